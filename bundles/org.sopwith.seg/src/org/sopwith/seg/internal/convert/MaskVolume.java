// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import org.sopwith.image.Samples;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.Mask;
import org.sopwith.image.volume.ScalarType;
import org.sopwith.image.volume.Volume;

/** A mask as a label map with the label 1. */
record MaskVolume(Mask mask) implements Volume {
  @Override
  public Grid grid() {
    return mask.grid();
  }

  @Override
  public int layers() {
    return 1;
  }

  @Override
  public ScalarType type() {
    return ScalarType.UINT8;
  }

  @Override
  public Samples stored(int layer, int slice) {
    byte[] labels = new byte[grid().sliceVoxels()];
    for (int i = mask.next(slice, 0); i >= 0; i = mask.next(slice, i + 1)) {
      labels[i] = 1;
    }
    return new Samples.Bytes(labels, false);
  }
}
