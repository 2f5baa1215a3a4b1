// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.sopwith.ui.editor.MatchPainter;
import org.sopwith.ui.editor.internal.model.Matches;
import org.sopwith.ui.editor.internal.model.Row;
import org.sopwith.ui.editor.internal.model.RowMarks;
import org.sopwith.ui.editor.internal.model.RowText;
import org.sopwith.ui.editor.internal.model.RowTree;

/** The widget that shows the rows of an object; it asks for those in sight only. */
final class TagTree {
  /** At so many rows automatic expansion ends. */
  private static final int MAX_EXPANDED = 500;

  private static final String[] TITLES = {"Tag", "Name", "VR", "VM", "Length", "Value"};
  private static final int[] WIDTHS = {142, 176, 34, 58, 84, 300};

  private static final int MIN_VALUE_WIDTH = 200;
  private static final int MAX_TAG_WIDTH = 300;

  /** What one level of nesting takes. */
  private static final int INDENT = 20;

  private final Tree tree;
  private final RowTree rows;
  private final RowMarks marks;
  private final Set<Row> expanded = new HashSet<>();

  TagTree(Composite parent, RowTree rows, RowMarks marks) {
    this.rows = rows;
    this.marks = marks;
    tree = new Tree(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
    tree.setHeaderVisible(true);
    tree.setData(Ids.KEY, Ids.TAG_TREE);
    for (int i = 0; i < TITLES.length; i++) {
      boolean number = i == RowText.VM || i == RowText.LENGTH;
      TreeColumn column = new TreeColumn(tree, number ? SWT.RIGHT : SWT.LEFT);
      column.setText(TITLES[i]);
      column.setWidth(WIDTHS[i]);
      column.setMoveable(i > 0);
    }
    tree.addListener(SWT.SetData, e -> fill((TreeItem) e.item, e.index));
    tree.addListener(
        SWT.Expand,
        e -> {
          expanded.add(row((TreeItem) e.item));
          fitTag(row((TreeItem) e.item));
        });
    tree.addListener(SWT.Collapse, e -> expanded.remove(row((TreeItem) e.item)));
    tree.addListener(SWT.PaintItem, this::paintMatch);
    tree.addListener(SWT.Resize, e -> fitColumns());
    tree.setItemCount(rows.count(null));
  }

  Tree control() {
    return tree;
  }

  /** Values have the width that the other columns leave. */
  private void fitColumns() {
    int rest = tree.getClientArea().width;
    for (int i = 0; i < RowText.VALUE; i++) {
      rest -= tree.getColumn(i).getWidth();
    }
    tree.getColumn(RowText.VALUE).setWidth(Math.max(MIN_VALUE_WIDTH, rest));
  }

  /** Tags below an expanded row are not cut off, unless they are nested very deep. */
  private void fitTag(Row parent) {
    TreeColumn column = tree.getColumn(RowText.TAG);
    int needed =
        Math.min(MAX_TAG_WIDTH, WIDTHS[RowText.TAG] + INDENT * (rows.pathTo(parent).size() - 2));
    if (column.getWidth() < needed) {
      column.setWidth(needed);
      fitColumns();
    }
  }

  /** The rows that are selected. */
  List<Row> selection() {
    List<Row> selected = new ArrayList<>();
    for (TreeItem item : tree.getSelection()) {
      selected.add(row(item));
    }
    return selected;
  }

  /** The row of an item, which is filled if it was not yet. */
  static Row row(TreeItem item) {
    if (item.getData() == null) {
      item.getText();
    }
    return (Row) item.getData();
  }

  private void fill(TreeItem item, int index) {
    TreeItem parentItem = item.getParentItem();
    Row parent = parentItem == null ? null : row(parentItem);
    if (index < rows.count(parent)) {
      Row row = rows.child(parent, index);
      item.setData(row);
      setTexts(item, row);
      item.setItemCount(rows.count(row));
    }
  }

  private void setTexts(TreeItem item, Row row) {
    String[] texts = RowText.of(rows, row);
    if (marks.isChanged(row)) {
      texts[RowText.TAG] = "● " + texts[RowText.TAG];
    }
    Optional<String> problem = marks.problem(row);
    boolean error = problem.isPresent() && marks.isError(row);
    int below = marks.findings().below(row);
    if (problem.isPresent()) {
      texts[RowText.VALUE] += (error ? "   ✗ " : "   ⚠ ") + problem.get();
    } else if (below > 0) {
      texts[RowText.VALUE] += "   ⚠ " + RowText.plural(below, "finding") + " below";
    }
    item.setText(texts);
    item.setForeground(
        RowText.VALUE,
        error ? JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR) : null);
  }

  /** Shows other texts in the same rows. */
  void update() {
    for (TreeItem item : tree.getItems()) {
      update(item);
    }
  }

  private void update(TreeItem item) {
    if (item.getData() instanceof Row row) {
      if (!(row instanceof Row.Tag t) || t.place().owner().contains(t.place().tag())) {
        setTexts(item, row);
      }
      for (TreeItem child : item.getItems()) {
        update(child);
      }
    }
  }

  /**
   * Shows the rows anew; what was expanded, selected and in sight stays so if it is still there.
   */
  void refresh() {
    List<Row> selected = selection();
    TreeItem[] before = tree.getSelection();
    Row above = before.length == 0 ? null : parentOf(before[0]);
    int index = before.length == 0 ? -1 : indexOf(before[0]);
    TreeItem topItem = tree.getTopItem();
    Row top = topItem == null ? null : row(topItem);
    tree.setRedraw(false);
    try {
      tree.setItemCount(0);
      tree.setItemCount(rows.count(null));
      expandKnown();
      List<TreeItem> items = new ArrayList<>();
      for (Row row : selected) {
        item(row, false).ifPresent(items::add);
      }
      if (items.isEmpty() && index >= 0) {
        neighbour(above, index).ifPresent(items::add);
      }
      tree.setSelection(items.toArray(TreeItem[]::new));
      if (top != null) {
        item(top, false).ifPresent(tree::setTopItem);
      }
    } finally {
      tree.setRedraw(true);
    }
  }

