// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorPart;
import org.sopwith.ui.editor.PageHandler;

/**
 * Does on the page Image of the active editor what plugin.xml names after the colon: {@code
 * class="org.sopwith.ui.image.internal.ImageHandler:fit"}.
 */
public final class ImageHandler extends PageHandler<ImagePage> {
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

  /** Made by the platform. */
  public ImageHandler() {
    super(ACTIONS);
  }

  @Override
  protected Optional<ImagePage> page(IEditorPart editor) {
    return Optional.ofNullable(Adapters.adapt(editor, ImagePage.class));
  }
}
