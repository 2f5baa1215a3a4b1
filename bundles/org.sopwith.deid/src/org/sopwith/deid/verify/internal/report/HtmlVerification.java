// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.report;

import static org.sopwith.operation.report.HtmlPage.code;
import static org.sopwith.operation.report.HtmlPage.counted;
import static org.sopwith.operation.report.HtmlPage.value;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sopwith.deid.verify.Decision;
import org.sopwith.deid.verify.Score;
import org.sopwith.deid.verify.Verification;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.operation.report.Html;
import org.sopwith.operation.report.HtmlPage;
import org.sopwith.operation.report.Report;

/** A verification as one page; everything from files is escaped. */
public final class HtmlVerification {
  private final Verification verification;
  private final Writer out;
  private final HtmlPage page;

  private HtmlVerification(Verification verification, Writer out) throws IOException {
    this.verification = verification;
    this.out = out;
    page = new HtmlPage(out, "Verification of de-identification");
  }

  public static void write(Verification verification, Writer out) throws IOException {
    new HtmlVerification(verification, out).write();
  }

  private void write() throws IOException {
    verdict();
    facts();
    findings();
    scores();
    page.heading("limits", "What is not proven");
    page.list(verification.limits());
    decisions();
    page.end();
  }

  private void verdict() throws IOException {
    long errors = verification.findings().count(Severity.ERROR);
    long warnings = verification.findings().count(Severity.WARNING);
    page.verdict(
        errors == 0,
        (errors == 0
                ? "No error was found"
                : counted(errors, "error") + (errors == 1 ? " was" : " were") + " found")
            + " against the profile <b>"
            + Html.escape(verification.profile())
            + "</b>.");
    out.write("<div class=\"figures\">");
    page.figure(errors, "errors");
    page.figure(warnings, "warnings");
    long decided = verification.decisions().stream().mapToLong(Decision::count).sum();
    long wrong =
        verification.decisions().stream()
            .filter(decision -> !decision.allowed())
            .mapToLong(Decision::count)
            .sum();
    if (decided > 0) {
      page.figure(decided, "attributes compared");
      page.figure(wrong, "otherwise than the row says");
    }
    out.write("</div>\n<nav>");
    if (!verification.findings().list().isEmpty()) {
      page.link("findings", "Findings");
    }
    if (!verification.scores().isEmpty()) {
      page.link("scores", "Answer key");
    }
    page.link("limits", "What is not proven");
    if (decided > 0) {
      page.link("decisions", "Decisions");
    }
    out.write("</nav>\n");
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
    page.heading("findings", "Findings");
    page.beginTable(
        "", "Rule", "What was found", "Attribute", "Expected", "Found", "For example in", "#Times");
    for (Finding finding : findings) {
      List<Finding.Example> examples = finding.examples();
      Finding.Example first =
          examples.isEmpty()
              ? new Finding.Example(finding.file(), finding.path(), finding.found())
              : examples.get(0);
      out.write("<tr class=\"" + finding.severity().word() + "\"><td><span class=\"tag\">");
      out.write(finding.severity().word() + "</span></td>");
      page.cell(code(finding.rule()));
      page.cell(
          Html.escape(finding.message())
              + "<br><span class=\"dim\">"
              + Html.escape(finding.standard().toString())
              + "</span>");
      page.cell(code(either(finding.path(), first.path())));
      page.cell(value(finding.expected()));
      page.cell(value(either(finding.found(), first.found())));
      page.cell(HtmlPage.file(either(finding.file(), first.file())));
      page.cell(finding.count());
      out.write("</tr>\n");
    }
    page.endTable();
  }

  private static String either(String text, String other) {
    return text.isEmpty() ? other : text;
  }

  private void scores() throws IOException {
    if (verification.scores().isEmpty()) {
      return;
    }
    page.heading("scores", "Score by the answer key");
    page.beginTable("Kind of check", "#Passed", "#Failed", "#Score", "");
    for (Score score : verification.scores()) {
      score(score);
    }
    score(verification.total());
    page.endTable();
  }

  private void score(Score score) throws IOException {
    double percent = 100 * score.share();
    out.write("<tr>");
    page.cell(Html.escape(score.kind()));
    page.cell(score.passed());
    page.cell(score.failed());
    out.write(String.format(Locale.ROOT, "<td class=\"n\">%.2f %%</td>", percent));
    out.write(
        String.format(
            Locale.ROOT,
            "<td><span class=\"bar\"><i style=\"width:%.1f%%\"></i></span></td></tr>%n",
            percent));
  }

  /** What is otherwise than the row says, and then all, by what decides. */
  private void decisions() throws IOException {
    List<Decision> decisions = verification.decisions();
    if (decisions.isEmpty()) {
      return;
    }
    page.heading("decisions", "Decisions");
    out.write("<p>Every attribute of the originals, with the");
    out.write(
        " row of Table E.1-1 and the option, or the override, that decides on it. Actions are");
    out.write(" those of PS3.15 Table E.1-1a: D dummy value, Z zero length or dummy, X remove,");
    out.write(
        " K keep, C clean, U replace UID; a slash leaves the choice to the attribute's type.");
    out.write(" Where an outcome is otherwise than the row says and wrong, there is a finding;");
    out.write(" elsewhere the value held an identity, or what it needs beside it is gone.</p>\n");
    List<Decision> wrong = decisions.stream().filter(each -> !each.allowed()).toList();
    if (!wrong.isEmpty()) {
      section("Otherwise than the row says", wrong, true);
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
    page.beginDetails(
        open, title, counted(decisions.size(), "line") + ", " + counted(count, "attribute"));
    page.beginTable("Attribute", "Rule", "Option", "Action", "Outcome", "", "#Times");
    for (Decision decision : decisions) {
      out.write(decision.allowed() ? "<tr>" : "<tr class=\"no\">");
      page.cell(code(decision.path()));
      page.cell(Html.escape(decision.rule()));
      page.cell(Html.escape(decision.option()));
      page.cell(Html.escape(decision.action()));
      page.cell(Html.escape(decision.outcome()));
      page.cell(decision.allowed() ? "" : "<span class=\"tag\">otherwise</span>");
      page.cell(decision.count());
      out.write("</tr>\n");
    }
    page.endTable();
    page.endDetails();
  }
}
