// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Problem;
import org.sopwith.operation.Context;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Findings;
import org.sopwith.operation.Inputs;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.content.ContentProblem;
import org.sopwith.sr.content.SrDocument;

/** Opening structured reports, and telling the user what is wrong with them. */
final class Documents {
  private static final int MOST_LINES = 20;

  private Documents() {}

  /**
   * Opens a file with a content tree.
   *
   * @throws OperationException if it is not DICOM or has no content tree
   */
  static DicomFile open(Path path) throws IOException, OperationException {
    Inputs.requireFile(path);
    DicomFile file;
    try {
      file = DicomFile.open(path);
    } catch (DicomException e) {
      throw new OperationException(path + ": " + e.getMessage(), e);
    }
    if (!SrDocument.isDocument(file.dataSet())) {
      file.close();
      throw new OperationException(
          path + " has no content tree; 'sopwith dump' shows what it has.");
    }
    return file;
  }

  /** Adds what is wrong with the encoding and the content tree, and says the first of it. */
  static void report(DicomFile file, Path path, Findings findings, Context context) {
    int lines = 0;
    for (Problem problem : file.problems()) {
      Finding finding = Finding.of(problem, path.toString());
      findings.accept(finding);
      if (lines++ < MOST_LINES) {
        String at = finding.path().isEmpty() ? "" : " in " + finding.path();
        context.message(path + ": " + finding.found() + at + ": " + finding.message());
      }
    }
    for (ContentProblem problem : ContentProblem.of(SrDocument.of(file.dataSet()))) {
      findings.accept(problem.finding(path.toString()));
      if (lines++ < MOST_LINES) {
        context.message(path + ": item " + problem.item() + ": " + problem.message());
      }
    }
    if (lines > MOST_LINES) {
      context.message(path + ": and " + (lines - MOST_LINES) + " more of this kind.");
    }
  }
}
