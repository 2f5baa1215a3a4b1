// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;

/** A report for reading in a terminal. */
final class TextReport {
  private static final int EXAMPLES = 5;

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
              Texts.oneLine(rule.findings().get(0).message()) + more(rule)));
    }
    for (Report.OfRule rule : rules) {
      out.write("\n" + rule.severity().word() + " " + rule.rule());
      out.write(rule.standard().isNone() ? "\n" : ", " + rule.standard() + "\n");
      String heading = "";
      for (Finding finding : rule.findings()) {
        String its = heading(finding, rule.standard().isNone());
        out.write(its.equals(heading) ? "" : "  " + its + "\n");
        heading = its;
        writeFinding(finding, examples(rule), out);
      }
    }
  }

  private static String more(Report.OfRule rule) {
    long messages = rule.findings().stream().map(Finding::message).distinct().count();
    return messages > 1 ? " (and " + (messages - 1) + " more)" : "";
  }

  /** Notes of many kinds are listed, not told one by one. */
  private static int examples(Report.OfRule rule) {
    return rule.severity() == Severity.NOTE && rule.findings().size() > 1 ? 0 : EXAMPLES;
  }

  private static String heading(Finding finding, boolean withStandard) {
    String message = Texts.oneLine(finding.message());
    return withStandard && !finding.standard().isNone()
        ? message + ", " + finding.standard()
        : message;
  }

  private static void writeFinding(Finding finding, int examples, Writer out) throws IOException {
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
    boolean shows = examples > 0 && !finding.examples().isEmpty();
    out.write(shows ? ", for example\n" : "\n");
    for (Finding.Example example : finding.examples().stream().limit(examples).toList()) {
      out.write("      " + Texts.oneLine(Texts.place(example)) + "\n");
    }
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
