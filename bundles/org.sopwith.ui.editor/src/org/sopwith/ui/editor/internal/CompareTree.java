// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.sopwith.operation.compare.Status;
import org.sopwith.ui.editor.internal.model.CompareNode;

/** The widget that shows two objects side by side. */
final class CompareTree {
  private static final int[] WIDTHS = {150, 170, 230, 230};

  /** At so many rows automatic expansion ends. */
  private static final int MAX_EXPANDED = 1000;

  private final Tree tree;
  private CompareNode root;
  private boolean differencesOnly = true;

  CompareTree(Composite parent) {
    tree = new Tree(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.MULTI);
    tree.setHeaderVisible(true);
    tree.setData(Ids.KEY, Ids.COMPARE_TREE);
    for (int i = 0; i < WIDTHS.length; i++) {
      TreeColumn column = new TreeColumn(tree, SWT.LEFT);
      column.setWidth(WIDTHS[i]);
    }
    tree.getColumn(0).setText("Tag");
    tree.getColumn(1).setText("Name");
    tree.addListener(SWT.SetData, e -> fill((TreeItem) e.item, e.index));
    tree.addListener(SWT.PaintItem, this::paintChange);
    tree.addListener(SWT.Resize, e -> fitColumns());
  }

  Tree control() {
    return tree;
  }

  private void fitColumns() {
    int rest =
        tree.getClientArea().width - tree.getColumn(0).getWidth() - tree.getColumn(1).getWidth();
    int half = Math.max(140, rest / 2);
    tree.getColumn(CompareNode.LEFT).setWidth(half);
    tree.getColumn(CompareNode.RIGHT).setWidth(half);
  }

  void setTitles(String left, String right) {
    tree.getColumn(CompareNode.LEFT).setText(left);
    tree.getColumn(CompareNode.RIGHT).setText(right);
  }

  /** Shows a comparison, with its differences expanded. */
  void show(CompareNode compared, boolean onlyDifferences) {
    root = compared;
    differencesOnly = onlyDifferences;
    tree.setRedraw(false);
    try {
      tree.setItemCount(0);
      tree.setItemCount(root.children(differencesOnly).size());
      expand(tree.getItems(), new int[] {MAX_EXPANDED});
    } finally {
      tree.setRedraw(true);
    }
  }

  private void expand(TreeItem[] items, int[] left) {
    for (TreeItem item : items) {
      CompareNode node = node(item);
      left[0] -= item.getItemCount();
      if (node.status() == Status.CHANGED && item.getItemCount() > 0 && left[0] > 0) {
        item.setExpanded(true);
        expand(item.getItems(), left);
      }
    }
  }

  static CompareNode node(TreeItem item) {
    if (item.getData() == null) {
      item.getText();
    }
    return (CompareNode) item.getData();
  }

  private void fill(TreeItem item, int index) {
    CompareNode parent = item.getParentItem() == null ? root : node(item.getParentItem());
    CompareNode node = parent.children(differencesOnly).get(index);
    item.setData(node);
    item.setText(node.texts());
    item.setItemCount(node.children(differencesOnly).size());
    color(node.status())
        .ifPresent(
            color -> {
              RGB base = tree.getBackground().getRGB();
              item.setBackground(new Color(mixed(base, color.getRGB())));
            });
    if (node.status() == Status.IGNORED) {
      item.setForeground(tree.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
    }
  }

  /** A tint of the background, so that text stays readable in light and dark. */
  private static RGB mixed(RGB base, RGB hue) {
    return new RGB(
        (base.red * 82 + hue.red * 18) / 100,
        (base.green * 82 + hue.green * 18) / 100,
        (base.blue * 82 + hue.blue * 18) / 100);
  }

  private static Optional<Color> color(Status status) {
    ColorRegistry colors = JFaceResources.getColorRegistry();
    return switch (status) {
      case LEFT_ONLY -> Optional.of(colors.get(Ids.LEFT_COLOR));
      case RIGHT_ONLY -> Optional.of(colors.get(Ids.RIGHT_COLOR));
      case CHANGED -> Optional.of(colors.get(Ids.CHANGED_COLOR));
      default -> Optional.empty();
    };
  }

  /** Marks the part of a value that is not the same on the other side. */
  private void paintChange(Event event) {
    TreeItem item = (TreeItem) event.item;
    if (event.index < CompareNode.LEFT
        || !(item.getData() instanceof CompareNode node)
        || node.status() != Status.CHANGED
        || item.getItemCount() > 0) {
      return;
    }
    String text = item.getText(event.index);
    String other =
        item.getText(event.index == CompareNode.LEFT ? CompareNode.RIGHT : CompareNode.LEFT);
    int[] common = CompareNode.common(text, other);
    Rectangle bounds = item.getTextBounds(event.index);
    GC gc = event.gc;
    int from = gc.textExtent(text.substring(0, common[0])).x;
    int width = Math.max(2, gc.textExtent(text.substring(common[0], text.length() - common[1])).x);
    int alpha = gc.getAlpha();
    Color background = gc.getBackground();
    gc.setAlpha(90);
    gc.setBackground(JFaceResources.getColorRegistry().get(Ids.CHANGED_COLOR));
    gc.fillRoundRectangle(
        bounds.x + from,
        bounds.y + 1,
        Math.max(0, Math.min(width, bounds.width - from)),
        bounds.height - 2,
        4,
        4);
    gc.setAlpha(alpha);
    gc.setBackground(background);
  }

  /** The node that is selected. */
  Optional<CompareNode> selected() {
    TreeItem[] selection = tree.getSelection();
    return selection.length == 0 ? Optional.empty() : Optional.of(node(selection[0]));
  }

  /** Selects a node and brings it into sight. */
  void reveal(CompareNode node) {
    List<CompareNode> path = new ArrayList<>();
    for (CompareNode n = node; n.parent() != null; n = n.parent()) {
      path.add(0, n);
    }
    TreeItem item = null;
    CompareNode above = root;
    for (CompareNode step : path) {
      int index = above.children(differencesOnly).indexOf(step);
      if (index < 0) {
        return;
      }
      if (item != null) {
        item.setExpanded(true);
      }
      item = item == null ? tree.getItem(index) : item.getItem(index);
      node(item);
      above = step;
    }
    if (item != null) {
      tree.setSelection(item);
      tree.showItem(item);
    }
  }
}
