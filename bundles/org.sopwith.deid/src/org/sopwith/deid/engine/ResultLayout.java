// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.sopwith.deid.engine.RefusedException.Cause;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.media.FileIds;

/** How results are named: always by their new UIDs, never by another value. */
public enum ResultLayout {
  /** {@code study/series/object.dcm}; {@code none} for a study or series without UID. */
  UIDS,

  /**
   * A File-set (PS3.10 Section 8): {@code DICOM/study/series/object}, each in eight letters and
   * digits made of its UID, so that the same object has the same File ID in every run, and a
   * DICOMDIR.
   */
  FILE_SET;

  private static final String NONE = "none";
  private static final String TOP = "DICOM";
  private static final Pattern UID = Pattern.compile("[0-9][0-9.]{0,63}");

  /**
   * Where a result is, by its new UIDs, unless another one has its name in a File-set.
   *
   * @param folder of all results
   */
  public Path place(Path folder, String study, String series, String object) {
    return switch (this) {
      case UIDS -> folder.resolve(study).resolve(series).resolve(object + ".dcm");
      case FILE_SET ->
          folder
              .resolve(TOP)
              .resolve(FileIds.component(study))
              .resolve(FileIds.component(series))
              .resolve(FileIds.component(object));
    };
  }

  /**
   * Where a result goes.
   *
   * @param attempt counts up from 0 as long as there is another object; only in a File-set
   */
  Path target(Path folder, DataSet result, int attempt) throws RefusedException {
    String object = uid(result, Tag.SOPInstanceUID);
    return place(
        folder,
        uid(result, Tag.StudyInstanceUID),
        uid(result, Tag.SeriesInstanceUID),
        attempt == 0 ? object : object + " " + attempt);
  }

  private static String uid(DataSet result, int tag) throws RefusedException {
    String uid = result.string(tag, "");
    if (uid.isEmpty() && tag != Tag.SOPInstanceUID) {
      return NONE;
    }
    if (!UID.matcher(uid).matches()) {
      throw new RefusedException(
          Cause.ELEMENT, "Its new UIDs are none, so that no file name can be made of them.");
    }
    return uid;
  }
}
