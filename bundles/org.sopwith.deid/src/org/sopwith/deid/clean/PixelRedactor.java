// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.clean;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.operation.OperationException;

/**
 * Blanks what identifies a person in pixels (PS3.15 Sections E.3.1 and E.3.2). Used by several
 * threads at a time.
 */
public interface PixelRedactor {
  /** What is known of the pixels of a result. */
  enum Pixels {
    /** Nothing was known to be blanked, and nothing proves that there is nothing. */
    NOT_PROVEN,
    /** What was known is blank; nobody says that there is no more. */
    BLANKED,
    /** They hold no identity: somebody has looked, and what there was is blank. */
    CLEAN
  }

  /**
   * What was blanked, and why.
   *
   * @param region left, top, width and height
   * @param frames which frames, as they are counted from 1
   * @param by how it was known: a table, by hand, Ultrasound Regions, text recognition
   * @param source the row of the table and who says so, or how sure the recognition is; never the
   *     text
   */
  record Blanked(String region, String frames, String by, String source) {}

  /**
   * What became of the pixels of an object.
   *
   * @param transferSyntax the one that the result must be written in
   * @param blanked what was blanked
   * @param method how, for a reader; empty if nothing was
   * @param remarks what somebody should look at, one sentence each
   */
  record Redaction(
      Pixels pixels,
      TransferSyntax transferSyntax,
      List<Blanked> blanked,
      String method,
      List<String> remarks) {}

  /**
   * The same made ready for a profile.
   *
   * @param folder what files that the profile names are relative to
   * @throws OperationException in one sentence, if what the profile asks for is not at hand
   */
  default PixelRedactor prepared(Profile profile, Path folder)
      throws IOException, OperationException {
    return this;
  }

  /**
   * Blanks regions, and clears overlays that are in the pixel data.
   *
   * @param result the object as it will be written, with the pixel data of the original, which is
   *     replaced if something is blanked
   * @param object the object under way
   * @throws CleaningException if regions are known and cannot be blanked: the object is not written
   *     then
   */
  Redaction redact(DataSet result, CleaningContext object) throws IOException, CleaningException;
}
