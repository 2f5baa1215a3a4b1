// SPDX-License-Identifier: EPL-2.0
package org.sopwith.tables;

import java.util.Optional;

/** One row. Cells that are not set are empty; so are texts without a character. */
public final class Row {
  private final TableSchema schema;
  private final Object[] cells;

  Row(TableSchema schema) {
    this.schema = schema;
    this.cells = new Object[schema.columns().size()];
  }

  /**
   * Sets a text.
   *
   * @throws IllegalArgumentException if the table has no such column of texts
   */
  public Row text(String column, String value) {
    return set(column, TableSchema.Type.TEXT, value.isEmpty() ? null : value);
  }

  /** Sets a whole number. */
  public Row integer(String column, long value) {
    return set(column, TableSchema.Type.INTEGER, value);
  }

  /** Sets a number; one that is not finite leaves the cell empty. */
  public Row real(String column, double value) {
    return set(column, TableSchema.Type.REAL, Double.isFinite(value) ? value : null);
  }

  private Row set(String column, TableSchema.Type type, Object value) {
    int index = schema.indexOf(column);
    if (index < 0 || schema.columns().get(index).type() != type) {
      throw new IllegalArgumentException(
          "The table " + schema.name() + " has no column " + column + " of this type.");
    }
    cells[index] = value;
    return this;
  }

  /** The table that it is for. */
  public TableSchema schema() {
    return schema;
  }

  /** The value of a cell: a String, Long or Double; none if it is empty. */
  public Optional<Object> cell(int column) {
    return Optional.ofNullable(cells[column]);
  }

  /** The value of a cell as text; empty if there is none. */
  public String text(String column) {
    int index = schema.indexOf(column);
    return index < 0 || cells[index] == null ? "" : cells[index].toString();
  }
}
