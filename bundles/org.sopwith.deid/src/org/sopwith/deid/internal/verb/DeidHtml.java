// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.verb;

import static org.sopwith.operation.report.Html.escape;
import static org.sopwith.operation.report.HtmlPage.code;
import static org.sopwith.operation.report.HtmlPage.counted;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sopwith.deid.clean.PixelRedactor.Blanked;
import org.sopwith.deid.decision.OptionDescription;
import org.sopwith.deid.engine.RunSummary;
import org.sopwith.deid.engine.RunSummary.BlankedRegion;
import org.sopwith.deid.engine.RunSummary.Remark;
import org.sopwith.deid.engine.Tally;
import org.sopwith.deid.profile.Profile;
import org.sopwith.operation.report.HtmlPage;
import org.sopwith.standard.DeidentificationTable;

/** The report of a run as one page: what is missing first, every decision last. */
final class DeidHtml {
  /** More files than these are folded away. */
  private static final int SHOWN = 3;

  private final RunSummary run;
  private final List<String> limits;
  private final Writer out;
  private final HtmlPage page;

  private DeidHtml(RunSummary run, List<String> limits, Writer out) throws IOException {
    this.run = run;
    this.limits = limits;
    this.out = out;
    page = new HtmlPage(out, "De-identification");
  }

  /**
   * @param limits what a reader must not take the report for
   */
  static void write(RunSummary run, List<String> limits, Writer out) throws IOException {
    new DeidHtml(run, limits, out).write();
  }

  private void write() throws IOException {
    verdict();
    facts();
    remarks("refused", "Not written", run.refused());
    remarks("left-out", "Left out, without an object missing", run.leftOut());
    remarks("flagged", "To look at", run.flagged());
    blanked();
    page.heading("limits", "What this does not prove");
    page.list(limits);
    decisions();
    page.end();
  }

  private void verdict() throws IOException {
    boolean good = run.refused().isEmpty() && run.isComplete();
    page.verdict(
        good,
        counted(run.written(), "object")
            + (run.written() == 1 ? " was" : " were")
            + " written"
            + (run.refused().isEmpty()
                ? ""
                : ", " + HtmlPage.number(run.refused().size()) + " refused")
            + (run.isComplete() ? "" : "; stopped before the end")
            + ".");
    out.write("<div class=\"figures\">");
    page.figure(run.written(), "written");
    if (run.before() > 0) {
      page.figure(run.before(), "there before");
    }
    page.figure(run.refused().size(), "refused");
    page.figure(run.leftOut().size(), "files left out");
    page.figure(run.flagged().size(), "to look at");
    page.figure(run.blanked().size(), "regions blanked");
    out.write("</div>\n<nav>");
    link("refused", "Not written", !run.refused().isEmpty());
    link("left-out", "Left out", !run.leftOut().isEmpty());
    link("flagged", "To look at", !run.flagged().isEmpty());
    link("blanked", "Blanked in pixels", !run.blanked().isEmpty());
    link("limits", "What this does not prove", true);
    link("decisions", "Decisions", true);
    out.write("</nav>\n");
  }

  private void link(String id, String title, boolean there) throws IOException {
    if (there) {
      page.link(id, title);
    }
  }

  private void facts() throws IOException {
    Profile profile = run.profile();
    out.write("<table class=\"facts\">\n");
    fact("Profile", profile.getName());
    fact("Edition", "PS3.15 " + profile.getEdition());
    fact(
        "Options",
        profile.getOptions().stream()
            .map(option -> title(OptionDescription.of(option).code()))
            .collect(Collectors.joining("; ")));
    fact("Overrides", Integer.toString(profile.getOverrides().size()));
    out.write("</table>\n");
    out.write(
        "<p>Files are named by their paths, which may hold identities: keep this page as you");
    out.write(" keep the originals.</p>\n");
  }

  private void fact(String name, String value) throws IOException {
    out.write("<tr><td>" + name + "</td><td>" + escape(value.isEmpty() ? "none" : value));
    out.write("</td></tr>\n");
  }

