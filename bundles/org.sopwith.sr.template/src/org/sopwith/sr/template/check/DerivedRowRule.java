// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import java.util.Optional;
import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateTermKind;
import org.sopwith.sr.template.expand.Multiplicity;

/** A row of a derived template is that of its base, or stricter. */
final class DerivedRowRule extends TemplateRule {
  DerivedRowRule(TemplateCatalog catalog) {
    super(
        catalog,
        "derived-row",
        "Rows of derived templates are as strict as those of the base",
        Severity.ERROR,
        "6.1");
  }

  @Override
  public void check(Template template, Consumer<Finding> sink) {
    Derivation.of(template, catalog())
        .ifPresent(
            derivation ->
                derivation
                    .pairs()
                    .forEach(
                        (base, row) -> {
                          kind(base, row, sink);
                          place(derivation, base, row, sink);
                          requirement(base, row, sink);
                          multiplicity(base, row, sink);
                        }));
  }

  private void kind(Row base, Row row, Consumer<Finding> sink) {
    if (base instanceof ContentRow one
        && row instanceof ContentRow other
        && one.getValueType() != other.getValueType()) {
      sink.accept(
          at(row, "The value type is not that of the base")
              .expecting(one.getValueType().getLiteral(), other.getValueType().getLiteral()));
    } else if (base instanceof IncludeRow one && row instanceof IncludeRow other) {
      String included = tid(one);
      if (!included.equals(tid(other)) && !isBaseline(one) && !isBasedOn(tid(other), included)) {
        sink.accept(
            at(row, "The included template is neither that of the base nor derived from it")
                .expecting("TID " + included, "TID " + tid(other)));
      }
    } else if (base.eClass() != row.eClass()) {
      sink.accept(
          at(row, "A content item has become an include, or an include a content item")
              .expecting(
                  base instanceof IncludeRow ? "an include" : "a content item", "the other"));
    }
  }

  private static String tid(IncludeRow row) {
    return row.getTemplate() == null ? "" : row.getTemplate().getTid();
  }

  private static boolean isBaseline(IncludeRow row) {
    return row.getTemplate() != null && row.getTemplate().getKind() == TemplateTermKind.BTID;
  }

  private boolean isBasedOn(String tid, String base) {
    Optional<String> of = catalog().template(tid).map(Template::getBasedOn);
    for (int depth = 0; of.isPresent() && depth < 10; depth++) {
      if (of.get().equals(base)) {
        return true;
      }
      of = catalog().template(of.get()).map(Template::getBasedOn);
    }
    return false;
  }

  private void place(Derivation derivation, Row base, Row row, Consumer<Finding> sink) {
    if (base.getRelationship() != row.getRelationship()
        || base.isByReference() != row.isByReference()) {
      sink.accept(
          at(row, "The relationship is not that of the base")
              .expecting(relationship(base), relationship(row)));
    }
    Optional<Row> parent = RowTree.parent(base).map(derivation.pairs()::get);
    if (!parent.equals(RowTree.parent(row))) {
      sink.accept(
          at(row, "The row is nested in another one than in the base")
              .expecting(
                  RowTree.parent(base).map(one -> "in row " + one.getNumber()).orElse("in none"),
                  RowTree.parent(row).map(one -> "in row " + one.getNumber()).orElse("in none")));
    }
  }

  private static String relationship(Row row) {
    return (row.isByReference() ? "R-" : "") + row.getRelationship().getLiteral();
  }

  private void requirement(Row base, Row row, Consumer<Finding> sink) {
    RequirementType before = base.getRequirement();
    RequirementType after = row.getRequirement();
    boolean weaker =
        switch (before) {
          case M -> after != RequirementType.M;
          case MC -> after != RequirementType.M && after != RequirementType.MC;
          case UC -> after == RequirementType.U;
          case U -> false;
        };
    if (weaker) {
      sink.accept(
          at(row, "The requirement is weaker than in the base")
              .expecting(before.getLiteral() + " or stricter", after.getLiteral()));
    } else if (before == after && !words(base).equals(words(row))) {
      sink.accept(
          at(row, "The condition is not that of the base, which may widen it")
              .expecting(words(base), words(row))
              .as(Severity.WARNING));
    }
  }

  private static String words(Row row) {
    return row.getCondition().replaceAll("\\s+", " ").strip();
  }

  private void multiplicity(Row base, Row row, Consumer<Finding> sink) {
    Optional<Multiplicity> before = Multiplicity.parse(base.getMultiplicity());
    Optional<Multiplicity> after = Multiplicity.parse(row.getMultiplicity());
    if (before.isPresent()
        && after.isPresent()
        && (after.get().least() < before.get().least()
            || after.get().most() > before.get().most())) {
      sink.accept(
          at(row, "The value multiplicity is wider than in the base")
              .expecting("within " + base.getMultiplicity(), row.getMultiplicity()));
    }
  }
}
