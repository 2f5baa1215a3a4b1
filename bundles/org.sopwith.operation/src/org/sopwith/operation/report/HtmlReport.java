// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sopwith.operation.Finding;

/** One page with its style inside; everything that comes from a file is escaped. */
final class HtmlReport {
  private HtmlReport() {}

  static void write(Report report, Writer out) throws IOException {
    out.write(Html.head(report.title(), style()));
    out.write("<h1>" + Html.escape(report.title()) + "</h1>\n");
    out.write("<p class=\"tally\">" + Html.escape(report.tally()) + "</p>\n");
    if (!report.facts().isEmpty()) {
      out.write("<table class=\"facts\">\n");
      for (Report.Fact fact : report.facts()) {
        out.write("<tr><th scope=\"row\">" + Html.escape(fact.name()) + "</th>");
        out.write("<td>" + Html.escape(fact.value()) + "</td></tr>\n");
      }
      out.write("</table>\n");
    }
    List<Report.OfRule> rules = report.byRule();
    if (!rules.isEmpty()) {
      writeSummary(rules, out);
    }
    for (Report.OfRule rule : rules) {
      writeRule(rule, out);
    }
    out.write("<footer>" + Html.escape(report.tool()) + "</footer>\n</body>\n</html>\n");
  }

  private static void writeSummary(List<Report.OfRule> rules, Writer out) throws IOException {
    out.write("<h2>Summary by rule</h2>\n<table class=\"summary\">\n<thead><tr>");
    out.write("<th>Severity</th><th>Count</th><th>Rule</th><th>What</th></tr></thead>\n<tbody>\n");
    for (Report.OfRule rule : rules) {
      out.write("<tr class=\"" + rule.severity().word() + "\"><td>" + rule.severity().word());
      out.write("</td><td class=\"number\">" + Texts.count(rule.count()) + "</td><td><a href=\"#");
      out.write(Html.escape(anchor(rule)) + "\">" + Html.escape(rule.rule()) + "</a></td><td>");
      out.write(Html.escape(rule.findings().get(0).message()));
      int more = rule.findings().size() - 1;
      out.write(more > 0 ? " (and " + more + " more)" : "");
      out.write("</td></tr>\n");
    }
    out.write("</tbody>\n</table>\n");
  }

  private static void writeRule(Report.OfRule rule, Writer out) throws IOException {
    out.write("<section class=\"" + rule.severity().word() + "\" id=\"");
    out.write(Html.escape(anchor(rule)) + "\">\n<h2><span class=\"severity\">");
    out.write(rule.severity().word() + "</span> " + Html.escape(rule.rule()) + "</h2>\n");
    for (Finding finding : rule.findings()) {
      out.write("<article>\n<p class=\"message\">" + Html.escape(finding.message()));
      if (!finding.standard().isNone()) {
        out.write(
            " <span class=\"standard\">" + Html.escape(finding.standard().toString()) + "</span>");
      }
      out.write("</p>\n<dl>\n");
      writeTerm("Expected", finding.expected(), out);
      writeTerm("Found", finding.found(), out);
      writeTerm("Attribute", finding.path(), out);
      writeTerm("File", finding.file(), out);
      writeTerm("Count", finding.count() == 1 ? "" : Texts.count(finding.count()), out);
      out.write("</dl>\n");
      if (finding.count() > 1 && !finding.examples().isEmpty()) {
        out.write("<ul class=\"examples\">\n");
        for (Finding.Example example : finding.examples()) {
          out.write("<li>" + Html.escape(Texts.place(example)) + "</li>\n");
        }
        out.write("</ul>\n");
      }
      out.write("</article>\n");
    }
    out.write("</section>\n");
  }

  private static void writeTerm(String term, String text, Writer out) throws IOException {
    if (!text.isEmpty()) {
      out.write("<dt>" + term + "</dt><dd>" + Html.escape(text) + "</dd>\n");
    }
  }

  private static String anchor(Report.OfRule rule) {
    return rule.severity().word() + "-" + rule.rule();
  }

  private static String style() throws IOException {
    try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
