// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.Binding;
import org.sopwith.sr.template.CodeTerm;
import org.sopwith.sr.template.CodeTermKind;
import org.sopwith.sr.template.Constraint;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.GroupTerm;
import org.sopwith.sr.template.GroupTermKind;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.ParameterTerm;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.Term;
import org.sopwith.sr.template.TermText;
import org.sopwith.sr.template.expand.TermSet;
import org.sopwith.sr.template.expand.ValueSets;
import org.sopwith.standard.Code;

/**
 * Concept names, value sets and parameters of a derived template are those of its base, or a part
 * of them. What the base leaves to a parameter, to defined terms or to an extensible or baseline
 * group may be set freely.
 */
final class DerivedValuesRule extends TemplateRule {
  DerivedValuesRule(TemplateCatalog catalog) {
    super(
        catalog,
        "derived-values",
        "Value sets of derived templates are parts of those of the base",
        Severity.ERROR,
        "6.1.5, 6.1.9");
  }

  /** Terms and words of one subject: the value, the units, a parameter. */
  private record Part(List<Term> terms, List<String> words) {
    static final Part NONE = new Part(List.of(), List.of());

    Part() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  @Override
  public void check(Template template, Consumer<Finding> sink) {
    ValueSets sets = new ValueSets(catalog());
    Derivation.of(template, catalog())
        .ifPresent(
            derivation -> derivation.pairs().forEach((base, row) -> check(base, row, sets, sink)));
  }

  private void check(Row base, Row row, ValueSets sets, Consumer<Finding> sink) {
    Map<String, Part> before = parts(base);
    Map<String, Part> after = parts(row);
    before.forEach(
        (subject, part) ->
            check(subject, part, after.getOrDefault(subject, Part.NONE), row, sets, sink));
  }

  private static Map<String, Part> parts(Row row) {
    Map<String, Part> parts = new LinkedHashMap<>();
    switch (row) {
      case ContentRow content -> {
        parts
            .computeIfAbsent("concept name", key -> new Part())
            .terms()
            .addAll(content.getConcept());
        for (Constraint one : content.getConstraints()) {
          String subject = one.getSubject().isEmpty() ? "value" : one.getSubject();
          add(parts, subject, one.getTerms(), one.getText());
        }
      }
      case IncludeRow include -> {
        for (Binding one : include.getBindings()) {
          add(parts, one.getParameter(), one.getTerms(), one.getText());
        }
      }
      default -> {}
    }
    return parts;
  }

  private static void add(Map<String, Part> parts, String subject, List<Term> terms, String text) {
    Part part = parts.computeIfAbsent(subject, key -> new Part());
    part.terms().addAll(terms);
    if (terms.isEmpty() && !text.isEmpty()) {
      part.words().add(text.replaceAll("\\s+", " ").strip());
    }
  }

  private void check(
      String subject, Part base, Part own, Row row, ValueSets sets, Consumer<Finding> sink) {
    if (!base.words().equals(own.words())) {
      sink.accept(
          at(row, "A constraint in words is not that of the base, which may widen it")
              .expecting(
                  subject + ": " + String.join("; ", base.words()), String.join("; ", own.words()))
              .as(Severity.WARNING));
    }
    boolean open =
        base.terms().isEmpty() || base.terms().stream().anyMatch(ParameterTerm.class::isInstance);
    if (open) {
      return;
    }
    TermSet wide = new TermSet(base.terms(), false);
    List<Term> outside = own.terms().stream().filter(term -> !isWithin(term, wide, sets)).toList();
    if (own.terms().isEmpty() && own.words().equals(base.words())) {
      sink.accept(
          at(row, "The value set of the base is left out")
              .expecting(subject + ": " + print(base.terms()), "any"));
    } else if (!outside.isEmpty()) {
      sink.accept(
          at(row, "The value set is not a part of that of the base")
              .expecting(subject + ": " + print(base.terms()), print(outside)));
    }
  }

  private static String print(List<? extends Term> terms) {
    return terms.stream().map(TermText::print).collect(Collectors.joining(" or "));
  }

  private static boolean isWithin(Term term, TermSet base, ValueSets sets) {
    return switch (term) {
      case ParameterTerm parameter -> false;
      case CodeTerm code when code.getCode() == null -> false;
      case CodeTerm code when code.getKind() == CodeTermKind.DT && !sets.extensible(base) -> false;
      case CodeTerm code -> sets.extensible(base) || sets.names(base, code.getCode());
      case GroupTerm group -> sets.extensible(base) || isWithin(group, base, sets);
      default -> true;
    };
  }

  /** Whether a group is one of the base, as binding as there, or has only codes that it has. */
  private static boolean isWithin(GroupTerm group, TermSet base, ValueSets sets) {
    boolean same =
        base.terms().stream()
            .anyMatch(one -> one instanceof GroupTerm it && it.getCid().equals(group.getCid()));
    List<Code> codes = List.copyOf(sets.codes(group.getCid()));
    return group.getKind() != GroupTermKind.BCID
        && (same
            || !codes.isEmpty()
                && !sets.extensible(new TermSet(List.of(group), false))
                && codes.stream().allMatch(code -> sets.names(base, code)));
  }
}
