// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.image.PlanePosition;
import org.sopwith.image.Vector;
import org.sopwith.seg.Segmentation;

/**
 * The voxels of one segment, given as runs of pixels in the order of planes, rows and columns.
 * Pieces hang together over faces, edges and corners of voxels.
 */
final class Shape {
  /** A run of pixels. */
  private record Run(int row, int from, int to, int piece) {}

  private final Segmentation segmentation;
  private final double step;
  private final List<Integer> parents = new ArrayList<>();
  private final List<Long> sizes = new ArrayList<>();
  private List<Run> before = new ArrayList<>();
  private List<Run> now = new ArrayList<>();
  private double plane = Double.NaN;

  /** Where the frame of the last run lies. */
  private Optional<PlanePosition> place = Optional.empty();

  private int placeOf = -1;
  private int columnSide;
  private int rowSide;
  private long voxels;
  private Vector sum = new Vector(0, 0, 0);
  private boolean placed = true;
  private List<Long> pieces = List.of();

  /**
   * @param step the distance of neighbouring planes
   */
  Shape(Segmentation segmentation, double step) {
    this.segmentation = segmentation;
    this.step = step;
  }

  void run(int frame, double distance, int row, int from, int to) {
    if (distance != plane) {
      before = Math.abs(distance - plane) < 1.5 * step ? now : List.of();
      now = new ArrayList<>();
      plane = distance;
    }
    int piece = parents.size();
    parents.add(piece);
    sizes.add((long) to - from);
    for (List<Run> neighbours : List.of(before, now)) {
      join(neighbours, row, from, to, piece);
    }
    now.add(new Run(row, from, to, piece));
    voxels += to - from;
    columnSide += from == 0 || to == segmentation.columns() ? 1 : 0;
    rowSide += row == 0 || row == segmentation.rows() - 1 ? 1 : 0;
    if (frame != placeOf) {
      place = segmentation.plane(frame);
      placeOf = frame;
    }
    placed &= place.isPresent();
    if (placed) {
      sum = sum.plus(place.get().patient((from + to - 1) / 2.0, row).times(to - from));
    }
  }

  /** Joins a run to those that touch it; runs are in the order of rows. */
  private void join(List<Run> neighbours, int row, int from, int to, int piece) {
    int low = firstOf(neighbours, row - 1);
    for (int i = low; i < neighbours.size(); i++) {
      Run other = neighbours.get(i);
      if (other.row() > row + 1) {
        break;
      }
      if (other.from() <= to && other.to() >= from) {
        union(piece, other.piece());
      }
    }
  }

  private static int firstOf(List<Run> runs, int row) {
    int low = 0;
    int high = runs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (runs.get(middle).row() < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int find(int piece) {
    int root = piece;
    while (parents.get(root) != root) {
      root = parents.get(root);
    }
    for (int at = piece; at != root; ) {
      int next = parents.get(at);
      parents.set(at, root);
      at = next;
    }
    return root;
  }

  private void union(int one, int other) {
    parents.set(find(one), find(other));
  }

  /** All runs are told. */
  void end() {
    Map<Integer, Long> byRoot = new HashMap<>();
    for (int piece = 0; piece < parents.size(); piece++) {
      byRoot.merge(find(piece), sizes.get(piece), Long::sum);
    }
    Long[] sorted = byRoot.values().toArray(Long[]::new);
    Arrays.sort(sorted, (one, other) -> Long.compare(other, one));
    pieces = List.of(sorted);
    parents.clear();
    sizes.clear();
    before = List.of();
    now = List.of();
  }

  long voxels() {
    return voxels;
  }

  /**
   * The voxels of each piece that hangs together, the largest first; none if frames have no
   * position in the patient.
   */
  List<Long> pieces() {
    return placed ? pieces : List.of();
  }

  /** Whether it touches the first or last row or column of images that lie in the patient. */
  boolean touchesSide() {
    return placed && (columnSide > 0 || rowSide > 0);
  }

  /** Its centre in the patient; empty if frames have no position. */
  Optional<Vector> centre() {
    return placed && voxels > 0 ? Optional.of(sum.times(1.0 / voxels)) : Optional.empty();
  }
}
