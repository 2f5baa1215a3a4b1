// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.sopwith.ui.SopwithUi;

/** The line above the content tree: search, what there is, and what can be done. */
final class ReportBar {
  private final Text search;
  private final Label state;
  private final ToolBar buttons;

  /** Where the search goes from the item found last. */
  interface Search {
    void find(String query, boolean again, boolean backwards);
  }

  ReportBar(Composite parent, Search searching, Runnable toTree) {
    Composite bar = new Composite(parent, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    GridLayoutFactory.swtDefaults().numColumns(3).margins(4, 3).applyTo(bar);
    search = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.BORDER);
    search.setMessage("search names, values, codes");
    search.setToolTipText("Enter goes on to the next, Shift+Enter back (Ctrl+F)");
    search.setData(SopwithUi.WIDGET_KEY, Ids.SEARCH);
    GridDataFactory.fillDefaults()
        .align(SWT.FILL, SWT.CENTER)
        .grab(true, false)
        .hint(140, SWT.DEFAULT)
        .applyTo(search);
    search.addListener(SWT.Modify, e -> searching.find(search.getText(), false, false));
    search.addListener(
        SWT.KeyDown,
        e -> {
          if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR) {
            searching.find(search.getText(), true, (e.stateMask & SWT.SHIFT) != 0);
            e.doit = false;
          } else if (e.keyCode == SWT.ESC) {
            search.setText("");
            toTree.run();
          } else if (e.keyCode == SWT.ARROW_DOWN) {
            toTree.run();
            e.doit = false;
          }
        });
    state = new Label(bar, SWT.RIGHT);
    state.setData(SopwithUi.WIDGET_KEY, Ids.STATE);
    GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(state);
    buttons = new ToolBar(bar, SWT.FLAT | SWT.RIGHT);
    buttons.setData(SopwithUi.WIDGET_KEY, Ids.BAR);
  }

  /** Adds a button. */
  ToolItem button(int style, String icon, String text, String tip, Icons icons, Runnable action) {
    ToolItem item = new ToolItem(buttons, style);
    item.setImage(icons.get(icon));
    item.setText(text);
    item.setToolTipText(tip);
    item.setData(SopwithUi.WIDGET_KEY, Ids.COMMAND + icon);
    item.addListener(SWT.Selection, (Event e) -> action.run());
    return item;
  }

  void say(List<String> parts) {
    state.setText(String.join(" · ", parts));
    state.requestLayout();
  }

  String query() {
    return search.getText();
  }

  void focus() {
    search.setFocus();
    search.selectAll();
  }
}
