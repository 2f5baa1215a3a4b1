// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.image.internal.model.Windowing;

/** The row above the image: the list of windows and the buttons. */
final class ImageBar {
  private final Buttons buttons;
  private final ToolBar bar;
  private final Combo windows;
  private final ToolItem invert;
  private final ToolItem overlays;
  private final ToolItem text;
  private List<Windowing.Choice> choices = List.of();

  ImageBar(Composite parent, ImagePage page) {
    Composite row = new Composite(parent, SWT.NONE);
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    GridLayout layout = new GridLayout(3, false);
    layout.marginHeight = 2;
    row.setLayout(layout);
    buttons = new Buttons(row);
    new Label(row, SWT.NONE).setText("&Window:");
    windows = new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN);
    windows.setData(SopwithUi.WIDGET_KEY, Ids.WINDOW);
    windows.setVisibleItemCount(20);
    windows.setToolTipText(
        "Window center / width: of the object, of the frame's values, or usual for the modality");
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, false, false);
    wide.widthHint = 230;
    windows.setLayoutData(wide);
    windows.addListener(SWT.Selection, e -> choose(page));
    bar = new ToolBar(row, SWT.FLAT | SWT.HORIZONTAL);
    bar.setData(SopwithUi.WIDGET_KEY, Ids.BAR);
    buttons.add(bar, SWT.PUSH, "resetWindow", page::resetWindow);
    new ToolItem(bar, SWT.SEPARATOR);
    buttons.add(bar, SWT.PUSH, "fit", page::fit);
    buttons.add(bar, SWT.PUSH, "actualSize", page::actualSize);
    buttons.add(bar, SWT.PUSH, "zoomIn", page::zoomIn);
    buttons.add(bar, SWT.PUSH, "zoomOut", page::zoomOut);
    new ToolItem(bar, SWT.SEPARATOR);
    invert = buttons.add(bar, SWT.CHECK, "invert", page::toggleInverted);
    text = buttons.add(bar, SWT.CHECK, "text", page::toggleText);
    overlays = buttons.add(bar, SWT.CHECK, "overlays", page::toggleOverlays);
    new ToolItem(bar, SWT.SEPARATOR);
    buttons.add(bar, SWT.PUSH, "copy", page::copy);
    buttons.add(bar, SWT.PUSH, "export", page::export);
  }

  /** Adds a button of another bundle that can be pressed in. */
  ToolItem add(String bundle, String icon, String command, Runnable perform) {
    return buttons.add(bar, SWT.CHECK, bundle, icon, command, perform);
  }

  private void choose(ImagePage page) {
    int index = windows.getSelectionIndex();
    if (index < choices.size()) {
      page.setWindowing(choices.get(index).windowing());
    }
  }

  /**
   * Shows the windows to choose from and the one that is chosen.
   *
   * @param current what it amounts to; named in the list if it is none of the others
   */
  void showWindows(List<Windowing.Choice> offered, Windowing chosen, String current) {
    int index = -1;
    for (int i = 0; i < offered.size(); i++) {
      if (offered.get(i).windowing().equals(chosen)) {
        index = i;
      }
    }
    List<String> labels = new ArrayList<>(offered.stream().map(Windowing.Choice::label).toList());
    if (index < 0) {
      labels.add(current);
      index = labels.size() - 1;
    }
    String[] wanted = labels.toArray(String[]::new);
    if (!java.util.Arrays.equals(wanted, windows.getItems())) {
      windows.setItems(wanted);
    }
    choices = offered;
    if (windows.getSelectionIndex() != index) {
      windows.select(index);
    }
    windows.setEnabled(true);
  }

  /** Windows do not apply. */
  void showNoWindows(String why) {
    choices = List.of();
    windows.setItems(why);
    windows.select(0);
    windows.setEnabled(false);
  }

  void setOverlays(int planes) {
    overlays.setEnabled(planes > 0);
  }

  void setStates(boolean inverted, boolean withText, boolean withOverlays) {
    invert.setSelection(inverted);
    text.setSelection(withText);
    overlays.setSelection(withOverlays);
  }

  void focusWindows() {
    windows.setFocus();
  }
}
