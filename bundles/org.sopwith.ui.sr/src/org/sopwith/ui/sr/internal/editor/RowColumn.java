// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.edit.ConditionMeaning;
import org.sopwith.sr.template.edit.RowNode;

/** The columns of a template as PS3.16 prints them. */
enum RowColumn {
  ROW("Row", 84),
  LEVEL("NL", 36),
  RELATIONSHIP("Rel with Parent", 148),
  VALUE_TYPE("VT", 94),
  CONCEPT("Concept Name", 250),
  MULTIPLICITY("VM", 46),
  REQUIREMENT("Req", 46),
  CONDITION("Condition", 170),
  CONSTRAINT("Value Set / Parameters", 260);

  private final String title;
  private final int width;

  RowColumn(String title, int width) {
    this.title = title;
    this.width = width;
  }

  String title() {
    return title;
  }

  int width() {
    return width;
  }

  /** What the cell shows, in one line. */
  String text(RowNode node) {
    Row row = node.row();
    return switch (this) {
      case ROW ->
          node.isIncluded() ? node.template().getTid() + "/" + row.getNumber() : row.getNumber();
      case LEVEL -> ">".repeat(Math.max(row.getNesting(), 0));
      case RELATIONSHIP -> relationship(node);
      case VALUE_TYPE ->
          row instanceof ContentRow content ? content.getValueType().getLiteral() : "INCLUDE";
      case CONCEPT -> line(node.concept()) + (node.isRecursive() ? "  (opened above)" : "");
      case MULTIPLICITY -> row.getMultiplicity();
      case REQUIREMENT -> row.getRequirement().getLiteral();
      case CONDITION -> condition(row);
      case CONSTRAINT -> line(node.constraint());
    };
  }

  private static String relationship(RowNode node) {
    RelationshipType type = node.place().relationship();
    return type == RelationshipType.NONE
        ? ""
        : (node.place().byReference() ? "R-" : "") + type.getLiteral();
  }

  private static String condition(Row row) {
    String mark = ConditionMeaning.of(row).state().mark();
    return mark.isEmpty() ? "" : mark + " " + line(row.getCondition());
  }

  private static String line(String text) {
    return text.replaceAll("\\s*\\n\\s*", "; ");
  }
}
