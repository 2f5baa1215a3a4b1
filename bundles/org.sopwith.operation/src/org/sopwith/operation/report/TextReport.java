// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.sopwith.operation.Finding;

/** A report for reading in a terminal. */
final class TextReport {
  private TextReport() {}

  static void write(Report report, Writer out) throws IOException {
    out.write(Texts.oneLine(report.title()) + "\n");
    int width = report.facts().stream().mapToInt(fact -> fact.name().length()).max().orElse(0);
    for (Report.Fact fact : report.facts()) {
      out.write("  " + pad(fact.name(), width) + "  " + Texts.oneLine(fact.value()) + "\n");
    }
    out.write(report.tally() + "\n");
    List<Report.OfRule> rules = report.byRule();
    if (rules.isEmpty()) {
      return;
    }
    out.write("\n");
    int ruleWidth = rules.stream().mapToInt(rule -> rule.rule().length()).max().orElse(0);
    for (Report.OfRule rule : rules) {
      out.write(
          String.format(
              Locale.ROOT,
              "  %-7s  %,9d  %s  %s\n",
              rule.severity().word(),
              rule.count(),
              pad(rule.rule(), ruleWidth),
              Texts.oneLine(rule.findings().get(0).message())
                  + (rule.findings().size() > 1
                      ? " (and " + (rule.findings().size() - 1) + " more)"
                      : "")));
    }
    for (Report.OfRule rule : rules) {
      out.write("\n" + rule.severity().word() + " " + rule.rule());
      out.write(rule.standard().isNone() ? "\n" : ", " + rule.standard() + "\n");
      for (Finding finding : rule.findings()) {
        writeFinding(finding, rule.standard().isNone(), out);
      }
    }
  }

  private static void writeFinding(Finding finding, boolean withStandard, Writer out)
      throws IOException {
    out.write("  " + Texts.oneLine(finding.message()));
    if (withStandard && !finding.standard().isNone()) {
      out.write(", " + finding.standard());
    }
    out.write("\n");
    String expectation = Texts.expectation(finding);
    if (!expectation.isEmpty()) {
      out.write("    " + Texts.oneLine(expectation) + "\n");
    }
    if (finding.count() == 1) {
      String place = Texts.place(new Finding.Example(finding.file(), finding.path(), ""));
      out.write(place.isEmpty() ? "" : "    " + Texts.oneLine(place) + "\n");
      return;
    }
    out.write("    " + Texts.count(finding.count()) + " times");
    out.write(finding.path().isEmpty() ? "" : " at " + finding.path());
    out.write(finding.file().isEmpty() ? "" : " in " + Texts.oneLine(finding.file()));
    out.write(finding.examples().isEmpty() ? "\n" : ", for example\n");
    for (Finding.Example example : finding.examples()) {
      out.write("      " + Texts.oneLine(Texts.place(example)) + "\n");
    }
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
