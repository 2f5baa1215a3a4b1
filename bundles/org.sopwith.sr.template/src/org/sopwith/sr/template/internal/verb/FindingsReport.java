// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.internal.verb;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.report.Report;
import org.sopwith.operation.report.ReportFormat;

/** Findings as the result of a verb, in a file or on standard output. */
final class FindingsReport {
  static final Parameter<ReportFormat> FORMAT =
      Parameter.choice("format", ReportFormat.class)
          .describedAs(
              "How the findings are written; if not given, as the end of the file name says, and"
                  + " text on standard output");

  private FindingsReport() {}

  /** Writes a report as the user asked. */
  static void write(Report report, Arguments arguments, Optional<Path> out, Context context)
      throws IOException {
    ReportFormat format =
        arguments
            .find(FORMAT)
            .orElse(
                out.map(path -> ReportFormat.ofFileName(path.toString(), ReportFormat.TEXT))
                    .orElse(ReportFormat.TEXT));
    if (out.isEmpty()) {
      format.write(report, context.out());
      return;
    }
    AtomicFile.write(
        out.get(),
        stream -> {
          Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
          format.write(report, writer);
        });
  }
}
