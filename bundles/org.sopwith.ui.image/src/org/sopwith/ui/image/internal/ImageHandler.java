// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Does on the page Image of the active editor what plugin.xml names after the colon: {@code
 * class="org.sopwith.ui.image.internal.ImageHandler:fit"}.
 */
public final class ImageHandler extends AbstractHandler implements IExecutableExtension {
  private static final int FAR = 10;
  private static final int PAN = 40;
  private static final int WINDOW = 20;

  private static final Map<String, Consumer<ImagePage>> ACTIONS =
      Map.ofEntries(
          Map.entry("next", page -> page.step(1)),
          Map.entry("previous", page -> page.step(-1)),
          Map.entry("forward", page -> page.step(FAR)),
          Map.entry("backward", page -> page.step(-FAR)),
          Map.entry("first", page -> page.showFrame(0)),
          Map.entry("last", page -> page.showFrame(Integer.MAX_VALUE)),
          Map.entry("fit", ImagePage::fit),
          Map.entry("actualSize", ImagePage::actualSize),
          Map.entry("zoomIn", ImagePage::zoomIn),
          Map.entry("zoomOut", ImagePage::zoomOut),
          Map.entry("panLeft", page -> page.pan(PAN, 0)),
          Map.entry("panRight", page -> page.pan(-PAN, 0)),
          Map.entry("panUp", page -> page.pan(0, PAN)),
          Map.entry("panDown", page -> page.pan(0, -PAN)),
          Map.entry("wider", page -> page.changeWindow(WINDOW, 0)),
          Map.entry("narrower", page -> page.changeWindow(-WINDOW, 0)),
          Map.entry("brighter", page -> page.changeWindow(0, -WINDOW)),
          Map.entry("darker", page -> page.changeWindow(0, WINDOW)),
          Map.entry("resetWindow", ImagePage::resetWindow),
          Map.entry("windows", ImagePage::focusWindows),
          Map.entry("invert", ImagePage::toggleInverted),
          Map.entry("text", ImagePage::toggleText),
          Map.entry("overlays", ImagePage::toggleOverlays),
          Map.entry("play", ImagePage::togglePlay),
          Map.entry("copy", ImagePage::copy),
          Map.entry("export", ImagePage::export));

  private Consumer<ImagePage> action;

  @Override
  public void setInitializationData(IConfigurationElement element, String property, Object data) {
    action =
        Optional.ofNullable(ACTIONS.get(String.valueOf(data)))
            .orElseThrow(() -> new IllegalArgumentException(data + " is no action of the page."));
  }

  @Override
  public Object execute(ExecutionEvent event) {
    Optional.ofNullable(HandlerUtil.getActiveEditor(event))
        .map(editor -> Adapters.adapt(editor, ImagePage.class))
        .ifPresent(action);
    return null;
  }
}
