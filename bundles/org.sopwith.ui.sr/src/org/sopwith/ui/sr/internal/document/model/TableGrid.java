// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sopwith.dicom.VR;
import org.sopwith.operation.edit.ValueChecks;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.ContentValue.Table.Cell;
import org.sopwith.sr.content.ContentValue.Table.Head;
import org.sopwith.sr.render.ItemText;
import org.sopwith.standard.Code;

/**
 * The value of a TABLE (PS3.3 C.18.10) as texts to be edited. Heads, units and qualifiers stay as
 * they are, and cells that are not touched too.
 */
public final class TableGrid {
  private static final String CODES = "SQ";
  private static final String TEXT = "UC";

  private final ContentValue.Table before;

  public TableGrid(ContentValue.Table before) {
    this.before = before;
  }

  /** An empty table. */
  public static TableGrid empty() {
    return new TableGrid(new ContentValue.Table(1, 2, List.of(), List.of(), List.of()));
  }

  public int rows() {
    return before.rows();
  }

  public int columns() {
    return before.columns();
  }

  /** What stands above a column, counted from 1. */
  public String columnHead(int column) {
    return head(before.columnHeads(), column);
  }

  /** What stands before a row, counted from 1. */
  public String rowHead(int row) {
    return head(before.rowHeads(), row);
  }

  private static String head(List<Head> heads, int number) {
    return heads.stream()
        .filter(head -> head.number() == number)
        .map(
            head ->
                head.name().map(Code::meaning).orElse("")
                    + head.units().map(unit -> " (" + ItemText.unit(unit) + ")").orElse(""))
        .findFirst()
        .orElse("")
        .strip();
  }

  private Optional<Cell> cell(int row, int column) {
    return before.cells().stream()
        .filter(cell -> cell.row() == row && cell.column() == column)
        .findFirst();
  }

  /** The text of a cell, counted from 1. */
  public String text(int row, int column) {
    return cell(row, column).map(TableGrid::text).orElse("");
  }

  private static String text(Cell cell) {
    if (!cell.target().isEmpty()) {
      return "see " + cell.target().stream().map(String::valueOf).collect(Collectors.joining("."));
    }
    return cell.codes().isEmpty()
        ? String.join("\\", cell.values())
        : cell.codes().stream().map(CodeLabel::of).collect(Collectors.joining("; "));
  }

  /** The value representation of a cell: its own, else that of its column, else text. */
  private String vr(int row, int column) {
    return cell(row, column)
        .map(Cell::vr)
        .or(
            () ->
                before.cells().stream()
                    .filter(cell -> cell.column() == column)
                    .map(Cell::vr)
                    .filter(vr -> !vr.isEmpty())
                    .findFirst())
        .orElse(TEXT);
  }

  /** What is wrong with a new text of a cell. */
  public Optional<String> problem(int row, int column, String text) {
    if (text.isBlank() || text.equals(text(row, column))) {
      return Optional.empty();
    }
    String where = "Row " + row + ", column " + column + ": ";
    String vr = vr(row, column);
    if (vr.isEmpty()) {
      return Optional.of(where + "a reference to an item is changed on the page Tags.");
    }
    if (vr.equals(CODES)) {
      return CodeLabel.parse(text, List.of()).isPresent()
          ? Optional.empty()
          : Optional.of(where + "write a code as Meaning (value, scheme).");
    }
    return ValueChecks.problem(VR.valueOf(vr), text).map(problem -> where + problem);
  }

  /**
   * The table with new texts.
   *
   * @param texts by row and column, without problems; blank for no cell
   */
  public ContentValue.Table with(List<List<String>> texts) {
    int columns = texts.stream().mapToInt(List::size).max().orElse(0);
    List<Cell> cells = new ArrayList<>();
    for (int row = 1; row <= texts.size(); row++) {
      for (int column = 1; column <= texts.get(row - 1).size(); column++) {
        String text = texts.get(row - 1).get(column - 1).strip();
        if (!text.isEmpty()) {
          cells.add(
              text.equals(text(row, column))
                  ? cell(row, column).orElseThrow()
                  : changed(row, column, text));
        }
      }
    }
    return new ContentValue.Table(
        texts.size(), columns, before.rowHeads(), before.columnHeads(), cells);
  }

  private Cell changed(int row, int column, String text) {
    String vr = vr(row, column);
    boolean coded = vr.equals(CODES);
    Optional<Cell> old = cell(row, column);
    return new Cell(
        row,
        column,
        vr,
        coded ? List.of() : Stream.of(text.split("\\\\", -1)).toList(),
        coded ? CodeLabel.parse(text, List.of()).stream().toList() : List.of(),
        old.flatMap(Cell::units),
        old.flatMap(Cell::qualifier),
        List.of());
  }
}
