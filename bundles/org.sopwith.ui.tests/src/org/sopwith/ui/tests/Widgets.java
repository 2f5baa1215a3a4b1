// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/** Works on widgets as a user does, found by their id. */
public final class Widgets {
  private Widgets() {}

  /** Types into a field and leaves it. */
  public static void type(String id, String text) {
    Text field = Bot.find(Text.class, id);
    field.setText(text);
    field.notifyListeners(SWT.FocusOut, new Event());
    Bot.pump(50);
  }

  /** Chooses from a list that drops down. */
  public static void choose(String id, String text) {
    Combo combo = Bot.find(Combo.class, id);
    combo.setText(text);
    combo.notifyListeners(SWT.Selection, new Event());
    Bot.pump(50);
  }

  /** Presses a button; of radio buttons the others are released. */
  public static void press(Button button) {
    if ((button.getStyle() & SWT.RADIO) != 0) {
      for (Control sibling : button.getParent().getChildren()) {
        if (sibling instanceof Button other) {
          other.setSelection(other == button);
        }
      }
    }
    button.notifyListeners(SWT.Selection, new Event());
    Bot.pump(50);
  }

  /** Selects the row of a table that has this text in a column. */
  public static void choose(String id, int column, String text) {
    Table table = Bot.find(Table.class, id);
    for (int i = 0; i < table.getItemCount(); i++) {
      if (table.getItem(i).getText(column).equals(text)) {
        table.select(i);
        table.notifyListeners(SWT.Selection, new Event());
        return;
      }
    }
    throw new AssertionError("There is no row with " + text + ".");
  }

  /** The item with this text, at whatever level. */
  public static TreeItem item(Tree tree, String text) {
    return find(tree.getItems(), text).orElseThrow();
  }

  private static Optional<TreeItem> find(TreeItem[] items, String text) {
    for (TreeItem item : items) {
      Optional<TreeItem> found =
          item.getText().equals(text) ? Optional.of(item) : find(item.getItems(), text);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
