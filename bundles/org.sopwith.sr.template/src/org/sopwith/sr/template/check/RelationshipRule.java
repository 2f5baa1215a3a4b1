// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateKind;
import org.sopwith.sr.template.ValueType;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.Invocation;
import org.sopwith.standard.Iod;
import org.sopwith.standard.Iods;

/**
 * Some SR IOD has the relationship of a row with its parent row between their value types (PS3.3
 * A.35), includes opened on both sides. One that only the Extensible SR IOD has, which allows
 * nearly everything, is noted.
 */
final class RelationshipRule extends TemplateRule {
  private static final String ANY = "any type";
  private static final String ANY_BUT_CONTAINS = "any type other than CONTAINS";

  /** What is never by reference (PS3.3 A.35.3.3.1.2), but in the Extensible SR IOD. */
  private static final Set<RelationshipType> BY_VALUE =
      Set.of(RelationshipType.CONTAINS, RelationshipType.HAS_CONCEPT_MOD);

  private enum Support {
    NONE,
    EXTENSIBLE_SR,
    COMMON
  }

  RelationshipRule(TemplateCatalog catalog) {
    super(
        catalog, "relationship", "Relationships are those of an SR IOD", Severity.WARNING, "6.1.3");
  }

  @Override
  public void check(Template template, Consumer<Finding> sink) {
    if (template.getKind() != TemplateKind.SR) {
      return;
    }
    List<Iod.Relationship> known =
        Iods.standard().all().stream().flatMap(iod -> iod.relationships().stream()).toList();
    for (ExpandedRow row : Invocation.of(catalog(), template).allRows()) {
      Set<Finding> findings = new LinkedHashSet<>();
      if (row.isInclude()) {
        conflict(row, findings::add);
      }
      List<ExpandedRow> parents = row.parent().map(RelationshipRule::items).orElse(List.of());
      if (!parents.isEmpty()) {
        items(row).forEach(child -> check(row, parents, child, known, findings::add));
      }
      findings.forEach(sink);
    }
  }

  /** The content items that a row stands for. */
  private static List<ExpandedRow> items(ExpandedRow row) {
    return row.isInclude()
        ? row.included().map(ExpandedRow::outermost).orElse(List.of())
        : List.of(row);
  }

  /** A row that includes and the included rows say the same, if both say something. */
  private void conflict(ExpandedRow row, Consumer<Finding> sink) {
    RelationshipType outer = row.row().getRelationship();
    for (ExpandedRow child : items(row)) {
      RelationshipType inner = child.row().getRelationship();
      if (outer != RelationshipType.NONE
          && inner != RelationshipType.NONE
          && (inner != outer || child.row().isByReference() != row.row().isByReference())) {
        sink.accept(
            at(row.row(), "The included row has another relationship than the row that includes it")
                .expecting(outer.getLiteral(), child + ": " + inner.getLiteral()));
      }
    }
  }

  private void check(
      ExpandedRow row,
      List<ExpandedRow> parents,
      ExpandedRow child,
      List<Iod.Relationship> known,
      Consumer<Finding> sink) {
    String where = child == row ? "" : child + ": ";
    if (child.relationship() == RelationshipType.NONE) {
      sink.accept(
          at(row.row(), "A nested content item has no relationship with its parent")
              .expecting("a relationship type", where + "none"));
      return;
    }
    Support support = Support.NONE;
    for (ExpandedRow parent : parents) {
      for (Iod.Relationship one : known) {
        Support by = support(one, parent, child);
        support = by.compareTo(support) > 0 ? by : support;
      }
    }
    if (support != Support.COMMON) {
      Finding finding =
          at(
                  row.row(),
                  support == Support.NONE
                      ? "No SR IOD has this relationship between these value types"
                      : "Only the Extensible SR IOD has this relationship between these value types")
              .expecting(
                  "a relationship of PS3.3 A.35",
                  where
                      + type(parents.getFirst())
                      + (child.byReference() ? " R-" : " ")
                      + child.relationship().getLiteral()
                      + " "
                      + type(child));
      sink.accept(support == Support.NONE ? finding : finding.as(Severity.NOTE));
    }
  }

  private static Support support(Iod.Relationship one, ExpandedRow parent, ExpandedRow child) {
    RelationshipType type = child.relationship();
    boolean extensible = one.type().equals(ANY_BUT_CONTAINS) && type != RelationshipType.CONTAINS;
    if (!extensible && !one.type().equals(type.getLiteral())
        || !has(one.sources(), parent)
        || !has(one.targets(), child)) {
      return Support.NONE;
    }
    return extensible || child.byReference() && BY_VALUE.contains(type)
        ? Support.EXTENSIBLE_SR
        : Support.COMMON;
  }

  private static boolean has(List<String> types, ExpandedRow row) {
    return types.contains(ANY) || types.contains(type(row));
  }

  private static String type(ExpandedRow row) {
    return row.valueType().map(ValueType::getLiteral).orElse("");
  }
}
