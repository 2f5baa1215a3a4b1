// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Cells of rows as text: as the standard prints them where the row has that text, else made of the
 * terms. Whoever changes terms empties the text.
 */
public final class TermText {
  private TermText() {}

  /** The cell of the concept name, or of the included template. */
  public static String concept(Row row) {
    if (!row.getConceptText().isEmpty()) {
      return row.getConceptText();
    }
    return switch (row) {
      case ContentRow content -> print(content.getConcept());
      case IncludeRow include when include.getTemplate() != null -> print(include.getTemplate());
      default -> "";
    };
  }

  /** The cell of the value set constraint, or of the parameters that are bound. */
  public static String constraint(Row row) {
    if (!row.getConstraintText().isEmpty()) {
      return row.getConstraintText();
    }
    return switch (row) {
      case ContentRow content ->
          content.getConstraints().stream()
              .map(one -> part(one.getSubject(), one.getTerms(), one.getText()))
              .collect(Collectors.joining("\n"));
      case IncludeRow include ->
          include.getBindings().stream()
              .map(one -> part(one.getParameter(), one.getTerms(), one.getText()))
              .collect(Collectors.joining("\n"));
      default -> "";
    };
  }

  private static String part(String subject, List<Term> terms, String text) {
    return (subject.isEmpty() ? "" : subject + " = ") + (text.isEmpty() ? print(terms) : text);
  }

  private static String print(List<Term> terms) {
    return terms.stream().map(TermText::print).collect(Collectors.joining(" or "));
  }

  /** A term as PS3.16 prints it. */
  public static String print(Term term) {
    return switch (term) {
      case CodeTerm code ->
          code.getKind() == CodeTermKind.CODE
              ? String.valueOf(code.getCode())
              : code.getKind() + " " + code.getCode();
      case GroupTerm group -> named(group.getKind() + " " + group.getCid(), group.getName());
      case TemplateTerm template ->
          named(template.getKind() + " " + template.getTid(), template.getName());
      case ParameterTerm parameter -> parameter.getParameter();
      default -> "";
    };
  }

  private static String named(String number, String name) {
    return name.isEmpty() ? number : number + " “" + name + "”";
  }
}
