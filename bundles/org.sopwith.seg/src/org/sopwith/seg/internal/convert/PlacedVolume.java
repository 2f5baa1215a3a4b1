// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.Samples;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.AxisMapping;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.ReorderedVolume;
import org.sopwith.image.volume.ScalarType;
import org.sopwith.image.volume.Volume;

/** A volume put on a larger or shifted grid with the same steps; 0 where it has no voxel. */
final class PlacedVolume implements Volume {
  private static final int[][] ORDERS = {
    {0, 1, 2}, {1, 0, 2}, {0, 2, 1}, {2, 1, 0}, {1, 2, 0}, {2, 0, 1}
  };

  private final Volume source;
  private final Grid grid;
  private final int column;
  private final int row;
  private final int slice;

  private PlacedVolume(Volume source, Grid grid, Vector offset) {
    this.source = source;
    this.grid = grid;
    this.column = (int) Math.round(offset.x());
    this.row = (int) Math.round(offset.y());
    this.slice = (int) Math.round(offset.z());
  }

  /**
   * How a volume's axes run along those of a grid.
   *
   * @param offset of its first voxel, if it does not cover the grid
   */
  private record Fit(AxisMapping mapping, Optional<Vector> offset) {}

  private static Optional<Fit> fit(Grid grid, Grid volume, double tolerance) {
    Optional<AxisMapping> whole = AxisMapping.between(volume, grid, tolerance);
    if (whole.isPresent()) {
      return whole.map(mapping -> new Fit(mapping, Optional.empty()));
    }
    for (int[] order : ORDERS) {
      for (int flips = 0; flips < 8; flips++) {
        AxisMapping mapping =
            new AxisMapping(
                order[0], order[1], order[2], (flips & 1) != 0, (flips & 2) != 0, (flips & 4) != 0);
        Grid own = mapping.apply(volume);
        Vector offset = grid.index(own.origin());
        if (fits(grid, own, offset, tolerance)) {
          return Optional.of(new Fit(mapping, Optional.of(offset)));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a volume's voxels lie on those of a grid. */
  static boolean fits(Grid grid, Grid volume, double tolerance) {
    return fit(grid, volume, tolerance).isPresent();
  }

  /**
   * A volume as one on a grid, whatever order and direction its axes have.
   *
   * @param tolerance by how much voxels may lie apart, in mm
   * @return empty if their voxels do not lie on those of the grid
   */
  static Optional<Volume> on(Grid grid, Volume volume, double tolerance) throws IOException {
    Optional<Fit> fit = fit(grid, volume.grid(), tolerance);
    if (fit.isEmpty()) {
      return Optional.empty();
    }
    Volume turned = ReorderedVolume.of(volume, fit.get().mapping());
    return Optional.of(
        fit.get().offset().<Volume>map(at -> new PlacedVolume(turned, grid, at)).orElse(turned));
  }

  /** Whether all corners lie on voxels of the grid's lattice. */
  private static boolean fits(Grid grid, Grid own, Vector offset, double tolerance) {
    Vector whole = new Vector(Math.rint(offset.x()), Math.rint(offset.y()), Math.rint(offset.z()));
    Grid shifted =
        new Grid(
            own.columns(),
            own.rows(),
            own.slices(),
            grid.patient(whole.x(), whole.y(), whole.z()),
            grid.columnStep(),
            grid.rowStep(),
            grid.sliceStep());
    return shifted.distance(own) <= tolerance;
  }

  /** Whether some voxel lies outside of the grid, so that it is left out. */
  boolean isCut() {
    Grid own = source.grid();
    return column < 0
        || row < 0
        || slice < 0
        || column + own.columns() > grid.columns()
        || row + own.rows() > grid.rows()
        || slice + own.slices() > grid.slices();
  }

  @Override
  public Grid grid() {
    return grid;
  }

  @Override
  public int layers() {
    return source.layers();
  }

  @Override
  public ScalarType type() {
    return source.type();
  }

  @Override
  public Samples stored(int layer, int at) throws IOException {
    int bytes = type().bytes();
    ByteBuffer to =
        ByteBuffer.allocate(Math.multiplyExact(grid.sliceVoxels(), bytes))
            .order(ByteOrder.LITTLE_ENDIAN);
    int from = at - slice;
    if (from >= 0 && from < source.grid().slices()) {
      Samples samples = source.stored(layer, from);
      int columns = source.grid().columns();
      for (int y = Math.max(0, -row); y < source.grid().rows() && y + row < grid.rows(); y++) {
        int first = Math.max(0, -column);
        int end = Math.min(columns, grid.columns() - column);
        for (int x = first; x < end; x++) {
          put(to, ((y + row) * grid.columns() + x + column) * bytes, samples, y * columns + x);
        }
      }
    }
    return type().decode(to.rewind(), grid.sliceVoxels());
  }

  private void put(ByteBuffer to, int at, Samples samples, int index) {
    switch (type()) {
      case FLOAT32 -> to.putFloat(at, (float) samples.value(index));
      case FLOAT64 -> to.putDouble(at, samples.value(index));
      default -> {
        long whole = samples.whole(index);
        for (int b = 0; b < type().bytes(); b++) {
          to.put(at + b, (byte) (whole >> 8 * b));
        }
      }
    }
  }

  @Override
  public ModalityTransform modality(int layer, int at) throws IOException {
    int from = Math.clamp(at - slice, 0, source.grid().slices() - 1);
    return source.modality(layer, from);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
