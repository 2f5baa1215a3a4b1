// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.sr.internal.document.model.ItemNotes;

/** The content tree of a document; it asks for the items in sight only. */
final class ReportTree {
  static final int NAME = 0;
  static final int VALUE = 1;
  static final int ROW = 2;
  static final int RELATIONSHIP = 3;

  private static final String[] TITLES = {"Item", "Value", "Row", "Relationship"};
  private static final int[] WIDTHS = {180, 90, 74, 110};

  /** Of the whole width, in percent, what names take, and what they may take. */
  private static final int NAME_SHARE = 50;

  private static final int MOST_NAME_SHARE = 58;

  private static final int INDENT = 20;

  /** So many items are opened without being asked. */
  private static final int OPENED_AT_FIRST = 120;

  private final Tree tree;
  private final Icons icons;
  private final ItemLabels labels;
  private final Set<DataSet> expanded = Collections.newSetFromMap(new IdentityHashMap<>());
  private SrDocument document;

  ReportTree(Composite parent) {
    tree = new Tree(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE);
    tree.setHeaderVisible(true);
    tree.setData(SopwithUi.WIDGET_KEY, Ids.TREE);
    icons = new Icons(tree);
    labels = new ItemLabels(icons);
    for (int i = 0; i < TITLES.length; i++) {
      TreeColumn column = new TreeColumn(tree, SWT.LEFT);
      column.setText(TITLES[i]);
      column.setWidth(WIDTHS[i]);
    }
    tree.getColumn(ROW).setToolTipText("The row of the template that the item matches");
    tree.addListener(SWT.SetData, e -> fill((TreeItem) e.item, e.index));
    tree.addListener(SWT.Expand, e -> opened((TreeItem) e.item));
    tree.addListener(SWT.Collapse, e -> expanded.remove(item((TreeItem) e.item).dataSet()));
    tree.addListener(SWT.Resize, e -> fitColumns());
    tree.addListener(SWT.MouseMove, this::toolTip);
  }

  Tree control() {
    return tree;
  }

  Icons icons() {
    return icons;
  }

  /** Values have the width that the other columns leave. */
  private void fitColumns() {
    int width = tree.getClientArea().width;
    int named = Math.max(WIDTHS[NAME], width * NAME_SHARE / 100);
    if (tree.getColumn(NAME).getWidth() < named) {
      tree.getColumn(NAME).setWidth(named);
    }
    int rest = width - tree.getColumn(NAME).getWidth() - tree.getColumn(ROW).getWidth();
    tree.getColumn(VALUE).setWidth(Math.max(WIDTHS[VALUE], rest));
  }

  private void opened(TreeItem item) {
    expanded.add(item(item).dataSet());
    int depth = 2;
    for (TreeItem at = item; at.getParentItem() != null; at = at.getParentItem()) {
      depth++;
    }
    int most = Math.max(WIDTHS[NAME], tree.getClientArea().width * MOST_NAME_SHARE / 100);
    int needed = Math.min(most, WIDTHS[NAME] - 2 * INDENT + INDENT * depth);
    if (tree.getColumn(NAME).getWidth() < needed) {
      tree.getColumn(NAME).setWidth(needed);
      fitColumns();
    }
  }

  private static ContentItem item(TreeItem item) {
    if (item.getData() == null) {
      item.getText();
    }
    return (ContentItem) item.getData();
  }

  private void fill(TreeItem item, int index) {
    TreeItem parent = item.getParentItem();
    List<ContentItem> siblings =
        parent == null ? List.of(document.root()) : item(parent).children();
    if (index < siblings.size()) {
      item.setData(siblings.get(index));
      setTexts(item);
      item.setItemCount(siblings.get(index).children().size());
    }
  }

  private void setTexts(TreeItem item) {
    labels.show((ContentItem) item.getData(), item);
  }

  private void toolTip(Event event) {
    TreeItem under = tree.getItem(new Point(event.x, event.y));
    String text = under == null || under.getData() == null ? null : labels.toolTip(item(under));
    if (!Objects.equals(text, tree.getToolTipText())) {
      tree.setToolTipText(text);
    }
  }

