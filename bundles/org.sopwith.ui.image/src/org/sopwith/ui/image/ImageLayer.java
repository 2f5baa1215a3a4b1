// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/**
 * Something that is drawn over frames and may be changed with the mouse, contributed to the
 * extension point {@code org.sopwith.ui.image.layers}. A button of the Image page shows and hides
 * it. One instance serves one page; all methods are called on the user interface's thread.
 */
public interface ImageLayer {
  /** Called once, before anything else; nothing is shown yet. */
  void init(ImageLayerSite site);

  /** Makes the row above the image that is there while the layer is shown. */
  Control createBar(Composite parent);

  /** The layer is shown from now on, or not any more. */
  void shown(boolean now);

  /** Draws over the frame. */
  void draw(GC gc);

  /**
   * Is told when the mouse is pressed, moved or released on the image while the layer is shown.
   *
   * @return whether that was for the layer; the image does what it does otherwise
   */
  boolean mouse(Event event);

  /** The page is being closed. */
  default void dispose() {}
}
