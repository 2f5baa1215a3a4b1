// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image;

import java.util.List;

/** Adapter of an editor that shows frames. */
public interface ImageView {
  /**
   * Brings a frame to the front with regions drawn over it. They stay with this frame until others
   * are given; none takes them away.
   *
   * @param frame counted from 0
   */
  void show(int frame, List<Graphic> graphics);
}