  /** The files by what is said of them, the most frequent first. */
  private void remarks(String id, String title, List<Remark> remarks) throws IOException {
    if (remarks.isEmpty()) {
      return;
    }
    record Said(String cause, String message) {}
    Map<Said, List<Path>> files = new LinkedHashMap<>();
    for (Remark remark : remarks) {
      files
          .computeIfAbsent(new Said(remark.cause(), remark.message()), key -> new ArrayList<>())
          .add(remark.file());
    }
    page.heading(id, title);
    page.beginTable("Cause", "Why", "Files", "#Number");
    for (Map.Entry<Said, List<Path>> each :
        files.entrySet().stream()
            .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
            .toList()) {
      out.write("<tr>");
      page.cell(escape(each.getKey().cause()));
      page.cell(escape(each.getKey().message()));
      page.cell(files(each.getValue()));
      page.cell(each.getValue().size());
      out.write("</tr>\n");
    }
    page.endTable();
  }

  private static String files(List<Path> files) {
    String first = lines(files.subList(0, Math.min(SHOWN, files.size())));
    return files.size() <= SHOWN
        ? first
        : "%s<details><summary>%s more</summary>%s</details>"
            .formatted(
                first,
                HtmlPage.number(files.size() - SHOWN),
                lines(files.subList(SHOWN, files.size())));
  }

  private static String lines(List<Path> files) {
    return files.stream()
        .map(file -> HtmlPage.file(file.toString()))
        .collect(Collectors.joining("<br>"));
  }

  private void blanked() throws IOException {
    if (run.blanked().isEmpty()) {
      return;
    }
    page.heading("blanked", "Blanked in pixels");
    page.beginTable("Left, top, width, height", "Frames", "Known by", "Source", "Files", "#Number");
    Map<Blanked, List<Path>> files = new LinkedHashMap<>();
    for (BlankedRegion each : run.blanked()) {
      files.computeIfAbsent(each.region(), key -> new ArrayList<>()).add(each.file());
    }
    for (Map.Entry<Blanked, List<Path>> each : files.entrySet()) {
      Blanked region = each.getKey();
      out.write("<tr>");
      page.cell(code(region.region()));
      page.cell(escape(region.frames()));
      page.cell(escape(region.by()));
      page.cell(escape(region.source()));
      page.cell(files(each.getValue()));
      page.cell(each.getValue().size());
      out.write("</tr>\n");
    }
    page.endTable();
  }

  /** All decisions, by the column of Table E.1-1 or else the rule that decided. */
  private void decisions() throws IOException {
    page.heading("decisions", "Decisions");
    out.write("<p>Every attribute of what was written, and how often: the rule is a row of Table");
    out.write(" E.1-1, an override of the profile by its number, or what the encoding asks for;");
    out.write(" the option is the column of the table that decided, by its code in CID 7050.");
    out.write("</p>\n");
    Map<String, List<Tally.Line>> groups = new TreeMap<>();
    for (Tally.Line line : run.decisions()) {
      groups.computeIfAbsent(group(line), key -> new ArrayList<>()).add(line);
    }
    for (Map.Entry<String, List<Tally.Line>> group : groups.entrySet()) {
      long times = group.getValue().stream().mapToLong(Tally.Line::count).sum();
      page.beginDetails(
          groups.size() == 1,
          group.getKey(),
          counted(group.getValue().size(), "line") + ", " + counted(times, "attribute"));
      page.beginTable("Attribute", "Action", "Rule", "Option", "Reason", "#Times");
      for (Tally.Line line : group.getValue()) {
        out.write("<tr>");
        page.cell(code(line.path()));
        page.cell(escape(line.action().getLiteral()));
        page.cell(escape(line.reason().rule()));
        page.cell(escape(line.reason().option()));
        page.cell(escape(line.reason().text()));
        page.cell(line.count());
        out.write("</tr>\n");
      }
      page.endTable();
      page.endDetails();
    }
  }

  private static String group(Tally.Line line) {
    String option = line.reason().option();
    String rule = line.reason().rule();
    return option.isEmpty()
        ? Character.toUpperCase(rule.charAt(0)) + rule.substring(1)
        : title(option);
  }

  private static String title(String option) {
    return option
        + DeidentificationTable.standard()
            .option(option)
            .map(column -> " " + column.name())
            .orElse("");
  }
}
