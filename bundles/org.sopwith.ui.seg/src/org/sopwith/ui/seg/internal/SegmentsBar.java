// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;
import org.sopwith.image.VoiTransform;
import org.sopwith.image.WindowPresets;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.seg.internal.model.SourceStore;

/** The row above list and slices. */
final class SegmentsBar {
  private final Text search;
  private final ToolItem solo;
  private final ToolItem outline;
  private final Scale opacity;
  private final Combo window;
  private final List<VoiTransform.Window> windows = new ArrayList<>();
  private final ResourceManager images;

  SegmentsBar(Composite parent, SegmentsPage page) {
    Composite row = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(5).margins(4, 2).applyTo(row);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
    images = new LocalResourceManager(JFaceResources.getResources(), row);
    search = new Text(row, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    search.setMessage("search segments");
    search.setData(SopwithUi.WIDGET_KEY, Ids.SEARCH);
    GridDataFactory.fillDefaults()
        .align(SWT.FILL, SWT.CENTER)
        .hint(130, SWT.DEFAULT)
        .grab(true, false)
        .applyTo(search);
    search.addListener(SWT.Modify, e -> page.search(search.getText()));
    search.addListener(
        SWT.KeyDown,
        e -> {
          if (e.keyCode == SWT.ARROW_DOWN) {
            page.setFocus();
          }
        });
    ToolBar bar = new ToolBar(row, SWT.FLAT);
    bar.setData(SopwithUi.WIDGET_KEY, Ids.BAR);
    add(bar, SWT.PUSH, "showAll", page::showAll);
    add(bar, SWT.PUSH, "hideAll", page::hideAll);
    solo = add(bar, SWT.CHECK, "solo", page::toggleSolo);
    outline = add(bar, SWT.CHECK, "outline", page::toggleOutline);
    add(bar, SWT.PUSH, "picture", page::savePicture);
    Label label = new Label(row, SWT.NONE);
    label.setText("Opacity");
    opacity = new Scale(row, SWT.HORIZONTAL);
    opacity.setData(SopwithUi.WIDGET_KEY, Ids.OPACITY);
    opacity.setToolTipText("Opacity of the segments");
    opacity.setMaximum(100);
    opacity.setPageIncrement(10);
    GridDataFactory.fillDefaults()
        .align(SWT.FILL, SWT.CENTER)
        .hint(100, SWT.DEFAULT)
        .applyTo(opacity);
    opacity.addListener(SWT.Selection, e -> page.setOpacity(opacity.getSelection() / 100.0));
    window = new Combo(row, SWT.READ_ONLY);
    window.setData(SopwithUi.WIDGET_KEY, Ids.WINDOW);
    window.setToolTipText("Window of the source images");
    window.setEnabled(false);
    GridDataFactory.fillDefaults()
        .align(SWT.FILL, SWT.CENTER)
        .hint(130, SWT.DEFAULT)
        .applyTo(window);
    window.addListener(
        SWT.Selection,
        e -> {
          if (window.getSelectionIndex() < windows.size()) {
            page.setWindow(windows.get(window.getSelectionIndex()));
          }
        });
  }

  private ToolItem add(ToolBar bar, int style, String action, Runnable perform) {
    ToolItem item = new ToolItem(bar, style);
    item.setData(SopwithUi.WIDGET_KEY, Ids.COMMAND + action);
    item.setImage(
        images.create(
            ResourceLocator.imageDescriptorFromBundle(Ids.BUNDLE, "icons/" + action + ".svg")
                .orElseGet(ImageDescriptor::getMissingImageDescriptor)));
    item.setToolTipText(toolTip(Ids.COMMAND + action));
    item.addListener(SWT.Selection, e -> perform.run());
    return item;
  }

  private static String toolTip(String id) {
    String key = service(IBindingService.class).getBestActiveBindingFormattedFor(id);
    try {
      String text = service(ICommandService.class).getCommand(id).getDescription();
      return key == null ? text : text + " (" + key + ")";
    } catch (NotDefinedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T service(Class<T> type) {
    return PlatformUI.getWorkbench().getService(type);
  }

  void setStates(boolean soloOn, boolean outlineOn, double opaque) {
    solo.setSelection(soloOn);
    outline.setSelection(outlineOn);
    opacity.setSelection((int) Math.round(100 * opaque));
  }

  /** Offers the windows for images; none without images. */
  void offer(Optional<SourceStore> source) {
    windows.clear();
    window.removeAll();
    window.setEnabled(source.isPresent());
    source.ifPresent(
        images -> {
          windows.addAll(images.windows());
          windows.addAll(WindowPresets.of(images.modality()));
          windows.forEach(one -> window.add(text(one)));
        });
  }

  /** Shows which window there is; one that is not offered at the end of the list. */
  void show(VoiTransform.Window one) {
    int index = windows.indexOf(one);
    while (window.getItemCount() > windows.size()) {
      window.remove(window.getItemCount() - 1);
    }
    if (index < 0) {
      window.add(text(one));
      index = windows.size();
    }
    window.select(index);
  }

  private static String text(VoiTransform.Window one) {
    return String.format(
            Locale.ROOT, "%s %s / %s", one.explanation(), number(one.center()), number(one.width()))
        .strip();
  }

  private static String number(double value) {
    return Math.abs(value) >= 10 || value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.3g", value);
  }

  void focusSearch() {
    search.setFocus();
  }
}
