// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.sopwith.deid.verify.Decision;
import org.sopwith.deid.verify.Score;
import org.sopwith.deid.verify.Verification;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Product;
import org.sopwith.operation.Severity;
import org.sopwith.operation.report.Html;
import org.sopwith.operation.report.Report;

/** A verification as one page with its style inside; everything from files is escaped. */
public final class HtmlVerification {
  private HtmlVerification() {}

  public static void write(Verification verification, Writer out) throws IOException {
    out.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.write("<meta http-equiv=\"Content-Security-Policy\" ");
    out.write("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    out.write("<title>Verification of de-identification</title>\n<style>\n" + style());
    out.write("</style>\n</head>\n<body>\n<h1>Verification of de-identification</h1>\n");
    long errors = verification.findings().count(Severity.ERROR);
    out.write("<p class=\"" + (errors == 0 ? "passed" : "failed") + "\">");
    out.write(errors == 0 ? "No error was found." : errors + " errors were found.");
    out.write("</p>\n<table>\n");
    for (Report.Fact fact : verification.facts()) {
      out.write("<tr><th scope=\"row\">" + Html.escape(fact.name().strip()) + "</th>");
      cells(out, fact.value());
    }
    out.write("</table>\n");
    findings(verification.findings().list(), out);
    scores(verification.scores(), out);
    out.write("<h2>What is not proven</h2>\n<ul>\n");
    for (String limit : verification.limits()) {
      out.write("<li>" + Html.escape(limit) + "</li>\n");
    }
    out.write("</ul>\n");
    decisions(verification.decisions(), out);
    out.write("<footer>" + Html.escape(Product.nameAndVersion()) + "</footer>\n</body>\n</html>\n");
    out.flush();
  }

  private static void findings(List<Finding> findings, Writer out) throws IOException {
    if (findings.isEmpty()) {
      return;
    }
    out.write("<h2>Findings</h2>\n<table>\n");
    head(out, "Severity", "Rule", "What", "Attribute", "Expected", "Found", "Example", "Count");
    for (Finding finding : findings) {
      String file =
          !finding.file().isEmpty() || finding.examples().isEmpty()
              ? finding.file()
              : finding.examples().get(0).file();
      out.write("<tr class=\"" + finding.severity().word() + "\">");
      cells(
          out,
          finding.severity().word(),
          finding.rule(),
          finding.message(),
          finding.path(),
          finding.expected(),
          finding.found(),
          file,
          String.valueOf(finding.count()));
    }
    out.write("</table>\n");
  }

  private static void scores(List<Score> scores, Writer out) throws IOException {
    if (scores.isEmpty()) {
      return;
    }
    out.write("<h2>Score by the answer key</h2>\n<table>\n");
    head(out, "Kind", "Passed", "Failed", "Score");
    for (Score score : scores) {
      row(
          out,
          "td",
          score.kind(),
          String.valueOf(score.passed()),
          String.valueOf(score.failed()),
          String.format(Locale.ROOT, "%.2f %%", 100 * score.share()));
    }
    out.write("</table>\n");
  }

  private static void decisions(List<Decision> decisions, Writer out) throws IOException {
    if (decisions.isEmpty()) {
      return;
    }
    out.write("<h2>Decisions</h2>\n<p>Actions are those of PS3.15 Table E.1-1a: D dummy, Z zero");
    out.write(" length or dummy, X remove, K keep, C clean, U replace UID.</p>\n<table>\n");
    head(out, "Attribute", "Rule", "Option", "Action", "Outcome", "Count");
    for (Decision decision : decisions) {
      out.write(decision.allowed() ? "<tr>" : "<tr class=\"error\">");
      cells(
          out,
          decision.path(),
          decision.rule(),
          decision.option(),
          decision.action(),
          decision.outcome(),
          String.valueOf(decision.count()));
    }
    out.write("</table>\n");
  }

  private static void head(Writer out, String... names) throws IOException {
    row(out, "th", names);
  }

  private static void row(Writer out, String cell, String... names) throws IOException {
    out.write("<tr>");
    for (String name : names) {
      out.write("<" + cell + ">" + Html.escape(name) + "</" + cell + ">");
    }
    out.write("</tr>\n");
  }

  private static void cells(Writer out, String... texts) throws IOException {
    for (String text : texts) {
      out.write("<td>" + Html.escape(text) + "</td>");
    }
    out.write("</tr>\n");
  }

  private static String style() throws IOException {
    try (InputStream in = HtmlVerification.class.getResourceAsStream("verification.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
