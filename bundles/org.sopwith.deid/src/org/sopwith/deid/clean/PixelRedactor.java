// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.clean;

import java.io.IOException;
import org.sopwith.dicom.DataSet;

/**
 * Blanks what identifies a person in pixels (PS3.15 Sections E.3.1 and E.3.2). Used by several
 * threads at a time.
 */
public interface PixelRedactor {
  /** What is known of the pixels of a result. */
  enum Pixels {
    /** Nothing was known to be blanked, and nothing proves that there is nothing. */
    NOT_PROVEN,
    /** They hold no identity: they were looked at or blanked. */
    CLEAN
  }

  /**
   * Blanks regions.
   *
   * @param result the object as it will be written, with the pixel data of the original, which is
   *     replaced if something is blanked
   * @param object the object under way
   * @throws CleaningException if regions are known and cannot be blanked: the object is not written
   *     then
   */
  Pixels redact(DataSet result, CleaningContext object) throws IOException, CleaningException;
}
