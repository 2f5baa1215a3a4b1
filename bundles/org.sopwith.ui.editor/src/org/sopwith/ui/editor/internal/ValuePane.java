// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.VR;
import org.sopwith.ui.editor.internal.model.Bytes;
import org.sopwith.ui.editor.internal.model.ObjectSummary;
import org.sopwith.ui.editor.internal.model.RowText;

/** The whole value of the selected element: text as it is, bytes in hexadecimal page by page. */
final class ValuePane {
  private static final int PAGE = 16 * 1024;
  private static final int MAX_TEXT = 100_000;

  private final Composite pane;
  private final Label title;
  private final ToolBar pager;
  private final Text go;
  private final StyledText text;
  private final StackLayout stack = new StackLayout();
  private Bytes bytes;
  private long from;
  private boolean hexadecimal;
  private final ToolItem asBytes;
  private Optional<Element> element = Optional.empty();
  private Optional<String> problem = Optional.empty();

  ValuePane(Composite parent) {
    pane = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(3, false);
    layout.marginHeight = 2;
    layout.marginWidth = 4;
    layout.verticalSpacing = 2;
    pane.setLayout(layout);
    title = new Label(pane, SWT.NONE);
    title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    go = new Text(pane, SWT.BORDER | SWT.SINGLE);
    go.setMessage("offset");
    go.setToolTipText("Go to an offset in the value: decimal, or hexadecimal as 0x1f0");
    GridData narrow = new GridData(SWT.END, SWT.CENTER, false, false);
    narrow.widthHint = 70;
    go.setLayoutData(narrow);
    go.addListener(SWT.DefaultSelection, e -> goTo(go.getText()));
    pager = new ToolBar(pane, SWT.FLAT);
    item("«", "First bytes", () -> show(0));
    item("‹", "Bytes before", () -> show(from - PAGE));
    item("›", "Bytes after", () -> show(from + PAGE));
    item("»", "Last bytes", () -> show(bytes.length() - 1));
    asBytes = new ToolItem(pager, SWT.CHECK);
    asBytes.setText("hex");
    asBytes.setToolTipText("Show the bytes of a text");
    asBytes.addListener(SWT.Selection, e -> element.ifPresent(this::show));
    Composite stacked = new Composite(pane, SWT.NONE);
    stacked.setLayout(stack);
    stacked.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1));
    text = new StyledText(stacked, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
    text.setData(Ids.KEY, Ids.VALUE_PANE);
    text.setAlwaysShowScrollBars(false);
    text.setMargins(4, 2, 4, 2);
    stack.topControl = text;
    clear();
  }

  private void item(String label, String tip, Runnable action) {
    ToolItem item = new ToolItem(pager, SWT.PUSH);
    item.setText(label);
    item.setToolTipText(tip);
    item.addListener(SWT.Selection, e -> action.run());
  }

  Composite control() {
    return pane;
  }

  /** Nothing is selected that has a value. */
  void clear() {
    element = Optional.empty();
    bytes = null;
    title.setForeground(null);
    title.setToolTipText(null);
    title.setText("No element selected");
    text.setText("");
    setPaging(false);
  }

  /** Shows the value of an element, and what is wrong with it. */
  void show(Element shown, Optional<String> wrong) {
    problem = wrong;
    title.setForeground(
        wrong.isPresent()
            ? JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR)
            : null);
    show(shown);
    title.setToolTipText(title.getText());
  }

  private void show(Element shown) {
    element = Optional.of(shown);
    VR vr = shown.vr();
    hexadecimal =
        !shown.isSequence() && (shown.isEncapsulated() || vr.isBinary() || asBytes.getSelection());
    asBytes.setEnabled(!shown.isSequence() && !vr.isBinary() && !shown.isEncapsulated());
    if (hexadecimal) {
      bytes = Bytes.of(shown);
      show(0);
      return;
    }
    bytes = null;
    setPaging(false);
    text.setFont(JFaceResources.getTextFont());
    text.setWordWrap(true);
    title.setText(problem.map(p -> "✗ " + p).orElse(RowText.name(shown) + "  ·  " + vr));
    text.setText(
        shown.isSequence()
            ? shown.display(100)
            : shown.length() > MAX_TEXT
                ? shown.display(MAX_TEXT)
                : String.join("\n", shown.strings()));
  }

  private void show(long offset) {
    if (bytes == null) {
      return;
    }
    long last = Math.max(0, bytes.length() - 1) / PAGE * PAGE;
    from = Math.clamp(offset / PAGE * PAGE, 0, last);
    try {
      byte[] read = bytes.read(from, PAGE);
      text.setWordWrap(false);
      text.setFont(JFaceResources.getTextFont());
      text.setText(Bytes.picture(read, from));
      title.setText(
          "Bytes "
              + RowText.grouped(read.length == 0 ? 0 : from + 1)
              + " to "
              + RowText.grouped(from + read.length)
              + " of "
              + RowText.grouped(bytes.length())
              + "  ("
              + ObjectSummary.size(bytes.length())
              + ")");
    } catch (IOException e) {
      title.setText("The value cannot be read: " + e.getMessage());
      text.setText("");
    }
    setPaging(bytes.length() > PAGE);
  }

  private void goTo(String typed) {
    if (bytes == null) {
      return;
    }
    try {
      long offset = Long.decode(typed.strip());
      show(offset);
      int line = (int) ((Math.clamp(offset, 0, bytes.length() - 1) - from) / Bytes.LINE);
      text.setTopIndex(line);
      text.setSelection(text.getOffsetAtLine(line));
    } catch (NumberFormatException e) {
      title.setText("An offset is a number such as 4096 or 0x1000.");
    }
  }

  private void setPaging(boolean paging) {
    for (int i = 0; i < 4; i++) {
      pager.getItem(i).setEnabled(paging);
    }
    go.setEnabled(paging);
    pane.layout();
  }
}
