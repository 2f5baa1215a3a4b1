// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal;

import java.util.BitSet;
import java.util.Map;
import org.eclipse.swt.graphics.Point;
import org.sopwith.ui.seg.internal.model.Look;
import org.sopwith.ui.seg.internal.model.Plane;
import org.sopwith.ui.seg.internal.model.Scene;
import org.sopwith.ui.seg.internal.model.SliceGeometry;

/**
 * What a view shows.
 *
 * @param geometry where the voxels are
 * @param values of the images by voxel; none without images
 * @param segments the voxels of each segment
 * @param pixels packed 0xFFRRGGBB
 * @param remark what is missing in it; else empty
 */
record SlicePicture(
    Request request,
    SliceGeometry geometry,
    float[] values,
    Map<Integer, BitSet> segments,
    int[] pixels,
    String remark) {

  /**
   * What is to be drawn.
   *
   * @param position the voxel that the three slices go through
   * @param sizes of the views in pixels; those without a size are not drawn
   */
  record Request(Scene scene, int[] position, Look look, Map<Plane, Point> sizes) {}

  Plane plane() {
    return geometry.axes().plane();
  }
}
