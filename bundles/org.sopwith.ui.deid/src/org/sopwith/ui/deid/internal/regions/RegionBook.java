// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.regions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.sopwith.deid.regions.Coverage;
import org.sopwith.deid.regions.RegionRow;
import org.sopwith.deid.regions.RegionTable;
import org.sopwith.deid.regions.Signature;
import org.sopwith.image.PixelRectangle;
import org.sopwith.operation.OperationException;

/**
 * The user's table of regions. Each change is in the file at once, and can be undone as long as
 * nobody else has changed the file.
 */
public final class RegionBook {
  /** A text of the file before and after a change. */
  private record Change(String before, String after) {}

  private final Path file;
  private final Deque<Change> done = new ArrayDeque<>();
  private final Deque<Change> undone = new ArrayDeque<>();

  public RegionBook(Path file) {
    this.file = file;
  }

  public Path file() {
    return file;
  }

  /**
   * The table as it is now; empty if there is no file yet.
   *
   * @throws OperationException in one sentence, if the file is broken
   */
  public RegionTable read() throws IOException, OperationException {
    return Files.exists(file) ? RegionTable.read(file) : RegionTable.empty();
  }

  /** Changes a table. */
  private interface Edit {
    void apply(RegionTable table);
  }

  private void change(Edit edit) throws IOException, OperationException {
    RegionTable table = read();
    String before = table.format();
    edit.apply(table);
    if (!table.format().equals(before)) {
      table.write(file);
      done.push(new Change(before, table.format()));
      undone.clear();
    }
  }

  /** Adds a rectangle for some images. */
  public void add(Signature when, PixelRectangle rectangle) throws IOException, OperationException {
    change(table -> add(table, when, rectangle));
  }

  private static void add(RegionTable table, Signature when, PixelRectangle rectangle) {
    Optional<RegionRow> known = row(table, when);
    String source = known.map(RegionRow::source).orElse("");
    Coverage coverage = known.map(RegionRow::coverage).orElse(Coverage.SOME);
    table.add(RegionRow.of(when, List.of(rectangle), coverage, source));
  }

  private static Optional<RegionRow> row(RegionTable table, Signature when) {
    return table.rows().stream()
        .filter(row -> row.when().equals(when) && row.frames().isAll())
        .findFirst();
  }

  /** Puts a rectangle in place of one of a row. */
  public void replace(RegionRow row, PixelRectangle old, PixelRectangle now)
      throws IOException, OperationException {
    change(
        table -> {
          List<PixelRectangle> regions = new ArrayList<>(row.regions());
          regions.replaceAll(each -> each.equals(old) ? now : each);
          exchange(table, row, regions);
        });
  }

  /** Takes a rectangle away; a row without any goes too. */
  public void delete(RegionRow row, PixelRectangle old) throws IOException, OperationException {
    change(table -> delete(table, row, old));
  }

  private static void delete(RegionTable table, RegionRow row, PixelRectangle old) {
    List<PixelRectangle> regions = new ArrayList<>(row.regions());
    regions.remove(old);
    exchange(table, row, regions);
  }

  private static void exchange(RegionTable table, RegionRow row, List<PixelRectangle> regions) {
    if (table.remove(row) && !regions.isEmpty()) {
      table.add(
          new RegionRow(
              row.when(), regions, row.coverage(), row.frames(), row.source(), row.comment(), ""));
    }
  }

  /** Makes a rectangle one for other images. */
  public void move(RegionRow row, PixelRectangle rectangle, Signature when)
      throws IOException, OperationException {
    change(
        table -> {
          delete(table, row, rectangle);
          add(table, when, rectangle);
        });
  }

  /** Who says that there is no other text in some images; empty if nobody does. */
  public Optional<String> covers(Signature when) throws IOException, OperationException {
    return row(read(), when).filter(row -> row.coverage() == Coverage.ALL).map(RegionRow::source);
  }

  /**
   * Says that there is no text in some images but in the regions, or takes that back.
   *
   * @param who has looked; empty takes it back
   */
  public void setCovers(Signature when, String who) throws IOException, OperationException {
    change(
        table -> {
          Optional<RegionRow> known = row(table, when);
          known.ifPresent(table::remove);
          List<PixelRectangle> regions = known.map(RegionRow::regions).orElse(List.of());
          if (!who.isEmpty() || !regions.isEmpty()) {
            Coverage coverage = who.isEmpty() ? Coverage.SOME : Coverage.ALL;
            table.add(RegionRow.of(when, regions, coverage, who));
          }
        });
  }

  public boolean canUndo() {
    return !done.isEmpty();
  }

  public boolean canRedo() {
    return !undone.isEmpty();
  }

  /**
   * Takes the last change back.
   *
   * @throws OperationException if the file has been changed by somebody else since
   */
  public void undo() throws IOException, OperationException {
    if (canUndo()) {
      Change last = done.peek();
      write(last.after(), last.before());
      undone.push(done.pop());
    }
  }

  /**
   * Makes the change again that was taken back last.
   *
   * @throws OperationException if the file has been changed by somebody else since
   */
  public void redo() throws IOException, OperationException {
    if (canRedo()) {
      Change last = undone.peek();
      write(last.before(), last.after());
      done.push(undone.pop());
    }
  }

  private void write(String expected, String text) throws IOException, OperationException {
    if (!read().format().equals(expected)) {
      throw new OperationException(
          file.getFileName() + " has been changed otherwise; edit it, or draw the region again.");
    }
    RegionTable.parse(text, file.getFileName().toString()).write(file);
  }
}
