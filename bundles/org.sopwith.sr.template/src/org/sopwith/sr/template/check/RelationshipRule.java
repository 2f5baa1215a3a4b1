// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import java.util.List;
import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateKind;
import org.sopwith.standard.Iod;
import org.sopwith.standard.Iods;

/**
 * Some SR IOD has the relationship of a row with its parent row between their value types (PS3.3
 * A.35). Rows whose parent is an include depend on what that brings.
 */
final class RelationshipRule extends TemplateRule {
  private static final String ANY = "any type";

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
    for (Row row : template.getRows()) {
      if (!(row instanceof ContentRow child)
          || !(RowTree.parent(row).orElse(null) instanceof ContentRow parent)) {
        continue;
      }
      if (row.getRelationship() == RelationshipType.NONE) {
        sink.accept(
            at(row, "A nested content item has no relationship with its parent")
                .expecting("a relationship type", "none"));
      } else if (known.stream().noneMatch(one -> allows(one, parent, child))) {
        sink.accept(
            at(row, "No SR IOD has this relationship between these value types")
                .expecting(
                    "a relationship of PS3.3 A.35",
                    parent.getValueType()
                        + " "
                        + row.getRelationship().getLiteral()
                        + " "
                        + child.getValueType()));
      }
    }
  }

  private static boolean allows(Iod.Relationship one, ContentRow parent, ContentRow child) {
    return one.type().equals(child.getRelationship().getLiteral())
        && has(one.sources(), parent)
        && has(one.targets(), child);
  }

  private static boolean has(List<String> types, ContentRow row) {
    return types.contains(row.getValueType().getLiteral()) || types.contains(ANY);
  }
}
