// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateLibrary;
import org.sopwith.sr.template.TemplateParameter;

/** What a cell may become, by what is typed in it so far: codes, groups, templates, parameters. */
public final class TermProposals {
  private static final Pattern BEFORE_TERM = Pattern.compile("(?s).*(?:\\n|=\\s*|\\s\\bor\\b\\s+)");
  private static final Pattern KIND =
      Pattern.compile("(?i)^(EV|DT|[BD]?CID|[BD]?TID)?\\s*\\(?\\s*(.*)$", Pattern.DOTALL);

  private final TermIndex own;
  private final TemplateCatalog catalog;

  /** A cell. */
  public enum Cell {
    CONCEPT,
    CONSTRAINT
  }

  /**
   * What the cell may become.
   *
   * @param contents the cell's text then
   * @param position where the cursor is then
   * @param label what tells the proposal apart
   */
  public record Proposal(String contents, int position, String label) {}

  /**
   * @param library whose templates, groups and codes are offered beside those of the standard
   */
  public TermProposals(TemplateLibrary library) {
    own = TermIndex.of(library);
    catalog = TemplateCatalog.standard().with(library);
  }

  /** The proposals for a cell of a row of a template, the best first. */
  public List<Proposal> of(Template template, Row row, Cell cell, String contents, int position) {
    String before = contents.substring(0, position);
    Matcher matcher = BEFORE_TERM.matcher(before);
    int start = matcher.lookingAt() ? matcher.end() : 0;
    String typed = before.substring(start);
    String head = contents.substring(0, start);
    String tail = contents.substring(position);
    List<Proposal> proposals = new ArrayList<>();
    boolean include = row instanceof IncludeRow;
    boolean atParameter =
        include
            && cell == Cell.CONSTRAINT
            && !before.substring(before.lastIndexOf('\n') + 1).contains("=");
    if (atParameter) {
      for (String name : parameters(included((IncludeRow) row))) {
        add(proposals, head, name + " = ", tail, typed, name);
      }
      return proposals;
    }
    if (!(include && cell == Cell.CONCEPT)) {
      for (String name : parameters(Optional.of(template))) {
        add(proposals, head, name, tail, typed, name + "  parameter");
      }
    }
    Matcher kind = KIND.matcher(typed);
    if (kind.matches()) {
      String prefix = Optional.ofNullable(kind.group(1)).orElse("").toUpperCase(Locale.ROOT);
      List<TermIndex.Kind> kinds = kinds(prefix, include && cell == Cell.CONCEPT);
      for (TermIndex index : List.of(own, TermIndex.standard())) {
        for (TermIndex.Entry entry : index.find(kind.group(2), kinds)) {
          String text = printed(prefix, entry, cell);
          proposals.add(
              new Proposal(
                  head + text + tail,
                  head.length() + text.length(),
                  entry.label() + (entry.retired() ? "  (retired)" : "")));
        }
      }
    }
    return proposals;
  }

  private Optional<Template> included(IncludeRow row) {
    return Optional.ofNullable(row.getTemplate()).flatMap(term -> catalog.template(term.getTid()));
  }

  private static List<String> parameters(Optional<Template> template) {
    return template.stream()
        .flatMap(one -> one.getParameters().stream())
        .map(TemplateParameter::getName)
        .toList();
  }

  private static void add(
      List<Proposal> to, String head, String text, String tail, String typed, String label) {
    String wanted = typed.replace("$", "").toLowerCase(Locale.ROOT);
    if (text.toLowerCase(Locale.ROOT).contains(wanted)) {
      to.add(new Proposal(head + text + tail, head.length() + text.length(), label));
    }
  }

  private static List<TermIndex.Kind> kinds(String prefix, boolean include) {
    if (include || prefix.endsWith("TID")) {
      return List.of(TermIndex.Kind.TEMPLATE);
    }
    return switch (prefix) {
      case "EV", "DT" -> List.of(TermIndex.Kind.CODE);
      case "" -> List.of(TermIndex.Kind.GROUP, TermIndex.Kind.CODE);
      default -> List.of(TermIndex.Kind.GROUP);
    };
  }

  private static String printed(String prefix, TermIndex.Entry entry, Cell cell) {
    return switch (entry.kind()) {
      case CODE ->
          (prefix.isEmpty() ? (cell == Cell.CONCEPT ? "EV" : "DT") : prefix) + " " + entry.text();
      case GROUP -> (prefix.isEmpty() ? "DCID" : prefix) + " " + entry.text() + named(entry);
      case TEMPLATE -> (prefix.isEmpty() ? "DTID" : prefix) + " " + entry.text() + named(entry);
    };
  }

  private static String named(TermIndex.Entry entry) {
    return " “" + entry.name() + "”";
  }
}
