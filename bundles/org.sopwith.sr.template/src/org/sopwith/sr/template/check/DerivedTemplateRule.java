// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.CodeTerm;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.Term;

/**
 * A derived template keeps the rows that its base needs, and has others only if the base is
 * extensible (PS3.16 section 6.2.5), so that its documents are documents of the base too.
 */
final class DerivedTemplateRule extends TemplateRule {
  DerivedTemplateRule(TemplateCatalog catalog) {
    super(
        catalog,
        "derived-template",
        "Derived templates keep what their base needs",
        Severity.ERROR,
        "6, 6.2.5");
  }

  @Override
  public void check(Template template, Consumer<Finding> sink) {
    String basedOn = template.getBasedOn() == null ? "" : template.getBasedOn();
    if (!basedOn.isEmpty() && catalog().template(basedOn).filter(it -> it != template).isEmpty()) {
      sink.accept(
          at(template, "The template that it is based on is not there")
              .expecting("another template of the catalog", "TID " + basedOn));
    }
    Derivation.of(template, catalog())
        .ifPresent(
            derivation -> {
              properties(derivation, sink);
              missing(derivation, sink);
              added(derivation, sink);
              order(derivation, sink);
            });
  }

  private void properties(Derivation derivation, Consumer<Finding> sink) {
    Template base = derivation.base();
    Template derived = derivation.derived();
    if (derived.isExtensible() && !base.isExtensible()) {
      sink.accept(
          at(derived, "The template is extensible though its base is not")
              .expecting("not extensible", "extensible"));
    }
    if (base.isOrderSignificant() && !derived.isOrderSignificant()) {
      sink.accept(
          at(derived, "The order is not significant though it is in its base")
              .expecting("a significant order", "none"));
    }
    if (derived.isRoot() && !base.isRoot()) {
      sink.accept(
          at(derived, "The template is a root though its base is not")
              .expecting("no root", "root")
              .as(Severity.WARNING));
    }
  }

  private void missing(Derivation derivation, Consumer<Finding> sink) {
    for (Row row : derivation.base().getRows()) {
      boolean needed =
          row.getRequirement() == RequirementType.M || row.getRequirement() == RequirementType.MC;
      boolean parentIsThere = RowTree.parent(row).map(derivation.pairs()::containsKey).orElse(true);
      if (needed && parentIsThere && !derivation.pairs().containsKey(row)) {
        sink.accept(
            at(derivation.derived(), "A row that the base needs is missing")
                .expecting(
                    "row " + row.getNumber() + " of TID " + derivation.base().getTid(), "no row"));
      }
    }
  }

  private void added(Derivation derivation, Consumer<Finding> sink) {
    for (Row row : derivation.added()) {
      if (!derivation.base().isExtensible()) {
        sink.accept(
            at(row, "The base is not extensible and does not have this row")
                .expecting("rows of TID " + derivation.base().getTid(), "another row"));
      } else {
        derivation.pairs().values().stream()
            .filter(other -> RowTree.parent(other).equals(RowTree.parent(row)))
            .filter(other -> names(other).anyMatch(code -> names(row).anyMatch(code::equals)))
            .findFirst()
            .ifPresent(
                other ->
                    sink.accept(
                        at(row, "The added row has the concept name of a row of the base")
                            .expecting(
                                "a concept that the base does not encode",
                                "that of row " + other.getNumber())
                            .as(Severity.WARNING)));
      }
    }
  }

  /** The concept names that a row lists one by one. */
  private static Stream<String> names(Row row) {
    List<? extends Term> terms =
        row instanceof ContentRow content ? content.getConcept() : List.of();
    return terms.stream()
        .filter(CodeTerm.class::isInstance)
        .map(term -> ((CodeTerm) term).getCode())
        .filter(Objects::nonNull)
        .map(code -> code.value() + "\t" + code.scheme());
  }

  private void order(Derivation derivation, Consumer<Finding> sink) {
    if (!derivation.base().isOrderSignificant()) {
      return;
    }
    int last = -1;
    for (Row row : derivation.pairs().values()) {
      int at = derivation.derived().getRows().indexOf(row);
      if (at < last) {
        sink.accept(
            at(row, "The row stands elsewhere than in the base, whose order is significant")
                .expecting("the order of TID " + derivation.base().getTid(), "another order"));
      }
      last = Math.max(at, last);
    }
  }
}
