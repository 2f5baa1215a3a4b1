// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.contour;

import java.util.ArrayList;
import java.util.List;
import org.sopwith.image.Vector;
import org.sopwith.image.internal.contour.EdgeTrace;
import org.sopwith.image.internal.contour.Keyholes;
import org.sopwith.image.internal.contour.Loop;
import org.sopwith.image.volume.Mask;

/**
 * Traces the outlines of a mask along the edges of its pixels, so that {@link ContourFill} gives
 * the same mask again, whatever the grid.
 */
public final class ContourTrace {
  private ContourTrace() {}

  /** How holes are written. */
  public enum Holes {
    /** As contours of their own, to be combined by exclusive or. */
    XOR,
    /** Joined to what they are in by a channel of no width (PS3.3 C.8.8.6.3). */
    KEYHOLE
  }

  /** A contour and the slice it is on, counted from 0. */
  public record Traced(int slice, Contour contour) {}

  /** The outlines of all slices, in the order of slices. */
  public static List<Traced> trace(Mask mask, Holes holes) {
    List<Traced> traced = new ArrayList<>();
    int columns = mask.grid().columns();
    int rows = mask.grid().rows();
    for (int slice = 0; slice < mask.grid().slices(); slice++) {
      List<Loop> loops = EdgeTrace.trace(mask.slice(slice), columns, rows);
      boolean several = holes == Holes.XOR && loops.stream().anyMatch(Loop::isHole);
      List<Loop> joined = holes == Holes.KEYHOLE ? Keyholes.join(loops) : loops;
      Contour.Type type = several ? Contour.Type.CLOSEDPLANAR_XOR : Contour.Type.CLOSED_PLANAR;
      for (Loop loop : joined) {
        traced.add(new Traced(slice, contour(mask, slice, loop, type)));
      }
    }
    return traced;
  }

  private static Contour contour(Mask mask, int slice, Loop loop, Contour.Type type) {
    double[] coordinates = new double[3 * loop.size()];
    for (int i = 0; i < loop.size(); i++) {
      Vector p = mask.grid().patient(loop.x(i) - 0.5, loop.y(i) - 0.5, slice);
      coordinates[3 * i] = p.x();
      coordinates[3 * i + 1] = p.y();
      coordinates[3 * i + 2] = p.z();
    }
    return new Contour(type, coordinates, "");
  }
}
