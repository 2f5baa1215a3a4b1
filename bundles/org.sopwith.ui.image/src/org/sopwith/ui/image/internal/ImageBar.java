// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.image.internal.model.Windowing;

/** The row above the image: the list of windows and the buttons. */
final class ImageBar {
  private static final double[] RATES = {1, 2, 5, 10, 15, 20, 25, 30, 60};
  private static final double USUAL_RATE = 10;

  private final Composite row;
  private final Combo windows;
  private final Combo rates;
  private final ToolItem play;
  private final ToolItem invert;
  private final ToolItem overlays;
  private final ToolItem text;
  private final ResourceManager images;
  private final List<Double> rateOf = new ArrayList<>();
  private List<Windowing.Choice> choices = List.of();

  ImageBar(Composite parent, ImagePage page, OptionalDouble objectRate) {
    row = new Composite(parent, SWT.NONE);
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    GridLayout layout = new GridLayout(4, false);
    layout.marginHeight = 2;
    row.setLayout(layout);
    images = new LocalResourceManager(JFaceResources.getResources(), row);
    new Label(row, SWT.NONE).setText("&Window:");
    windows = new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN);
    windows.setData(SopwithUi.WIDGET_KEY, Ids.WINDOW);
    windows.setVisibleItemCount(20);
    windows.setToolTipText(
        "Window center / width: of the object, of the frame's values, or usual for the modality");
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, false, false);
    wide.widthHint = 210;
    windows.setLayoutData(wide);
    windows.addListener(SWT.Selection, e -> choose(page));
    ToolBar bar = new ToolBar(row, SWT.FLAT | SWT.HORIZONTAL);
    bar.setData(SopwithUi.WIDGET_KEY, Ids.BAR);
    item(bar, SWT.PUSH, "resetWindow", page::resetWindow);
    new ToolItem(bar, SWT.SEPARATOR);
    item(bar, SWT.PUSH, "fit", page::fit);
    item(bar, SWT.PUSH, "actualSize", page::actualSize);
    item(bar, SWT.PUSH, "zoomIn", page::zoomIn);
    item(bar, SWT.PUSH, "zoomOut", page::zoomOut);
    new ToolItem(bar, SWT.SEPARATOR);
    invert = item(bar, SWT.CHECK, "invert", page::toggleInverted);
    text = item(bar, SWT.CHECK, "text", page::toggleText);
    overlays = item(bar, SWT.CHECK, "overlays", page::toggleOverlays);
    new ToolItem(bar, SWT.SEPARATOR);
    item(bar, SWT.PUSH, "copy", page::copy);
    item(bar, SWT.PUSH, "export", page::export);
    new ToolItem(bar, SWT.SEPARATOR);
    play = item(bar, SWT.CHECK, "play", page::togglePlay);
    rates = new Combo(row, SWT.READ_ONLY | SWT.DROP_DOWN);
    rates.setData(SopwithUi.WIDGET_KEY, Ids.RATE);
    rates.setToolTipText("Frames in a second");
    rates.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
    fillRates(objectRate);
    rates.addListener(SWT.Selection, e -> page.rateChanged());
    setFrames(1);
  }

  private ToolItem item(ToolBar bar, int style, String action, Runnable perform) {
    ToolItem item = new ToolItem(bar, style);
    item.setData(SopwithUi.WIDGET_KEY, Ids.COMMAND + action);
    ImageDescriptor icon =
        ResourceLocator.imageDescriptorFromBundle(Ids.BUNDLE, "icons/" + action + ".svg")
            .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    item.setImage(images.create(icon));
    item.setToolTipText(toolTip(action));
    item.addListener(SWT.Selection, e -> perform.run());
    return item;
  }

  /** What the command does, and its key. */
  private static String toolTip(String action) {
    boolean copy = action.equals("copy");
    String id = copy ? "org.eclipse.ui.edit.copy" : Ids.COMMAND + action;
    String key = service(IBindingService.class).getBestActiveBindingFormattedFor(id);
    String description = copy ? "Copy the image as it is seen" : description(id);
    return key == null ? description : description + " (" + key + ")";
  }

  private static String description(String id) {
    try {
      return service(ICommandService.class).getCommand(id).getDescription();
    } catch (NotDefinedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T service(Class<T> type) {
    return PlatformUI.getWorkbench().getService(type);
  }

  private void fillRates(OptionalDouble objectRate) {
    objectRate.ifPresent(rate -> addRate(rate, " /s (object)"));
    for (double rate : RATES) {
      addRate(rate, " /s");
    }
    rates.select(objectRate.isPresent() ? 0 : rateOf.indexOf(USUAL_RATE));
  }

  private void addRate(double rate, String unit) {
    rateOf.add(rate);
    rates.add(Math.round(rate * 10) / 10.0 + unit);
  }

  /** The chosen frames in a second. */
  double rate() {
    return rateOf.get(rates.getSelectionIndex());
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

  void setFrames(int frames) {
    play.setEnabled(frames > 1);
    rates.setEnabled(frames > 1);
  }

  void setOverlays(int planes) {
    overlays.setEnabled(planes > 0);
  }

  void setStates(boolean inverted, boolean withText, boolean withOverlays, boolean playing) {
    invert.setSelection(inverted);
    text.setSelection(withText);
    overlays.setSelection(withOverlays);
    play.setSelection(playing);
  }

  void focusWindows() {
    windows.setFocus();
  }
}
