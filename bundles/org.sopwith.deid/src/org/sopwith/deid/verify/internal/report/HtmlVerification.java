// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  private static final String TITLE = "Verification of de-identification";

  private final Verification verification;
  private final Writer out;

  private HtmlVerification(Verification verification, Writer out) {
    this.verification = verification;
    this.out = out;
  }

  public static void write(Verification verification, Writer out) throws IOException {
    new HtmlVerification(verification, out).write();
    out.flush();
  }

  private void write() throws IOException {
    out.write("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.write("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.write("<meta http-equiv=\"Content-Security-Policy\" ");
    out.write("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    out.write("<title>" + TITLE + "</title>\n<style>\n" + style());
    out.write("</style>\n</head>\n<body>\n<h1>" + TITLE + "</h1>\n");
    verdict();
    facts();
    findings();
    scores();
    out.write("<h2 id=\"limits\">What is not proven</h2>\n<ul>\n");
    for (String limit : verification.limits()) {
      out.write("<li>" + Html.escape(limit) + "</li>\n");
    }
    out.write("</ul>\n");
    decisions();
    out.write("<footer>" + Html.escape(Product.nameAndVersion()) + "</footer>\n</body>\n</html>\n");
  }

  private void verdict() throws IOException {
    long errors = verification.findings().count(Severity.ERROR);
    long warnings = verification.findings().count(Severity.WARNING);
    out.write("<p class=\"verdict" + (errors == 0 ? "" : " failed") + "\">");
    out.write(errors == 0 ? "No error was found" : counted(errors, "error") + " found");
    out.write(" against the profile <b>" + Html.escape(verification.profile()) + "</b>.</p>\n");
    out.write("<div class=\"figures\">");
    figure(errors, "errors");
    figure(warnings, "warnings");
    long decided = verification.decisions().stream().mapToLong(Decision::count).sum();
    long wrong =
        verification.decisions().stream()
            .filter(decision -> !decision.allowed())
            .mapToLong(Decision::count)
            .sum();
    if (decided > 0) {
      figure(decided, "attributes compared");
      figure(wrong, "not as the profile says");
    }
    out.write("</div>\n<nav>");
    out.write(verification.findings().list().isEmpty() ? "" : "<a href=\"#findings\">Findings</a>");
    out.write(verification.scores().isEmpty() ? "" : "<a href=\"#scores\">Answer key</a>");
    out.write("<a href=\"#limits\">What is not proven</a>");
    out.write(decided == 0 ? "" : "<a href=\"#decisions\">Decisions</a>");
    out.write("</nav>\n");
  }

  private static String counted(long count, String what) {
    return number(count) + " " + what + (count == 1 ? " was" : "s were");
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  private void figure(long count, String what) throws IOException {
    out.write("<div class=\"figure\"><b>" + number(count) + "</b>" + what + "</div>");
  }

  private void facts() throws IOException {
    out.write("<table class=\"facts\">\n");
    for (Report.Fact fact : verification.facts()) {
      boolean below = fact.name().startsWith(" ");
      out.write("<tr><td" + (below ? " class=\"sub\">" : ">") + Html.escape(fact.name().strip()));
      out.write("</td><td>" + Html.escape(fact.value()) + "</td></tr>\n");
    }
    out.write("</table>\n");
  }

  private void findings() throws IOException {
    List<Finding> findings = verification.findings().list();
    if (findings.isEmpty()) {
      return;
    }
    out.write("<h2 id=\"findings\">Findings</h2>\n<table>\n");
    head(
        "", "Rule", "What was found", "Attribute", "Expected", "Found", "For example in", "#Times");
    for (Finding finding : findings) {
      List<Finding.Example> examples = finding.examples();
      Finding.Example first =
          examples.isEmpty()
              ? new Finding.Example(finding.file(), finding.path(), finding.found())
              : examples.get(0);
      out.write("<tr class=\"" + finding.severity().word() + "\"><td><span class=\"tag\">");
      out.write(finding.severity().word() + "</span></td>");
      cell("<code>" + Html.escape(finding.rule()) + "</code>");
      cell(
          Html.escape(finding.message())
              + "<br><span class=\"dim\">"
              + Html.escape(finding.standard().toString())
              + "</span>");
      cell("<code>" + Html.escape(either(finding.path(), first.path())) + "</code>");
      cell(Html.escape(finding.expected()));
      cell(Html.escape(either(finding.found(), first.found())));
      cell("<span class=\"dim\">" + Html.escape(either(finding.file(), first.file())) + "</span>");
      out.write("<td class=\"n\">" + number(finding.count()) + "</td></tr>\n");
    }
    out.write("</tbody></table>\n");
  }

  private static String either(String text, String other) {
    return text.isEmpty() ? other : text;
  }

  private void scores() throws IOException {
    if (verification.scores().isEmpty()) {
      return;
    }
    out.write("<h2 id=\"scores\">Score by the answer key</h2>\n<table class=\"facts\">\n");
    head("Kind of check", "#Passed", "#Failed", "#Score", "");
    for (Score score : verification.scores()) {
      score(score);
    }
    score(verification.total());
    out.write("</tbody></table>\n");
  }

  private void score(Score score) throws IOException {
    double percent = 100 * score.share();
    out.write("<tr><td>" + Html.escape(score.kind()) + "</td><td class=\"n\">");
    out.write(number(score.passed()) + "</td><td class=\"n\">" + number(score.failed()));
    out.write(String.format(Locale.ROOT, "</td><td class=\"n\">%.2f %%</td>", percent));
    out.write(
        String.format(
            Locale.ROOT,
            "<td><span class=\"bar\"><i style=\"width:%.1f%%\"></i></span></td></tr>%n",
            percent));
  }

  /** What was not done as the profile says, and then all, by what decides. */
  private void decisions() throws IOException {
    List<Decision> decisions = verification.decisions();
    if (decisions.isEmpty()) {
      return;
    }
    out.write("<h2 id=\"decisions\">Decisions</h2>\n<p>Every attribute of the originals, with the");
    out.write(
        " row of Table E.1-1 and the option, or the override, that decides on it. Actions are");
    out.write(" those of PS3.15 Table E.1-1a: D dummy value, Z zero length or dummy, X remove,");
    out.write(
        " K keep, C clean, U replace UID; a slash leaves the choice to the attribute's type.");
    out.write("</p>\n");
    List<Decision> wrong = decisions.stream().filter(each -> !each.allowed()).toList();
    if (!wrong.isEmpty()) {
      section("Not as the profile says", wrong, true);
    }
    Map<String, List<Decision>> byOption = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      String option = decision.option().isEmpty() ? "No row, so they stay" : decision.option();
      byOption.computeIfAbsent(option, key -> new ArrayList<>()).add(decision);
    }
    for (Map.Entry<String, List<Decision>> group : byOption.entrySet()) {
      section(group.getKey(), group.getValue(), byOption.size() == 1);
    }
  }

  private void section(String title, List<Decision> decisions, boolean open) throws IOException {
    long count = decisions.stream().mapToLong(Decision::count).sum();
    out.write("<details" + (open ? " open" : "") + "><summary>" + Html.escape(title));
    out.write(" <span class=\"dim\">" + number(decisions.size()) + " lines, " + number(count));
    out.write(" attributes</span></summary>\n<table>\n");
    head("Attribute", "Rule", "Option", "Action", "Outcome", "", "#Times");
    for (Decision decision : decisions) {
      out.write(decision.allowed() ? "<tr>" : "<tr class=\"no\">");
      cell("<code>" + Html.escape(decision.path()) + "</code>");
      cell(Html.escape(decision.rule()));
      cell(Html.escape(decision.option()));
      cell(Html.escape(decision.action()));
      cell(Html.escape(decision.outcome()));
      cell(decision.allowed() ? "" : "<span class=\"tag\">not allowed</span>");
      out.write("<td class=\"n\">" + number(decision.count()) + "</td></tr>\n");
    }
    out.write("</tbody></table></details>\n");
  }

  /** Names of columns; numbers are in those with a # in front. */
  private void head(String... names) throws IOException {
    out.write("<thead><tr>");
    for (String name : names) {
      boolean numbers = name.startsWith("#");
      out.write(numbers ? "<th class=\"n\">" : "<th>");
      out.write(Html.escape(numbers ? name.substring(1) : name) + "</th>");
    }
    out.write("</tr></thead>\n<tbody>\n");
  }

  private void cell(String html) throws IOException {
    out.write("<td>" + html + "</td>");
  }

  private static String style() throws IOException {
    try (InputStream in = HtmlVerification.class.getResourceAsStream("verification.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
