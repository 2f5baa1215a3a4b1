// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.validate.internal;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.operation.Finding;
import org.sopwith.operation.RuleDescription;
import org.sopwith.operation.Severity;
import org.sopwith.operation.StandardReference;
import org.sopwith.operation.edit.Edit;
import org.sopwith.standard.Links;
import org.sopwith.validate.ModulePresence;

/** What the area below the findings says, as markup of {@code FormText}. */
final class Markup {
  private static final Pattern SECTION = Pattern.compile("(PS3\\.\\d+) ([A-Z0-9][A-Za-z0-9.]*)");
  private static final int MOST_EXAMPLES = 3;

  private Markup() {}

  /** Everything of a finding. */
  static String of(Finding finding, Optional<RuleDescription> rule) {
    StringBuilder text = new StringBuilder("<form>");
    text.append("<p vspace=\"false\"><b>").append(escape(finding.message())).append("</b>");
    if (finding.count() > 1) {
      text.append(String.format(Locale.ROOT, " × %,d", finding.count()));
    }
    text.append("</p>");
    line(text, "Found", finding.found());
    line(text, "Expected", finding.expected());
    line(text, "Place", finding.path());
    if (finding.count() > 1 && !finding.path().isEmpty()) {
      line(
          text,
          "Such as",
          finding.examples().stream()
              .limit(MOST_EXAMPLES)
              .map(Finding.Example::path)
              .distinct()
              .reduce((a, b) -> a + ", " + b)
              .orElse(""));
    }
    String title = rule.map(known -> known.title() + " · ").orElse("");
    line(text, "Rule", title + finding.rule() + " · " + finding.severity().word());
    if (!finding.standard().isNone()) {
      text.append("<p vspace=\"false\">Standard: ").append(link(finding.standard())).append("</p>");
    }
    finding
        .fix()
        .ifPresent(
            fix -> line(text, "Quick fix", fix.label() + ": edit " + Edit.print(fix.options())));
    return text.append("</form>").toString();
  }

  /** A rule whose findings are selected together. */
  static String of(PageEntry.RuleGroup group, Optional<RuleDescription> rule) {
    StringBuilder text = new StringBuilder("<form>");
    text.append("<p vspace=\"false\"><b>").append(escape(group.title())).append("</b>");
    text.append(String.format(Locale.ROOT, " × %,d", group.count())).append("</p>");
    line(text, "Rule", group.rule() + " · " + group.severity().word());
    rule.map(RuleDescription::standard)
        .filter(standard -> !standard.isNone())
        .ifPresent(
            standard ->
                text.append("<p vspace=\"false\">Standard: ")
                    .append(link(standard))
                    .append("</p>"));
    return text.append("</form>").toString();
  }

  /** What was checked, and what that does not prove. */
  static String of(Checked checked) {
    StringBuilder text = new StringBuilder("<form>");
    long present = checked.modules().stream().filter(ModulePresence::present).count();
    boolean errors = checked.count(Severity.ERROR) > 0;
    text.append("<p vspace=\"false\"><b>")
        .append(errors ? "What was checked" : "These rules found no error.")
        .append("</b></p>");
    text.append("<li vspace=\"false\">")
        .append(String.format(Locale.ROOT, "%,d rules looked at this object", checked.rules().on()))
        .append(checked.rules().off() > 0 ? ", " + checked.rules().off() + " are off" : "")
        .append(" (<a href=\"rules\">Rules</a>).</li>");
    if (checked.iod().isEmpty()) {
      text.append(
              "<li vspace=\"false\">PS3.3 has no IOD for its SOP Class, so modules, types and places of")
          .append(" attributes were not checked.</li>");
    } else {
      text.append("<li vspace=\"false\">As ")
          .append(escape(checked.iod()))
          .append(", of whose ")
          .append(checked.modules().size())
          .append(" modules ")
          .append(present)
          .append(" count as present.</li>");
    }
    if (checked.notChecked() > 0) {
      text.append("<li vspace=\"false\">")
          .append(String.format(Locale.ROOT, "<b>Not checked:</b> %,d ", checked.notChecked()))
          .append("absent attributes whose condition the object does not tell.</li>");
    }
    text.append(
            "<li vspace=\"false\"><b>Not checked:</b> what other files say: Validate on a folder checks")
        .append(" references and what a study must agree on.</li>");
    if (!errors) {
      text.append("<p>That no rule found an error does not prove that the object conforms: no")
          .append(" rule looks at what the pixels show or whether the texts are true.</p>");
    }
    return text.append("</form>").toString();
  }

  /** One sentence. */
  static String of(String sentence) {
    return "<form><p>" + escape(sentence) + "</p></form>";
  }

  private static void line(StringBuilder text, String label, String value) {
    if (!value.isEmpty()) {
      text.append("<p vspace=\"false\">")
          .append(label)
          .append(": ")
          .append(escape(value))
          .append("</p>");
    }
  }

  private static String link(StandardReference standard) {
    Matcher section = SECTION.matcher(standard.section());
    String label = escape(standard.toString());
    return section.find()
        ? "<a href=\""
            + escape(Links.section(section.group(1), section.group(2)))
            + "\">"
            + label
            + "</a>"
        : label;
  }

  private static String escape(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replaceAll("\\p{Cntrl}", " ");
  }
}
