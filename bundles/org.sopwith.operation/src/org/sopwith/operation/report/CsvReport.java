// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.report;

import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sopwith.operation.Finding;

/** One row for each finding. */
final class CsvReport {
  private CsvReport() {}

  static void write(Report report, Writer out) throws IOException {
    CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
    csv.printRecord(
        "rule", "severity", "file", "path", "message", "expected", "found", "standard", "count");
    for (Finding finding : report.findings()) {
      csv.printRecord(
          finding.rule(),
          finding.severity().word(),
          finding.file(),
          finding.path(),
          finding.message(),
          finding.expected(),
          finding.found(),
          finding.standard(),
          finding.count());
    }
  }
}