  /** Shows a document; what was open, selected and in sight stays so if it is still there. */
  void show(SrDocument shown) {
    boolean first = document == null;
    Optional<DataSet> selected = selection().map(ContentItem::dataSet);
    DataSet top = tree.getTopItem() == null ? null : item(tree.getTopItem()).dataSet();
    document = shown;
    tree.setRedraw(false);
    try {
      tree.setItemCount(0);
      tree.setItemCount(1);
      if (first) {
        openSome();
      } else {
        Set<DataSet> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(expanded);
        expanded.clear();
        reopen(tree.getItem(0), known);
      }
      selected.flatMap(data -> find(data, false)).ifPresent(tree::setSelection);
      if (top != null) {
        find(top, false).ifPresent(tree::setTopItem);
      }
    } finally {
      tree.setRedraw(true);
    }
  }

  private void reopen(TreeItem item, Set<DataSet> known) {
    ContentItem content = item(item);
    if (known.contains(content.dataSet()) && !content.children().isEmpty()) {
      item.setExpanded(true);
      opened(item);
      for (TreeItem child : item.getItems()) {
        reopen(child, known);
      }
    }
  }

  /** Opens level by level, as long as it does not become too much. */
  private void openSome() {
    List<TreeItem> level = List.of(tree.getItem(0));
    int count = 1;
    while (!level.isEmpty()) {
      count += level.stream().mapToInt(item -> item(item).children().size()).sum();
      if (count > OPENED_AT_FIRST && level.size() > 1) {
        return;
      }
      List<TreeItem> next = new ArrayList<>();
      for (TreeItem item : level) {
        if (!item(item).children().isEmpty()) {
          item.setExpanded(true);
          opened(item);
          next.addAll(List.of(item.getItems()));
        }
      }
      level = count > OPENED_AT_FIRST ? List.of() : next;
    }
  }

  /** Marks findings and rows. */
  void mark(ItemNotes newNotes, Function<ContentItem, Optional<String>> newRows) {
    labels.mark(newNotes, newRows);
    for (TreeItem item : tree.getItems()) {
      update(item);
    }
  }

  private void update(TreeItem item) {
    if (item.getData() != null) {
      setTexts(item);
      for (TreeItem child : item.getItems()) {
        update(child);
      }
    }
  }

  Optional<ContentItem> selection() {
    TreeItem[] selected = tree.getSelection();
    return selected.length == 0 ? Optional.empty() : Optional.of(item(selected[0]));
  }

  /** Selects an item and brings it into sight. */
  void reveal(DataSet data) {
    find(data, true)
        .ifPresent(
            item -> {
              tree.setSelection(item);
              tree.showItem(item);
            });
  }

  private Optional<TreeItem> find(DataSet data, boolean open) {
    List<DataSet> way = new ArrayList<>();
    for (DataSet at = data; at != document.dataSet(); at = at.parent().orElseThrow()) {
      if (at.parent().isEmpty()) {
        return Optional.empty();
      }
      way.addFirst(at);
    }
    TreeItem item = tree.getItem(0);
    for (DataSet step : way) {
      int index = step.itemIndex();
      if (!item.getExpanded()) {
        if (!open) {
          return Optional.empty();
        }
        item(item);
        item.setExpanded(true);
        opened(item);
      }
      if (index >= item.getItemCount()) {
        return Optional.empty();
      }
      item = item.getItem(index);
      item(item);
    }
    return Optional.of(item);
  }

  void expandAll() {
    tree.setRedraw(false);
    List<TreeItem> level = List.of(tree.getItem(0));
    int left = 10 * OPENED_AT_FIRST;
    while (!level.isEmpty() && left > 0) {
      List<TreeItem> next = new ArrayList<>();
      for (TreeItem item : level) {
        left -= item(item).children().size();
        if (!item(item).children().isEmpty() && left > 0) {
          item.setExpanded(true);
          opened(item);
          next.addAll(List.of(item.getItems()));
        }
      }
      level = next;
    }
    tree.setRedraw(true);
  }
}
