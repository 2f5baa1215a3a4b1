// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document.model;

import java.util.List;
import java.util.Optional;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.standard.Code;

/** How a reference to an object is related to the item that gets it, and what it is called. */
public record ReferencePlace(RelationshipType relationship, Optional<Code> name) {

  /** As the first row with room for it has it; else as what the parent's value type allows. */
  public static ReferencePlace in(ItemReport report, ContentItem parent, ValueType type) {
    return report.allowed(parent).stream()
        .filter(one -> one.left() > 0 && one.row().valueType().equals(Optional.of(type)))
        .findFirst()
        .map(one -> of(report, one.row()))
        .orElseGet(() -> new ReferencePlace(usual(parent), Optional.empty()));
  }

  private static ReferencePlace of(ItemReport report, ExpandedRow row) {
    List<Code> names = row.names().open() ? List.of() : report.valueSets().codes(row.names());
    return new ReferencePlace(
        row.relationship() == RelationshipType.NONE
            ? RelationshipType.CONTAINS
            : row.relationship(),
        names.stream().findFirst());
  }

  private static RelationshipType usual(ContentItem parent) {
    return switch (parent.valueType().orElse(ValueType.CONTAINER)) {
      case CONTAINER -> RelationshipType.CONTAINS;
      case SCOORD, SCOORD3D, TCOORD -> RelationshipType.SELECTED_FROM;
      default -> RelationshipType.INFERRED_FROM;
    };
  }
}
