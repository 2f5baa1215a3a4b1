// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.io.IOException;
import java.util.List;
import org.sopwith.image.Samples;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.ScalarType;
import org.sopwith.image.volume.Volume;

/**
 * Volumes of one grid and type as the layers of one.
 *
 * @param parts of one layer each
 */
record JoinedVolume(List<Volume> parts) implements Volume {
  @Override
  public Grid grid() {
    return parts.getFirst().grid();
  }

  @Override
  public int layers() {
    return parts.size();
  }

  @Override
  public ScalarType type() {
    return parts.getFirst().type();
  }

  @Override
  public Samples stored(int layer, int slice) throws IOException {
    return parts.get(layer).stored(0, slice);
  }
}
