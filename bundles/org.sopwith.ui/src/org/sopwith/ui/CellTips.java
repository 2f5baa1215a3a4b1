// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.util.Objects;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Shows the whole text of a cell that is cut off, in the tool tip of its table or tree. */
public final class CellTips {
  private CellTips() {}

  public static void add(Table table) {
    table.addListener(
        SWT.MouseMove, e -> show(table, tip(table, table.getItem(new Point(e.x, e.y)), e.x)));
  }

  public static void add(Tree tree) {
    tree.addListener(
        SWT.MouseMove, e -> show(tree, tip(tree, tree.getItem(new Point(e.x, e.y)), e.x)));
  }

  private static void show(Control control, String tip) {
    if (!Objects.equals(tip, control.getToolTipText())) {
      control.setToolTipText(tip);
    }
  }

  private static String tip(Table table, TableItem item, int x) {
    for (int i = 0; item != null && i < table.getColumnCount(); i++) {
      Rectangle cell = item.getBounds(i);
      if (x >= cell.x && x < cell.x + cell.width) {
        return cut(table, item.getText(i), item.getFont(i), cell, item.getTextBounds(i).x);
      }
    }
    return null;
  }

  private static String tip(Tree tree, TreeItem item, int x) {
    for (int i = 0; item != null && i < tree.getColumnCount(); i++) {
      Rectangle cell = item.getBounds(i);
      if (x >= cell.x && x < cell.x + cell.width) {
        return cut(tree, item.getText(i), item.getFont(i), cell, item.getTextBounds(i).x);
      }
    }
    return null;
  }

  /** The text, if it is wider than what is left of its cell; or null, which is no tool tip. */
  private static String cut(Control control, String text, Font font, Rectangle cell, int from) {
    GC gc = new GC(control);
    gc.setFont(font);
    int width = gc.textExtent(text).x;
    gc.dispose();
    return from + width > cell.x + cell.width ? text.replace("&", "&&") : null;
  }
}
