// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorPart;
import org.sopwith.ui.editor.PageHandler;

/**
 * Does on the page Segments of the active editor what plugin.xml names after the colon: {@code
 * class="org.sopwith.ui.seg.internal.SegmentsHandler:solo"}.
 */
public final class SegmentsHandler extends PageHandler<SegmentsPage> {
  private static final int FAR = 10;
  private static final int WINDOW = 20;
  private static final double OPACITY = 0.1;

  private static final Map<String, Consumer<SegmentsPage>> ACTIONS =
      Map.ofEntries(
          Map.entry("left", page -> page.move(-1, 0)),
          Map.entry("right", page -> page.move(1, 0)),
          Map.entry("up", page -> page.move(0, -1)),
          Map.entry("down", page -> page.move(0, 1)),
          Map.entry("next", page -> page.scroll(1)),
          Map.entry("previous", page -> page.scroll(-1)),
          Map.entry("forward", page -> page.scroll(FAR)),
          Map.entry("backward", page -> page.scroll(-FAR)),
          Map.entry("wider", page -> page.changeWindow(WINDOW, 0)),
          Map.entry("narrower", page -> page.changeWindow(-WINDOW, 0)),
          Map.entry("brighter", page -> page.changeWindow(0, -WINDOW)),
          Map.entry("darker", page -> page.changeWindow(0, WINDOW)),
          Map.entry("opaque", page -> page.changeOpacity(OPACITY)),
          Map.entry("transparent", page -> page.changeOpacity(-OPACITY)),
          Map.entry("showAll", SegmentsPage::showAll),
          Map.entry("hideAll", SegmentsPage::hideAll),
          Map.entry("solo", SegmentsPage::toggleSolo),
          Map.entry("outline", SegmentsPage::toggleOutline),
          Map.entry("centre", SegmentsPage::centreOnSelection),
          Map.entry("nextSegment", page -> page.step(1)),
          Map.entry("previousSegment", page -> page.step(-1)),
          Map.entry("enlarge", SegmentsPage::enlarge),
          Map.entry("find", SegmentsPage::focusSearch),
          Map.entry("picture", SegmentsPage::savePicture));

  /** Made by the platform. */
  public SegmentsHandler() {
    super(ACTIONS);
  }

  @Override
  protected Optional<SegmentsPage> page(IEditorPart editor) {
    return Optional.ofNullable(Adapters.adapt(editor, SegmentsPage.class));
  }
}
