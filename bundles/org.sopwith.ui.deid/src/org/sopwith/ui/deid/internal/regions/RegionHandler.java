// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.regions;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorPart;
import org.sopwith.ui.editor.PageHandler;

/** Does on the regions of the active editor's image what plugin.xml names after the colon. */
public final class RegionHandler extends PageHandler<RegionLayer> {
  private static final Map<String, Consumer<RegionLayer>> ACTIONS =
      Map.ofEntries(
          Map.entry("toggle", RegionLayer::toggle),
          Map.entry("blanked", RegionLayer::toggleBlanked),
          Map.entry("next", RegionLayer::next),
          Map.entry("insert", RegionLayer::insert),
          Map.entry("delete", RegionLayer::delete),
          Map.entry("undo", RegionLayer::undo),
          Map.entry("redo", RegionLayer::redo),
          Map.entry("left", layer -> layer.move(Grip.INSIDE, -1, 0)),
          Map.entry("right", layer -> layer.move(Grip.INSIDE, 1, 0)),
          Map.entry("up", layer -> layer.move(Grip.INSIDE, 0, -1)),
          Map.entry("down", layer -> layer.move(Grip.INSIDE, 0, 1)),
          Map.entry("narrower", layer -> layer.move(Grip.EAST, -1, 0)),
          Map.entry("wider", layer -> layer.move(Grip.EAST, 1, 0)),
          Map.entry("lower", layer -> layer.move(Grip.SOUTH, 0, -1)),
          Map.entry("higher", layer -> layer.move(Grip.SOUTH, 0, 1)));

  /** Made by the platform. */
  public RegionHandler() {
    super(ACTIONS);
  }

  @Override
  protected Optional<RegionLayer> page(IEditorPart editor) {
    return Optional.ofNullable(Adapters.adapt(editor, RegionLayer.class));
  }
}
