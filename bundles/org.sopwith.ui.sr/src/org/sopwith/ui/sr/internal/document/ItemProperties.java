// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.render.ItemText;
import org.sopwith.sr.template.TermText;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.standard.Code;
import org.sopwith.ui.PropertyList;
import org.sopwith.ui.sr.internal.document.model.ItemReport;

/** A content item in the Properties view. */
final class ItemProperties extends PropertyList {
  ItemProperties(ItemReport report, ContentItem item) {
    String itself = "Item";
    add(itself, "Position", item.positionText());
    add(itself, "Relationship", item.relationshipText());
    add(itself, "Value type", item.valueType().map(type -> type.getLiteral()).orElse(""));
    add(itself, "Concept name", item.name().map(Code::toString).orElse(""));
    add(itself, "Value", ItemText.value(item));
    add(itself, "Observed", item.observationDateTime().orElse(""));
    add(itself, "Observation UID", item.observationUid().orElse(""));
    add(itself, "Path", item.path());
    add(itself, "Children", String.valueOf(item.children().size()));
    report.row(item).ifPresent(this::addRow);
  }

  private void addRow(ExpandedRow row) {
    String matched = "Row";
    add(
        matched,
        "Template",
        "TID " + row.in().template().getTid() + " " + row.in().template().getName());
    add(matched, "Row", row.row().getNumber());
    add(matched, "Concept", TermText.concept(row.row()));
    add(matched, "Multiplicity", row.row().getMultiplicity());
    add(matched, "Requirement", row.row().getRequirement().getLiteral());
    add(matched, "Condition", row.row().getCondition());
    add(matched, "Value set", TermText.constraint(row.row()));
  }
}
