// SPDX-License-Identifier: EPL-2.0
package org.sopwith.tables;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a table is called and which columns it has.
 *
 * @param name of the table, and of its file without the extension
 */
public record TableSchema(String name, List<Column> columns) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

  /** What is in a column. */
  public enum Type {
    TEXT,
    INTEGER,
    REAL
  }

  /** A column. Every cell of it may be empty. */
  public record Column(String name, Type type) {
    public Column {
      requireName(name);
    }
  }

  public TableSchema {
    requireName(name);
    columns = List.copyOf(columns);
    Set<String> names = new HashSet<>();
    for (Column column : columns) {
      if (!names.add(column.name())) {
        throw new IllegalArgumentException("The column " + column.name() + " is there twice.");
      }
    }
  }

  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("'" + name + "' is no name of a table or column.");
    }
  }

  /** Begins a schema. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** An empty row for this table. */
  public Row row() {
    return new Row(this);
  }

  /** Where a column stands; -1 if there is none of this name. */
  int indexOf(String column) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(column)) {
        return i;
      }
    }
    return -1;
  }

  /** Collects columns, from left to right. */
  public static final class Builder {
    private final String name;
    private final List<Column> columns = new ArrayList<>();

    private Builder(String name) {
      this.name = name;
    }

    public Builder text(String... names) {
      return add(Type.TEXT, names);
    }

    public Builder integer(String... names) {
      return add(Type.INTEGER, names);
    }

    public Builder real(String... names) {
      return add(Type.REAL, names);
    }

    private Builder add(Type type, String... names) {
      for (String column : names) {
        columns.add(new Column(column, type));
      }
      return this;
    }

    public TableSchema build() {
      return new TableSchema(name, columns);
    }
  }
}
