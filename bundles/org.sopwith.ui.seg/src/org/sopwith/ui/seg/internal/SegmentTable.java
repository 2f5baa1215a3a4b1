// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sopwith.operation.Severity;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.seg.internal.model.SegmentRow;

/** The list of segments; the check of a row shows or hides the segment. */
final class SegmentTable {
  private static final String[] TITLES = {
    "#", "Label", "Volume", "Findings", "Frames", "Type", "Category", "Algorithm"
  };
  private static final int[] WIDTHS = {56, 112, 72, 68, 62, 220, 200, 80};

  private final Table table;
  private final ResourceManager images;
  private final Swatches swatches;
  private List<SegmentRow> rows = List.of();

  /**
   * @param selected is told the number of a segment that the user selects
   * @param checked is told whether the user wants a segment to be seen
   */
  SegmentTable(Composite parent, IntConsumer selected, ObjIntConsumer<Boolean> checked) {
    table = new Table(parent, SWT.CHECK | SWT.FULL_SELECTION | SWT.BORDER);
    table.setData(SopwithUi.WIDGET_KEY, Ids.SEGMENTS);
    table.setHeaderVisible(true);
    images = new LocalResourceManager(JFaceResources.getResources(), table);
    swatches = new Swatches(images);
    for (int i = 0; i < TITLES.length; i++) {
      boolean number = i == 2 || i == 4;
      TableColumn column = new TableColumn(table, number ? SWT.RIGHT : SWT.LEFT);
      column.setText(TITLES[i]);
      column.setWidth(WIDTHS[i]);
      column.setMoveable(true);
    }
    table.addListener(SWT.Selection, e -> changed(e, selected, checked));
  }

  private static void changed(Event event, IntConsumer selected, ObjIntConsumer<Boolean> checked) {
    SegmentRow row = (SegmentRow) event.item.getData();
    if (event.detail == SWT.CHECK) {
      checked.accept(((TableItem) event.item).getChecked(), row.number());
    } else {
      selected.accept(row.number());
    }
  }

  Table control() {
    return table;
  }

  /** Shows rows; the selection stays if its segment does. */
  void show(List<SegmentRow> all, Set<Integer> visible) {
    Optional<Integer> selected = selection().map(SegmentRow::number);
    boolean same = numbers(rows).equals(numbers(all)) && table.getItemCount() == all.size();
    rows = all;
    if (!same) {
      table.setRedraw(false);
      table.removeAll();
      all.forEach(row -> new TableItem(table, SWT.NONE));
    }
    for (int i = 0; i < all.size(); i++) {
      fill(table.getItem(i), all.get(i), visible.contains(all.get(i).number()));
    }
    if (!same) {
      selected.ifPresent(this::select);
      table.setRedraw(true);
    }
  }

  private static List<Integer> numbers(List<SegmentRow> rows) {
    return rows.stream().map(SegmentRow::number).toList();
  }

  private void fill(TableItem item, SegmentRow row, boolean visible) {
    item.setData(row);
    item.setText(
        new String[] {
          "" + row.number(),
          row.segment().label(),
          row.volume(),
          row.findings() == 0 ? "" : "" + row.findings(),
          row.frames(),
          row.type(),
          row.category(),
          row.algorithm()
        });
    item.setImage(1, swatches.image(row.color()));
    item.setImage(3, row.worst().map(this::icon).orElse(null));
    item.setChecked(visible);
  }

  private Image icon(Severity severity) {
    return images.create(
        ResourceLocator.imageDescriptorFromBundle(
                SopwithUi.BUNDLE_ID, "icons/" + severity.word() + ".svg")
            .orElseGet(ImageDescriptor::getMissingImageDescriptor));
  }

  Optional<SegmentRow> selection() {
    int index = table.getSelectionIndex();
    return index < 0 || index >= rows.size() ? Optional.empty() : Optional.of(rows.get(index));
  }

  /** Selects the row of a segment, if it is in the list. */
  void select(int segment) {
    List<Integer> numbers = new ArrayList<>(numbers(rows));
    int index = numbers.indexOf(segment);
    if (index >= 0) {
      table.setSelection(index);
    }
  }
}
