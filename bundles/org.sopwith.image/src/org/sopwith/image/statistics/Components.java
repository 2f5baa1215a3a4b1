// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sopwith.image.volume.Box;
import org.sopwith.image.volume.Mask;

/** Connected parts of a mask, found from runs of voxels in rows. */
public final class Components {
  /** What counts as a neighbour. */
  public enum Connectivity {
    /** Six neighbours, which share a face. */
    FACES,
    /** Twenty-six neighbours, which share a face, an edge or a corner. */
    CORNERS
  }

  /** A connected part. */
  public record Component(long voxels, Box box) {}

  private record Run(int from, int to, int row, int slice) {}

  private final Mask mask;
  private final int reach;
  private final List<Run> runs = new ArrayList<>();
  private int[] parents = new int[1024];

  private Components(Mask mask, Connectivity connectivity) {
    this.mask = mask;
    this.reach = connectivity == Connectivity.CORNERS ? 1 : 0;
  }

  /** The connected parts, the largest first. */
  public static List<Component> of(Mask mask, Connectivity connectivity) {
    return new Components(mask, connectivity).find();
  }

  private List<Component> find() {
    int rows = mask.grid().rows();
    int[] before = new int[rows + 1];
    for (int slice = 0; slice < mask.grid().slices(); slice++) {
      int[] starts = new int[rows + 1];
      for (int row = 0; row < rows; row++) {
        starts[row] = runs.size();
        scan(row, slice);
        if (row > 0) {
          join(starts[row], runs.size(), starts[row - 1], starts[row]);
        }
        int first = Math.max(0, row - reach);
        int last = Math.min(rows - 1, row + reach);
        if (slice > 0) {
          join(starts[row], runs.size(), before[first], before[last + 1]);
        }
      }
      starts[rows] = runs.size();
      before = starts;
    }
    Map<Integer, Component> components = new HashMap<>();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      Box box = new Box(run.from(), run.to(), run.row(), run.row(), run.slice(), run.slice());
      components.merge(
          root(i),
          new Component(run.to() - run.from() + 1L, box),
          (a, b) -> new Component(a.voxels() + b.voxels(), a.box().with(b.box())));
    }
    return components.values().stream()
        .sorted(Comparator.comparingLong(Component::voxels).reversed())
        .toList();
  }

  private void scan(int row, int slice) {
    int columns = mask.grid().columns();
    int end = (row + 1) * columns;
    int next = mask.next(slice, row * columns);
    while (next >= 0 && next < end) {
      int last = next;
      while (last + 1 < end && mask.next(slice, last + 1) == last + 1) {
        last++;
      }
      if (runs.size() == parents.length) {
        parents = java.util.Arrays.copyOf(parents, 2 * parents.length);
      }
      parents[runs.size()] = runs.size();
      runs.add(new Run(next % columns, last % columns, row, slice));
      next = mask.next(slice, last + 1);
    }
  }

  /** Joins runs of a row to those of neighbouring rows that they touch. */
  private void join(int from, int to, int otherFrom, int otherTo) {
    for (int i = from; i < to; i++) {
      Run run = runs.get(i);
      for (int j = otherFrom; j < otherTo; j++) {
        Run other = runs.get(j);
        if (other.from() <= run.to() + reach && other.to() >= run.from() - reach) {
          parents[root(j)] = root(i);
        }
      }
    }
  }

  private int root(int index) {
    int root = index;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }
}
