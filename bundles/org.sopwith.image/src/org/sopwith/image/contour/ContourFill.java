// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.contour;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sopwith.image.Vector;
import org.sopwith.image.internal.contour.Polygon;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.Mask;

/**
 * Fills closed planar contours on a grid: a voxel belongs to the mask if its centre is enclosed by
 * an odd number of the contours of its slice. So inner contours cut holes, islands in holes count
 * again, and channels of the keyhole technique (PS3.3 C.8.8.6.3) leave no trace.
 */
public final class ContourFill {
  /** Contours up to half a slice away are taken for those of the slice. */
  public static final double NEAREST_SLICE = 0.5;

  /** A shift this small is nothing but rounding, as a part of the slice distance. */
  private static final double ROUNDING = 0.02;

  /** So many contours are named in a sentence. */
  private static final int NAMED = 8;

  private final Grid grid;
  private final double tolerance;
  private final Map<String, List<Integer>> notes = new TreeMap<>();

  /** The contour that is looked at, counted from 1. */
  private int number;

  /**
   * A mask, and what of the contours is not in it or was taken otherwise than it stands.
   *
   * @param notes one sentence each
   */
  public record Filled(Mask mask, List<String> notes) {
    public Filled {
      notes = List.copyOf(notes);
    }
  }

  private ContourFill(Grid grid, double tolerance) {
    this.grid = grid;
    this.tolerance = tolerance;
  }

  /** Fills contours; each goes to its nearest slice. */
  public static Filled fill(List<Contour> contours, Grid grid) {
    return fill(contours, grid, NEAREST_SLICE);
  }

  /**
   * Fills contours.
   *
   * @param tolerance how far a contour's points may be from the plane of a slice, as a part of the
   *     slice distance; at most 0.5
   */
  public static Filled fill(List<Contour> contours, Grid grid, double tolerance) {
    return new ContourFill(grid, tolerance).fill(contours);
  }

  private Filled fill(List<Contour> contours) {
    Mask mask = new Mask(grid);
    Map<Integer, BitSet> slices = new TreeMap<>();
    Set<List<Double>> seen = new HashSet<>();
    for (Contour contour : contours) {
      number++;
      if (!contour.type().isClosedPlanar()) {
        note("Contours of type " + contour.type() + " enclose nothing and are left out");
      } else if (contour.size() < 3) {
        note("Contours of fewer than three points enclose nothing and are left out");
      } else if (!seen.add(Arrays.stream(contour.coordinates()).boxed().toList())) {
        note("Contours are there twice and count once");
      } else {
        fill(contour, slices);
      }
    }
    slices.forEach(mask::set);
    List<String> sentences = new ArrayList<>();
    notes.forEach((what, numbers) -> sentences.add(sentence(what, numbers)));
    return new Filled(mask, sentences);
  }

  private void note(String what) {
    notes.computeIfAbsent(what, key -> new ArrayList<>()).add(number);
  }

  /** What happened to which contours. */
  private static String sentence(String what, List<Integer> numbers) {
    return "%s: %d (%s %s%s)."
        .formatted(
            what,
            numbers.size(),
            numbers.size() == 1 ? "number" : "numbers",
            numbers.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", ")),
            numbers.size() > NAMED ? ", ..." : "");
  }

  private void fill(Contour contour, Map<Integer, BitSet> slices) {
    int size = contour.size();
    double[] x = new double[size];
    double[] y = new double[size];
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      Vector index = grid.index(contour.point(i));
      x[i] = index.x();
      y[i] = index.y();
      least = Math.min(least, index.z());
      most = Math.max(most, index.z());
    }
    // of one slice any plane is near enough that is within half its thickness
    double middle = (least + most) / 2;
    long slice = Math.round(middle);
    double off = Math.max(Math.abs(least - slice), Math.abs(most - slice));
    if (most - least > 2 * Math.min(tolerance, 0.25)) {
      note("Contours are not parallel to the slices and are left out");
      return;
    }
    if (off > tolerance + 1e-6 && Math.abs(middle - slice) > tolerance) {
      note("Contours lie between slices and are left out");
      return;
    }
    if (slice < 0 || slice >= grid.slices()) {
      note("Contours lie outside of the slices and are left out");
      return;
    }
    if (off > ROUNDING) {
      note("Contours lie beside the plane of their slice, which is taken as the nearest");
    }
    Polygon polygon = new Polygon(x, y);
    if (polygon.crossesItself()) {
      note("Contours cross themselves; what they enclose an odd number of times is taken");
    }
    if (!polygon.isWithin(grid.columns(), grid.rows())) {
      note("Contours reach beyond the slice and are cut off there");
    }
    polygon.xor(
        slices.computeIfAbsent((int) slice, s -> new BitSet()), grid.columns(), grid.rows());
  }
}
