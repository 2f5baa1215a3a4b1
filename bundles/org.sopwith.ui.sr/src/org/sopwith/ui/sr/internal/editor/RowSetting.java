// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.Enumerator;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TermText;
import org.sopwith.sr.template.ValueType;
import org.sopwith.sr.template.edit.RowEdits;
import org.sopwith.sr.template.edit.Rows;
import org.sopwith.sr.template.edit.TermReader;
import org.sopwith.sr.template.expand.Multiplicity;

/** Sets a cell of a row to a text that a user gave, in the table or in the fields below it. */
final class RowSetting {
  static final String INCLUDE = "INCLUDE";

  private RowSetting() {}

  static String[] relationships() {
    return literals(RelationshipType.values());
  }

  static String[] valueTypes() {
    return Stream.concat(Arrays.stream(literals(ValueType.values())), Stream.of(INCLUDE))
        .toArray(String[]::new);
  }

  static String[] requirements() {
    return literals(RequirementType.values());
  }

  private static String[] literals(Enumerator[] values) {
    return Arrays.stream(values).map(Enumerator::getLiteral).toArray(String[]::new);
  }

  /** What a cell holds, to be edited. */
  static String text(Row row, RowColumn column) {
    return switch (column) {
      case ROW -> row.getNumber();
      case LEVEL -> String.valueOf(row.getNesting());
      case RELATIONSHIP -> row.getRelationship().getLiteral();
      case VALUE_TYPE ->
          row instanceof ContentRow content ? content.getValueType().getLiteral() : INCLUDE;
      case CONCEPT -> TermText.concept(row);
      case MULTIPLICITY -> row.getMultiplicity();
      case REQUIREMENT -> row.getRequirement().getLiteral();
      case CONDITION -> row.getCondition();
      case CONSTRAINT -> TermText.constraint(row);
    };
  }

  /** What is wrong with a text for a cell; empty if it can be set. */
  static Optional<String> problem(EditorHost host, Row row, RowColumn column, String text) {
    TermReader reader = new TermReader(host.document().catalog());
    return switch (column) {
      case CONCEPT -> reader.problem(row, true, text);
      case CONSTRAINT -> reader.problem(row, false, text);
      case MULTIPLICITY ->
          Multiplicity.parse(text.strip()).isPresent()
              ? Optional.empty()
              : Optional.of("A multiplicity is such as 1, 1-n or 2-4.");
      case ROW ->
          text.strip().matches("\\d{1,6}[a-z]?")
              ? Optional.empty()
              : Optional.of("A row number is such as 6 or 6b.");
      default -> Optional.empty();
    };
  }

  /** Sets a cell, in one step; says what is wrong with a text that cannot be set. */
  static void set(EditorHost host, Row row, RowColumn column, String given) {
    String text = given.strip();
    if (text.equals(text(row, column).strip())) {
      host.tell("");
      return;
    }
    Optional<String> problem = problem(host, row, column, text);
    host.tell(problem.orElse(""));
    if (problem.isEmpty()) {
      Optional<Template> template = Rows.template(row);
      int index = template.map(one -> one.getRows().indexOf(row)).orElse(-1);
      host.change("Change " + column.title(), () -> apply(host, row, column, text));
      if (index >= 0 && Rows.template(row).isEmpty()) {
        host.select(template.get().getRows().get(index));
      }
    }
  }

  private static void apply(EditorHost host, Row row, RowColumn column, String text) {
    TermReader reader = new TermReader(host.document().catalog());
    try {
      switch (column) {
        case ROW -> row.setNumber(text);
        case LEVEL -> throw new IllegalArgumentException("Rows are indented by commands.");
        case RELATIONSHIP -> row.setRelationship(RelationshipType.get(text));
        case VALUE_TYPE -> setValueType(row, text);
        case CONCEPT -> reader.setConcept(row, text);
        case MULTIPLICITY -> row.setMultiplicity(text);
        case REQUIREMENT -> row.setRequirement(RequirementType.get(text));
        case CONDITION -> row.setCondition(text);
        case CONSTRAINT -> reader.setConstraint(row, text);
      }
    } catch (OperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void setValueType(Row row, String text) {
    Row target = text.equals(INCLUDE) == row instanceof IncludeRow ? row : RowEdits.converted(row);
    if (target instanceof ContentRow content) {
      content.setValueType(ValueType.get(text));
    }
  }
}
