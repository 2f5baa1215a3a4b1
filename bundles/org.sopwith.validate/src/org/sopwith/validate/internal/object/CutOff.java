// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.object;

import org.sopwith.dicom.DicomFile;

/** Tells files that end too early: what is missing then has been said already. */
final class CutOff {
  private CutOff() {}

  static boolean of(DicomFile file) {
    return file.problems().stream().anyMatch(problem -> problem.id().startsWith("truncated-"));
  }
}
