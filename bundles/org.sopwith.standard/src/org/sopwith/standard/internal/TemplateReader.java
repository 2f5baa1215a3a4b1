// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sopwith.standard.Code;
import org.sopwith.standard.Links;
import org.sopwith.standard.Template;
import org.sopwith.standard.Template.Binding;
import org.sopwith.standard.Template.Constraint;
import org.sopwith.standard.Term;

/** Makes a template of its lines in the table. */
public final class TemplateReader {
  private final Lines lines;

  private TemplateReader(Lines lines) {
    this.lines = lines;
  }

  public static Template read(Lines lines, int first, int end) {
    return new TemplateReader(lines).template(first, end);
  }

  private Template template(int first, int end) {
    String[] cells = lines.cells(first, 10);
    List<Template.Row> rows = new ArrayList<>();
    for (int line = first + 1; line < end; line = next(line, end)) {
      rows.add(row(line, next(line, end)));
    }
    String tid = cells[0].substring(1);
    return new Template(
        tid,
        cells[1],
        !cells[2].isEmpty(),
        !cells[3].isEmpty(),
        !cells[4].isEmpty(),
        cells[5],
        cells[9].isEmpty() ? List.of() : List.of(cells[9].split(" ")),
        List.copyOf(rows),
        !cells[7].isEmpty(),
        cells[8].isEmpty() ? lines.edition() : cells[8],
        Links.template(cells[6], tid));
  }

  /** The line after a row and what belongs to it. */
  private int next(int line, int end) {
    int next = line + 1;
    while (next < end && !Character.isDigit(lines.mark(next))) {
      next++;
    }
    return next;
  }

  private Template.Row row(int first, int end) {
    List<Term> concept = new ArrayList<>();
    List<Constraint> constraints = new ArrayList<>();
    List<Binding> bindings = new ArrayList<>();
    for (int line = first + 1; line < end; line++) {
      String[] cells = lines.cells(line, 6);
      switch (cells[0]) {
        case "c" -> concept.add(term(cells));
        case "=" -> constraints.add(new Constraint(cells[1], terms(line, end), text(cells[2])));
        case "$" -> bindings.add(new Binding(cells[1], terms(line, end), text(cells[2])));
        default -> {
          // A term of the constraint or binding above, read with it.
        }
      }
    }
    String[] cells = lines.cells(first, 10);
    return new Template.Row(
        cells[1],
        Integer.parseInt(cells[0]),
        cells[2],
        cells[3],
        cells[4],
        cells[5],
        text(cells[6]),
        cells[7],
        cells[8].isEmpty() ? print(concept) : text(cells[8]),
        List.copyOf(concept),
        cells[9].isEmpty() ? printConstraints(constraints) : text(cells[9]),
        List.copyOf(constraints),
        List.copyOf(bindings));
  }

  /** The terms on the lines after that of a constraint or binding. */
  private List<Term> terms(int line, int end) {
    List<Term> terms = new ArrayList<>();
    for (int next = line + 1; next < end && lines.mark(next) == '+'; next++) {
      terms.add(term(lines.cells(next, 6)));
    }
    return List.copyOf(terms);
  }

  private static Term term(String[] cells) {
    return switch (cells[1]) {
      case "PARAM" -> new Term.OfParameter(cells[2]);
      case "BCID", "DCID", "CID" -> new Term.OfContextGroup(cells[1], cells[2], cells[3]);
      case "BTID", "DTID", "TID" -> new Term.OfTemplate(cells[1], cells[2], cells[3]);
      default -> new Term.OfCode(cells[1], new Code(cells[2], cells[3], cells[4], cells[5]));
    };
  }

  private static String text(String cell) {
    return cell.replace("\\n", "\n");
  }

  private static String print(List<Term> terms) {
    return terms.stream().map(Term::print).collect(Collectors.joining(" or "));
  }

  private static String printConstraints(List<Constraint> constraints) {
    return constraints.stream()
        .map(
            constraint ->
                (constraint.subject().isEmpty() ? "" : constraint.subject() + " = ")
                    + (constraint.text().isEmpty() ? print(constraint.terms()) : constraint.text()))
        .collect(Collectors.joining("\n"));
  }
}
