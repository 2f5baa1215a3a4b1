// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.layout.AbstractColumnLayout;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.resource.JFaceColors;
import org.eclipse.jface.viewers.ColumnViewer;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.forms.FormColors;

/**
 * Columns of text, some of which lead somewhere: a click on such a cell, or Enter in its row, goes
 * there. What does not fit a cell is its tool tip.
 *
 * @param <T> the rows
 */
final class LinkTable<T> {
  private static final int MOST_TIP = 600;
  private static final int TEXT_PERCENT = 35;

  private record Column<T>(Function<T, String> text, Function<T, Optional<Subject>> link) {}

  private final ColumnViewer viewer;
  private final AbstractColumnLayout layout;
  private final Class<T> type;
  private final BrowserSite site;
  private final List<Column<T>> columns = new ArrayList<>();

  /**
   * @param viewer a table or tree, alone in its parent
   */
  LinkTable(ColumnViewer viewer, Class<T> type, BrowserSite site) {
    this.viewer = viewer;
    this.type = type;
    this.site = site;
    layout = viewer instanceof TreeViewer ? new TreeColumnLayout() : new TableColumnLayout();
    viewer.getControl().getParent().setLayout(layout);
    ColumnViewerToolTipSupport.enableFor(viewer);
    viewer.getControl().addListener(SWT.MouseUp, this::clicked);
    viewer.getControl().addListener(SWT.MouseMove, this::moved);
    viewer.addDoubleClickListener(
        event -> row(viewer.getStructuredSelection().getFirstElement()).ifPresent(this::follow));
    viewer.addSelectionChangedListener(
        event -> row(viewer.getStructuredSelection().getFirstElement()).ifPresent(site::selected));
    site.menu(viewer.getControl());
  }

  /** Adds a column that leads nowhere. */
  LinkTable<T> column(String title, int weight, int least, Function<T, String> text) {
    return column(title, weight, least, text, row -> Optional.empty());
  }

  /** Adds a column. */
  LinkTable<T> column(
      String title,
      int weight,
      int least,
      Function<T, String> text,
      Function<T, Optional<Subject>> link) {
    columns.add(new Column<>(text, link));
    ColumnWeightData width = new ColumnWeightData(weight, least, true);
    Labels labels = new Labels(columns.getLast());
    if (viewer instanceof TreeViewer tree) {
      TreeViewerColumn column = new TreeViewerColumn(tree, SWT.NONE);
      column.getColumn().setText(title);
      column.setLabelProvider(labels);
      layout.setColumnData(column.getColumn(), width);
    } else {
      TableViewerColumn column = new TableViewerColumn((TableViewer) viewer, SWT.NONE);
      column.getColumn().setText(title);
      column.setLabelProvider(labels);
      layout.setColumnData(column.getColumn(), width);
    }
    return this;
  }

  private Optional<T> row(Object element) {
    return type.isInstance(element) ? Optional.of(type.cast(element)) : Optional.empty();
  }

  private void follow(T row) {
    columns.stream()
        .map(column -> column.link().apply(row))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> Subject.of(row))
        .ifPresent(site::show);
  }

  private Optional<Subject> link(Event event) {
    ViewerCell cell = viewer.getCell(new Point(event.x, event.y));
    return cell == null
        ? Optional.empty()
        : row(cell.getElement())
            .flatMap(row -> columns.get(cell.getColumnIndex()).link().apply(row));
  }

  private void clicked(Event event) {
    if (event.button == 1 && event.count == 1) {
      link(event).ifPresent(site::show);
    }
  }

  private void moved(Event event) {
    viewer
        .getControl()
        .setCursor(link(event).isPresent() ? event.display.getSystemCursor(SWT.CURSOR_HAND) : null);
  }

  /** The colour of links, nearer to that of text, so that it can be read on dark ground too. */
  private static Color linkColor(Control control) {
    RGB link = JFaceColors.getHyperlinkText(control.getDisplay()).getRGB();
    return new Color(FormColors.blend(control.getForeground().getRGB(), link, TEXT_PERCENT));
  }

  /** The text of a cell in one line. */
  private static String line(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private final class Labels extends StyledCellLabelProvider {
    private final Column<T> column;

    Labels(Column<T> column) {
      this.column = column;
    }

    @Override
    public void update(ViewerCell cell) {
      row(cell.getElement())
          .ifPresent(
              row -> {
                String text = line(column.text.apply(row));
                cell.setText(text);
                if (column.link.apply(row).isPresent()) {
                  StyleRange range = new StyleRange();
                  range.length = text.length();
                  range.foreground = linkColor(cell.getControl());
                  cell.setStyleRanges(new StyleRange[] {range});
                } else {
                  cell.setStyleRanges(null);
                }
              });
      super.update(cell);
    }

    @Override
    public String getToolTipText(Object element) {
      String text = row(element).map(column.text).orElse("").strip();
      return text.length() < 12
          ? null
          : text.length() > MOST_TIP ? text.substring(0, MOST_TIP) + "…" : text;
    }
  }
}
