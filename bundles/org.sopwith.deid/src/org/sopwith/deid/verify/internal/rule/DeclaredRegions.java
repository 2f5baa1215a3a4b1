// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.Optional;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.TextRecognition;
import org.sopwith.deid.profile.UltrasoundRegions;
import org.sopwith.deid.regions.RegionTables;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.image.PixelRectangle;

/**
 * Which pixels of an original were to be blanked, as tables of regions and the profile say.
 *
 * @param tables the tables that were used
 * @param ultrasound what Ultrasound Regions were used for
 * @param recognition what was done with recognised text
 * @param complete whether the tables that were used are known, and not the built-in one alone
 */
public record DeclaredRegions(
    RegionTables tables,
    UltrasoundRegions ultrasound,
    TextRecognition recognition,
    boolean complete) {

  /** With the settings of a profile, or those that profiles have if they say nothing. */
  public static DeclaredRegions of(
      RegionTables tables, Optional<Profile> profile, boolean complete) {
    return new DeclaredRegions(
        tables,
        profile.map(Profile::getUltrasoundRegions).orElse(UltrasoundRegions.BLANK),
        profile.map(Profile::getTextRecognition).orElse(TextRecognition.IGNORE),
        complete);
  }

  /** Whether other regions than those of tables and Ultrasound Regions may be blank too. */
  boolean mayBeMore() {
    return !complete || recognition == TextRecognition.BLANK;
  }

  /** Whether somebody says that no text is left when the regions of an image are blank. */
  boolean provesClean(DicomFile original) {
    return !complete
        || tables.find(original).coversAll()
        || ultrasound == UltrasoundRegions.TRUST && hasUltrasoundRegions(original.dataSet());
  }

  /** Whether no region of an image is declared. */
  boolean isEmpty(DicomFile original) {
    RegionTables.Found found = tables.find(original);
    return found.rows().stream().allMatch(row -> row.regions().isEmpty())
        && (ultrasound == UltrasoundRegions.IGNORE || !hasUltrasoundRegions(original.dataSet()));
  }

  /** The pixels of a frame that are to be blank, row by row. */
  boolean[] of(DicomFile original, int frame, int columns, int rows) {
    RegionTables.Found found = tables.find(original);
    boolean[] blank = new boolean[columns * rows];
    for (PixelRectangle region : found.of(frame, columns, rows)) {
      fill(blank, columns, region);
    }
    boolean outside =
        ultrasound != UltrasoundRegions.IGNORE
            && !found.coversAll()
            && hasUltrasoundRegions(original.dataSet());
    if (outside) {
      addOutside(original.dataSet(), blank, columns, rows);
    }
    return blank;
  }

  private static boolean hasUltrasoundRegions(DataSet object) {
    return !object.items(Tag.SequenceOfUltrasoundRegions).isEmpty();
  }

  private static void addOutside(DataSet object, boolean[] blank, int columns, int rows) {
    boolean[] inside = new boolean[blank.length];
    for (DataSet item : object.items(Tag.SequenceOfUltrasoundRegions)) {
      int left = item.integer(Tag.RegionLocationMinX0, -1);
      int top = item.integer(Tag.RegionLocationMinY0, -1);
      int right = item.integer(Tag.RegionLocationMaxX1, -1);
      int bottom = item.integer(Tag.RegionLocationMaxY1, -1);
      boolean sound =
          left >= 0
              && top >= 0
              && left < columns
              && top < rows
              && right >= left
              && bottom >= top
              && right <= columns
              && bottom <= rows;
      if (!sound) {
        return;
      }
      for (int row = top; row <= Math.min(bottom, rows - 1); row++) {
        for (int column = left; column <= Math.min(right, columns - 1); column++) {
          inside[row * columns + column] = true;
        }
      }
    }
    for (int i = 0; i < blank.length; i++) {
      blank[i] |= !inside[i];
    }
  }

  private static void fill(boolean[] pixels, int columns, PixelRectangle r) {
    for (int row = r.top(); row < r.top() + r.height(); row++) {
      java.util.Arrays.fill(
          pixels, row * columns + r.left(), row * columns + r.left() + r.width(), true);
    }
  }
}
