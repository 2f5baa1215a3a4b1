// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.regions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.deid.pixels.PlannedRegion;
import org.sopwith.deid.pixels.PlannedRegion.Origin;
import org.sopwith.deid.pixels.RegionPlan;
import org.sopwith.deid.profile.UltrasoundRegions;
import org.sopwith.deid.regions.RegionRow;
import org.sopwith.deid.regions.RegionTable;
import org.sopwith.deid.regions.RegionTables;
import org.sopwith.dicom.DicomFile;
import org.sopwith.image.PixelRectangle;

/** What is known of text burned into an image, as it will be blanked. */
final class KnownRegions {
  private KnownRegions() {}

  /**
   * The regions of a frame, counted from 0: those of the user's table first, then what the built-in
   * table and Ultrasound Regions add.
   */
  static List<ShownRegion> of(DicomFile image, RegionTable own, int frame) {
    List<ShownRegion> regions = new ArrayList<>();
    for (RegionRow row : own.find(image)) {
      if (row.frames().contains(frame)) {
        for (PixelRectangle rectangle : row.regions()) {
          regions.add(new ShownRegion(rectangle, Optional.of(row), provenance(row)));
        }
      }
    }
    RegionPlan plan =
        new RegionPlan.Planner(RegionTables.of(List.of(own)), UltrasoundRegions.BLANK).plan(image);
    for (PlannedRegion planned : plan.regions()) {
      boolean isOwn =
          planned.origin() != Origin.ULTRASOUND
              && regions.stream()
                  .anyMatch(
                      each ->
                          each.row()
                              .filter(row -> planned.source().startsWith(row.place()))
                              .isPresent());
      if (!isOwn && planned.frames().contains(frame)) {
        String text = planned.origin() + ": " + planned.source();
        regions.add(
            new ShownRegion(
                planned.rectangle(),
                Optional.empty(),
                Character.toUpperCase(text.charAt(0)) + text.substring(1)));
      }
    }
    return List.copyOf(regions);
  }

  private static String provenance(RegionRow row) {
    return "Your table, "
        + row.place()
        + (row.source().isEmpty() ? "" : ", looked at by " + row.source())
        + (row.comment().isEmpty() ? "" : ": " + row.comment());
  }
}
