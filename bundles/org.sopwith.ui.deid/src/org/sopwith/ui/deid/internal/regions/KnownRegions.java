// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.regions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.deid.regions.Coverage;
import org.sopwith.deid.regions.RegionRow;
import org.sopwith.deid.regions.RegionTable;
import org.sopwith.dicom.DicomFile;
import org.sopwith.image.PixelRectangle;

/** What is known of text burned into an image, as far as people can see and change it. */
final class KnownRegions {
  private final RegionTable builtin = RegionTable.builtin();

  /** The regions of a frame, counted from 0: the user's, and the built-in ones if those count. */
  List<ShownRegion> of(DicomFile image, RegionTable own, int frame) {
    List<ShownRegion> regions = new ArrayList<>();
    List<RegionRow> ownRows = own.find(image);
    ownRows.forEach(row -> add(row, true, frame, regions));
    if (ownRows.stream().noneMatch(row -> row.coverage() == Coverage.ALL)) {
      builtin.find(image).forEach(row -> add(row, false, frame, regions));
    }
    return regions;
  }

  private static void add(RegionRow row, boolean own, int frame, List<ShownRegion> regions) {
    if (!row.frames().contains(frame)) {
      return;
    }
    String provenance =
        (own ? "Your table" : "Built-in table")
            + (row.place().isEmpty() ? "" : ", " + row.place())
            + "\nFor images with "
            + row.when()
            + (row.source().isEmpty() ? "" : "\nSource: " + row.source())
            + (row.comment().isEmpty() ? "" : "\n" + row.comment());
    for (PixelRectangle rectangle : row.regions()) {
      regions.add(
          new ShownRegion(rectangle, own ? Optional.of(row) : Optional.empty(), provenance));
    }
  }
}
