// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.regions;

import java.util.List;
import org.sopwith.image.PixelRectangle;

/**
 * Where images of a kind, or one image, have text burned in.
 *
 * @param when which images it is for
 * @param regions what is to be blanked; none says that nothing is, which proves that an image is
 *     clean if the row covers all
 * @param coverage whether there is text elsewhere
 * @param frames which frames of the images
 * @param source who says so; the row of a person names that person, or the institution
 * @param comment what else a reader should know
 * @param place the file and line that it was read from, or empty
 */
public record RegionRow(
    Signature when,
    List<PixelRectangle> regions,
    Coverage coverage,
    FrameSet frames,
    String source,
    String comment,
    String place) {

  /**
   * Checks a row.
   *
   * @throws IllegalArgumentException in one sentence, if it says what it cannot
   */
  public RegionRow {
    regions = List.copyOf(regions);
    source = plain(source);
    comment = plain(comment);
    if (coverage == Coverage.ALL && source.isEmpty()) {
      throw new IllegalArgumentException("A row that covers all text names who has looked.");
    }
    if (coverage == Coverage.ALL && !when.fixesExtent()) {
      throw new IllegalArgumentException(
          "A row that covers all text is for one SOP Instance UID, or for one number of Rows and of"
              + " Columns, since its regions are at fixed places.");
    }
    if (coverage == Coverage.ALL && !frames.isAll()) {
      throw new IllegalArgumentException("A row that covers all text is for all frames.");
    }
  }

  /** A new row for all frames, which is part of no file yet. */
  public static RegionRow of(
      Signature when, List<PixelRectangle> regions, Coverage coverage, String source) {
    return new RegionRow(when, regions, coverage, FrameSet.ALL, source, "", "");
  }

  private static String plain(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** The same, read from a place. */
  RegionRow at(String where) {
    return new RegionRow(when, regions, coverage, frames, source, comment, where);
  }

  /** Whether it says the same, wherever it was read from. */
  public boolean isSame(RegionRow other) {
    return at("").equals(other.at(""));
  }
}
