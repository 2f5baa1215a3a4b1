// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;

/** Rows of a template as the tree that their nesting levels make. */
public final class Rows {
  private Rows() {}

  /** The template of a row; empty if it is in none. */
  public static Optional<Template> template(Row row) {
    return row.eContainer() instanceof Template template ? Optional.of(template) : Optional.empty();
  }

  /** The row that another is nested in. */
  public static Optional<Row> parent(Row row) {
    return template(row)
        .flatMap(
            template -> {
              for (int i = template.getRows().indexOf(row) - 1; i >= 0; i--) {
                Row before = template.getRows().get(i);
                if (before.getNesting() < row.getNesting()) {
                  return Optional.of(before);
                }
              }
              return Optional.empty();
            });
  }

  /** Rows that are nested in no other. */
  public static List<Row> top(Template template) {
    return template.getRows().stream().filter(row -> parent(row).isEmpty()).toList();
  }

  /** Rows that are nested in a row, those in these left out. */
  public static List<Row> children(Row row) {
    return subtree(row).stream()
        .filter(one -> parent(one).filter(row::equals).isPresent())
        .toList();
  }

  /** A row and all that is nested in it. */
  public static List<Row> subtree(Row row) {
    List<Row> subtree = new ArrayList<>(List.of(row));
    template(row)
        .ifPresent(
            template -> {
              List<Row> rows = template.getRows();
              for (int i = rows.indexOf(row) + 1; i < rows.size(); i++) {
                if (rows.get(i).getNesting() <= row.getNesting()) {
                  break;
                }
                subtree.add(rows.get(i));
              }
            });
    return subtree;
  }

  /** The row before with the same parent. */
  public static Optional<Row> previous(Row row) {
    List<Row> siblings = siblings(row);
    int index = siblings.indexOf(row);
    return index > 0 ? Optional.of(siblings.get(index - 1)) : Optional.empty();
  }

  /** The row behind with the same parent. */
  public static Optional<Row> next(Row row) {
    List<Row> siblings = siblings(row);
    int index = siblings.indexOf(row);
    return index >= 0 && index + 1 < siblings.size()
        ? Optional.of(siblings.get(index + 1))
        : Optional.empty();
  }

  private static List<Row> siblings(Row row) {
    return parent(row)
        .map(Rows::children)
        .orElseGet(() -> template(row).map(Rows::top).orElse(List.of()));
  }

  /** Of some rows those that are nested in none of the others, in the order of the template. */
  public static List<Row> roots(Collection<? extends Row> rows) {
    return rows.stream()
        .filter(row -> rows.stream().noneMatch(o -> o != row && subtree(o).contains(row)))
        .map(Row.class::cast)
        .sorted(
            (one, other) ->
                one.eContainer() != other.eContainer() || one.eContainer() == null
                    ? 0
                    : Integer.compare(index(one), index(other)))
        .toList();
  }

  private static int index(Row row) {
    return template(row).map(template -> template.getRows().indexOf(row)).orElse(0);
  }

  /** The row of a number. */
  public static Optional<Row> find(Template template, String number) {
    return template.getRows().stream().filter(row -> row.getNumber().equals(number)).findFirst();
  }
}
