// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.sr.internal.document.model.TableGrid;

/** A table as fields, one for each cell. */
final class TableFields implements ValueFields {
  /** More cells than these are not made as fields. */
  private static final int MOST_CELLS = 600;

  private static final int CELL = 110;

  private final TableGrid grid;
  private final Runnable changed;
  private final Composite area;
  private final ScrolledComposite scrolled;
  private List<List<Text>> fields = List.of();

  TableFields(Composite parent, Label label, Optional<ContentValue> before, Runnable changed) {
    this.changed = changed;
    grid =
        before.orElse(null) instanceof ContentValue.Table table
            ? new TableGrid(table)
            : TableGrid.empty();
    area = new Composite(parent, SWT.NONE);
    area.setData(SopwithUi.WIDGET_KEY, label.id());
    GridLayoutFactory.fillDefaults().numColumns(2).applyTo(area);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
    scrolled = new ScrolledComposite(area, SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
    GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(420, 150).applyTo(scrolled);
    button("Add &Row", 1, 0);
    button("Add &Column", 0, 1);
    Widgets.label(parent, label.text(), area);
    List<List<String>> texts = new ArrayList<>();
    for (int row = 1; row <= Math.min(grid.rows(), MOST_CELLS); row++) {
      List<String> line = new ArrayList<>();
      for (int column = 1; column <= Math.min(grid.columns(), MOST_CELLS); column++) {
        line.add(grid.text(row, column));
      }
      texts.add(line);
      if (row * line.size() > MOST_CELLS) {
        break;
      }
    }
    show(texts);
  }

  private void button(String text, int rows, int columns) {
    Button button = new Button(area, SWT.PUSH);
    button.setText(text);
    button.setEnabled(!isTooLarge());
    button.addListener(
        SWT.Selection,
        e -> {
          List<List<String>> texts = new ArrayList<>();
          texts().forEach(line -> texts.add(new ArrayList<>(line)));
          int width = texts.isEmpty() ? 1 : texts.getFirst().size();
          for (int i = 0; i < rows; i++) {
            texts.add(new ArrayList<>(Collections.nCopies(width, "")));
          }
          for (int i = 0; i < columns; i++) {
            texts.forEach(line -> line.add(""));
          }
          show(texts);
          changed.run();
        });
  }

  private boolean isTooLarge() {
    return (long) grid.rows() * grid.columns() > MOST_CELLS;
  }

  private void show(List<List<String>> texts) {
    if (scrolled.getContent() != null) {
      scrolled.getContent().dispose();
    }
    int columns = texts.isEmpty() ? 0 : texts.getFirst().size();
    Composite cells = new Composite(scrolled, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(columns + 1).spacing(2, 2).applyTo(cells);
    head(cells, "");
    for (int column = 1; column <= columns; column++) {
      head(cells, grid.columnHead(column));
    }
    fields = new ArrayList<>();
    for (int row = 1; row <= texts.size(); row++) {
      head(cells, grid.rowHead(row));
      List<Text> line = new ArrayList<>();
      for (String text : texts.get(row - 1)) {
        Text field = new Text(cells, SWT.BORDER | SWT.SINGLE);
        field.setText(text);
        field.setEditable(!isTooLarge());
        field.setData(SopwithUi.WIDGET_KEY, Ids.VALUE + "." + row + "." + (line.size() + 1));
        field.addListener(SWT.Modify, e -> changed.run());
        GridDataFactory.fillDefaults().grab(true, false).hint(CELL, SWT.DEFAULT).applyTo(field);
        line.add(field);
      }
      fields.add(line);
    }
    scrolled.setContent(cells);
    cells.setSize(cells.computeSize(SWT.DEFAULT, SWT.DEFAULT));
  }

  private static void head(Composite parent, String text) {
    org.eclipse.swt.widgets.Label label = new org.eclipse.swt.widgets.Label(parent, SWT.NONE);
    label.setText(text.replace("&", "&&"));
  }

  private List<List<String>> texts() {
    return fields.stream().map(line -> line.stream().map(Text::getText).toList()).toList();
  }

  @Override
  public Optional<String> problem() {
    if (isTooLarge()) {
      return Optional.of("The table is too large to be edited here; see the page Tags.");
    }
    if (isEmpty()) {
      return Optional.of("The table has nothing in it.");
    }
    List<List<String>> texts = texts();
    for (int row = 1; row <= texts.size(); row++) {
      for (int column = 1; column <= texts.get(row - 1).size(); column++) {
        Optional<String> problem =
            grid.problem(row, column, texts.get(row - 1).get(column - 1).strip());
        if (problem.isPresent()) {
          return problem;
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean isEmpty() {
    return fields.stream().flatMap(List::stream).allMatch(field -> field.getText().isBlank());
  }

  @Override
  public ContentValue value() {
    return grid.with(texts());
  }
}
