// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** The formats a list of findings can be written in. All are UTF-8. */
public enum ReportFormat {
  /** For reading: the summary by rule first. */
  TEXT("txt"),
  /** An array of findings; the keys are a promise. */
  JSON("json"),
  /** One row for each finding; the columns are those of JSON. */
  CSV("csv"),
  /** One self-contained page that prints well. */
  HTML("html"),
  /** SARIF 2.1.0, for code scanning dashboards. */
  SARIF("sarif");

  private final String suffix;

  ReportFormat(String suffix) {
    this.suffix = suffix;
  }

  /** The usual end of a file name, without the dot. */
  public String suffix() {
    return suffix;
  }

  /** The format that a file name asks for by its end; {@code otherwise} if it asks for none. */
  public static ReportFormat ofFileName(String fileName, ReportFormat otherwise) {
    String lower = fileName.toLowerCase(Locale.ROOT);
    for (ReportFormat format : values()) {
      if (lower.endsWith("." + format.suffix)) {
        return format;
      }
    }
    return otherwise;
  }

  /** Writes the report; the writer stays open. */
  public void write(Report report, Writer out) throws IOException {
    switch (this) {
      case TEXT -> TextReport.write(report, out);
      case JSON -> JsonReport.write(report, out);
      case CSV -> CsvReport.write(report, out);
      case HTML -> HtmlReport.write(report, out);
      case SARIF -> SarifReport.write(report, out);
    }
    out.flush();
  }
}