  private static Row parentOf(TreeItem item) {
    return item.getParentItem() == null ? null : row(item.getParentItem());
  }

  private int indexOf(TreeItem item) {
    TreeItem parent = item.getParentItem();
    return parent == null ? tree.indexOf(item) : parent.indexOf(item);
  }

  /** The item that is now where a removed one was, or the last before it, or what is above. */
  private Optional<TreeItem> neighbour(Row above, int index) {
    Optional<TreeItem> parent = above == null ? Optional.empty() : item(above, false);
    if (above != null && (parent.isEmpty() || !parent.get().getExpanded())) {
      return parent;
    }
    int count = parent.map(TreeItem::getItemCount).orElseGet(tree::getItemCount);
    if (count == 0) {
      return parent;
    }
    int next = Math.min(index, count - 1);
    TreeItem item = parent.map(p -> p.getItem(next)).orElseGet(() -> tree.getItem(next));
    row(item);
    return Optional.of(item);
  }

  private void expandKnown() {
    List<Row> known = new ArrayList<>(expanded);
    expanded.clear();
    known.sort((a, b) -> Integer.compare(rows.pathTo(a).size(), rows.pathTo(b).size()));
    for (Row row : known) {
      if (expanded.size() >= MAX_EXPANDED) {
        break;
      }
      item(row, false).ifPresent(this::expand);
    }
  }

  private void expand(TreeItem item) {
    Row row = row(item);
    if (rows.count(row) > 0) {
      item.setExpanded(true);
      expanded.add(row);
      fitTag(row);
    }
  }

  /** Expands or collapses an item. */
  void toggle(TreeItem item) {
    if (item.getExpanded()) {
      item.setExpanded(false);
      expanded.remove(row(item));
    } else {
      expand(item);
    }
  }

  /**
   * The item of a row.
   *
   * @param open whether to expand what is above it; if not, it is not found below what is closed
   */
  private Optional<TreeItem> item(Row row, boolean open) {
    TreeItem item = null;
    for (Row step : rows.pathTo(row)) {
      if (item != null && !item.getExpanded()) {
        if (!open) {
          return Optional.empty();
        }
        expand(item);
      }
      int index = rows.indexOf(step);
      int count = item == null ? tree.getItemCount() : item.getItemCount();
      if (index < 0 || index >= count) {
        return Optional.empty();
      }
      item = item == null ? tree.getItem(index) : item.getItem(index);
      row(item);
    }
    return Optional.ofNullable(item);
  }

  /** Selects a row and brings it into sight; false if the filter hides it. */
  boolean reveal(Row row) {
    Optional<TreeItem> item = item(row, true);
    item.ifPresent(
        i -> {
          tree.setSelection(i);
          tree.showItem(i);
        });
    return item.isPresent();
  }

  /** Opens the way to what a search has found, as far as it is not too much. */
  void expandTo(Matches matches) {
    tree.setRedraw(false);
    try {
      expandTo(matches, tree.getItems(), new int[] {MAX_EXPANDED});
    } finally {
      tree.setRedraw(true);
    }
  }

  private void expandTo(Matches matches, TreeItem[] items, int[] left) {
    for (TreeItem item : items) {
      boolean around =
          switch (row(item)) {
            case Row.Meta m -> true;
            case Row.Tag t -> matches.isAround(t.place());
            case Row.Item i -> matches.isAround(i.item());
            case Row.ElementPage p -> true;
            case Row.ItemPage p -> true;
          };
      if (around && item.getItemCount() > 0) {
        left[0] -= item.getItemCount();
        if (left[0] < 0) {
          return;
        }
        expand(item);
        expandTo(matches, item.getItems(), left);
      }
    }
  }

  /** Opens what is selected and all in it, or everything; not more than some thousand rows. */
  void expandAll() {
    tree.setRedraw(false);
    try {
      TreeItem[] selected = tree.getSelection();
      expandAll(selected.length > 0 ? selected : tree.getItems(), new int[] {10 * MAX_EXPANDED});
    } finally {
      tree.setRedraw(true);
    }
  }

  private void expandAll(TreeItem[] items, int[] left) {
    for (TreeItem item : items) {
      row(item);
      left[0] -= item.getItemCount();
      if (item.getItemCount() > 0 && left[0] >= 0) {
        expand(item);
        expandAll(item.getItems(), left);
      }
    }
  }

  void collapseAll() {
    tree.setRedraw(false);
    for (TreeItem item : tree.getItems()) {
      item.setExpanded(false);
    }
    expanded.clear();
    refresh();
    tree.setRedraw(true);
  }

  /** Marks what was searched for, over the text that the platform has drawn. */
  private void paintMatch(Event event) {
    Optional<Matches> matches = rows.filter().matches();
    if (matches.isEmpty() || matches.get().query().isEmpty()) {
      return;
    }
    TreeItem item = (TreeItem) event.item;
    if (!(item.getData() instanceof Row.Tag t) || !matches.get().isFound(t.place())) {
      return;
    }
    boolean right = tree.getColumn(event.index).getAlignment() == SWT.RIGHT;
    MatchPainter.paint(
        event.gc,
        item.getText(event.index),
        item.getTextBounds(event.index),
        right,
        List.of(matches.get().query()));
  }
}
