// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sopwith.seg.FrameMask;
import org.sopwith.seg.SegmentationType;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.seg.internal.model.FrameRow;
import org.sopwith.ui.seg.internal.model.Scene;

/**
 * The frames with position, segment, voxels and source; rows are made when they come into sight.
 */
final class FramesTable {
  private static final String[] TITLES = {
    "Frame", "Segment", "Voxels", "Position (mm)", "Source instance"
  };
  private static final int[] WIDTHS = {54, 80, 66, 150, 330};

  private final Composite area;
  private final Button only;
  private final Table table;
  private Scene scene;
  private int[] frames = {};
  private OptionalInt segment = OptionalInt.empty();

  /**
   * @param selected is told the frame, counted from 0
   */
  FramesTable(Composite parent, IntConsumer selected) {
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(area);
    only = new Button(area, SWT.CHECK);
    only.setText("Only frames of the selected segment");
    only.setSelection(true);
    only.addListener(SWT.Selection, e -> fill());
    table = new Table(area, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.BORDER);
    table.setData(SopwithUi.WIDGET_KEY, Ids.FRAMES);
    table.setHeaderVisible(true);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
    for (int i = 0; i < TITLES.length; i++) {
      TableColumn column = new TableColumn(table, i == 2 ? SWT.RIGHT : SWT.LEFT);
      column.setText(TITLES[i]);
      column.setWidth(WIDTHS[i]);
    }
    table.addListener(SWT.SetData, this::setData);
    table.addListener(
        SWT.Selection,
        e -> {
          int index = table.getSelectionIndex();
          if (index >= 0) {
            selected.accept(frames[index]);
          }
        });
  }

  Control control() {
    return area;
  }

  /** Number of rows. */
  int count() {
    return frames.length;
  }

  /** Shows the frames of a segmentation, or what is known of them anew. */
  void show(Scene of) {
    scene = of;
    fill();
  }

  void show(OptionalInt selectedSegment) {
    segment = selectedSegment;
    if (only.getSelection() && scene != null) {
      fill();
    }
  }

  private void fill() {
    int[] all = IntStream.range(0, scene == null ? 0 : scene.segmentation().frames()).toArray();
    frames =
        only.getSelection() && segment.isPresent()
            ? IntStream.of(all).filter(this::shows).toArray()
            : all;
    table.setItemCount(frames.length);
    table.clearAll();
    table.deselectAll();
  }

  private boolean shows(int frame) {
    if (scene.segmentation().type() != SegmentationType.LABELMAP) {
      return scene.segmentation().segmentOf(frame) == segment.getAsInt();
    }
    Optional<List<FrameMask>> masks = scene.masks().known(frame);
    return masks.isEmpty()
        || masks.get().stream().anyMatch(mask -> mask.segment() == segment.getAsInt());
  }

  private void setData(Event event) {
    TableItem item = (TableItem) event.item;
    FrameRow row = FrameRow.of(scene, frames[table.indexOf(item)]);
    item.setText(
        new String[] {
          "" + (row.frame() + 1),
          row.segments(),
          row.voxels().isPresent() ? "%,d".formatted(row.voxels().getAsInt()) : "…",
          row.position(),
          row.sources()
        });
  }
}
