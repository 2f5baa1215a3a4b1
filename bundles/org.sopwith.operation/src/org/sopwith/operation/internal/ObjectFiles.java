// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Problem;
import org.sopwith.operation.Context;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Findings;
import org.sopwith.operation.OperationException;

/** Opening objects, and telling the user what was wrong with them. */
final class ObjectFiles {
  private static final int MOST_LINES = 20;

  private ObjectFiles() {}

  /**
   * Opens a file that an operation is about, and says so if its encoding is not right.
   *
   * @throws OperationException if it is not DICOM
   */
  static DicomFile open(Path path, Context context) throws IOException, OperationException {
    try {
      DicomFile file = DicomFile.open(path);
      if (file.problems().stream().anyMatch(Problem::error)) {
        context.message(path + " has errors in its encoding; 'sopwith dump' shows them.");
      }
      return file;
    } catch (DicomException e) {
      throw new OperationException(path + ": " + e.getMessage(), e);
    }
  }

  /** Adds what reading tolerated to the findings, and says the first of it. */
  static void report(DicomFile file, String name, Findings findings, Context context) {
    List<Problem> problems = file.problems();
    for (int i = 0; i < problems.size(); i++) {
      Finding finding = Finding.of(problems.get(i), name);
      findings.accept(finding);
      if (i < MOST_LINES) {
        context.message(line(finding));
      } else if (i == MOST_LINES) {
        context.message(name + ": and " + (problems.size() - i) + " more of this kind.");
      }
    }
  }

  private static String line(Finding finding) {
    StringBuilder line = new StringBuilder(finding.file());
    line.append(": ").append(finding.severity().word());
    if (!finding.found().isEmpty()) {
      line.append(' ').append(finding.found());
    }
    if (!finding.path().isEmpty()) {
      line.append(" in ").append(finding.path());
    }
    return line.append(": ").append(finding.message()).toString();
  }
}
