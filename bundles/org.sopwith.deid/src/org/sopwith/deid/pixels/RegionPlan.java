// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.pixels;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.UltrasoundRegions;
import org.sopwith.deid.regions.Coverage;
import org.sopwith.deid.regions.FrameSet;
import org.sopwith.deid.regions.RegionRow;
import org.sopwith.deid.regions.RegionTables;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.image.PixelRectangle;
import org.sopwith.operation.OperationException;

/**
 * Which regions of an image are to be blanked, and whether that is all.
 *
 * @param regions what is to be blanked
 * @param proven who says that there is no text elsewhere; empty if nobody does
 * @param remarks what is odd about it
 */
public record RegionPlan(List<PlannedRegion> regions, String proven, List<String> remarks) {

  /** Makes plans by tables and Ultrasound Regions. May be used by several threads at a time. */
  public static final class Planner {
    private final RegionTables tables;
    private final UltrasoundRegions ultrasound;

    public Planner(RegionTables tables, UltrasoundRegions ultrasound) {
      this.tables = tables;
      this.ultrasound = ultrasound;
    }

    /**
     * As a profile says.
     *
     * @param folder what files that the profile names are relative to
     * @throws OperationException in one sentence, if a table is missing or broken
     */
    public static Planner of(Profile profile, Path folder) throws IOException, OperationException {
      List<Path> files = profile.getRegions().stream().map(folder::resolve).toList();
      return new Planner(RegionTables.read(files), profile.getUltrasoundRegions());
    }

    /** The plan for an image. */
    public RegionPlan plan(DicomFile image) {
      int columns = image.dataSet().integer(Tag.Columns, 0);
      int rows = image.dataSet().integer(Tag.Rows, 0);
      List<PlannedRegion> regions = new ArrayList<>();
      List<String> remarks = new ArrayList<>();
      RegionTables.Found found = tables.find(image);
      for (RegionRow row : found.rows()) {
        add(row, columns, rows, regions, remarks);
      }
      String proven =
          found.rows().stream()
              .filter(row -> row.coverage() == Coverage.ALL)
              .map(Planner::source)
              .findFirst()
              .orElse("");
      if (ultrasound == UltrasoundRegions.IGNORE || !proven.isEmpty()) {
        return new RegionPlan(List.copyOf(regions), proven, List.copyOf(remarks));
      }
      if (image.dataSet().contains(Tag.SequenceOfUltrasoundRegions)) {
        proven = addOutside(image, columns, rows, regions, remarks);
      }
      return new RegionPlan(List.copyOf(regions), proven, List.copyOf(remarks));
    }

    private static void add(
        RegionRow row, int columns, int rows, List<PlannedRegion> regions, List<String> remarks) {
      PlannedRegion.Origin origin =
          row.when().isOfObjects() ? PlannedRegion.Origin.HAND : PlannedRegion.Origin.TABLE;
      for (PixelRectangle rectangle : row.regions()) {
        rectangle
            .within(columns, rows)
            .ifPresentOrElse(
                within -> regions.add(new PlannedRegion(within, row.frames(), origin, source(row))),
                () ->
                    remarks.add(
                        "A region of %s lies outside of the image.".formatted(row.place())));
      }
    }

    private String addOutside(
        DicomFile image, int columns, int rows, List<PlannedRegion> regions, List<String> remarks) {
      UltrasoundAreas areas = UltrasoundAreas.of(image.dataSet(), columns, rows);
      if (areas.regions().isEmpty()) {
        remarks.add("Its Ultrasound Regions do not lie within the image and were not used.");
        return "";
      }
      int count = areas.regions().size();
      String source = count + (count == 1 ? " Ultrasound Region" : " Ultrasound Regions");
      for (PixelRectangle rectangle : areas.outside()) {
        regions.add(
            new PlannedRegion(rectangle, FrameSet.ALL, PlannedRegion.Origin.ULTRASOUND, source));
      }
      if (!areas.tellTextApart(columns, rows)) {
        remarks.add("Its Ultrasound Regions cover nearly all of the image, text with it.");
        return "";
      }
      return ultrasound == UltrasoundRegions.TRUST
          ? "Ultrasound Regions, which the profile trusts"
          : "";
    }

    private static String source(RegionRow row) {
      String who = row.source().isEmpty() ? "" : ", " + row.source();
      return row.place() + who;
    }
  }

  /** The rectangles of a frame, counted from 0. */
  public List<PixelRectangle> of(int frame) {
    return regions.stream()
        .filter(region -> region.frames().contains(frame))
        .map(PlannedRegion::rectangle)
        .toList();
  }

  /** The same with more regions. */
  public RegionPlan with(List<PlannedRegion> more) {
    List<PlannedRegion> all = new ArrayList<>(regions);
    all.addAll(more);
    return new RegionPlan(all, proven, remarks);
  }
}
