// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.model;

import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DicomFile;
import org.sopwith.image.FrameReader;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.Samples;
import org.sopwith.image.Vector;
import org.sopwith.image.VoiTransform;
import org.sopwith.image.series.SeriesVolume;
import org.sopwith.image.series.SourceFrame;
import org.sopwith.image.volume.Grid;

/**
 * The values of the source images; slices are kept as long as memory allows. For one thread, but
 * for {@link #grid}, {@link #modality} and {@link #windows}.
 */
public final class SourceStore implements AutoCloseable {
  private record Slice(Samples samples, ModalityTransform modality) {
    float value(int index) {
      return (float) modality.apply(samples.value(index));
    }
  }

  private final SeriesVolume volume;
  private final List<SoftReference<Slice>> slices = new ArrayList<>();
  private final List<VoiTransform.Window> windows;

  /**
   * A store.
   *
   * @throws IOException if the first image cannot be read
   */
  public SourceStore(SeriesVolume volume) throws IOException {
    this.volume = volume;
    for (int i = 0; i < volume.grid().slices(); i++) {
      slices.add(new SoftReference<>(null));
    }
    SourceFrame first = volume.stack().first();
    try (DicomFile file = DicomFile.open(first.file())) {
      List<VoiTransform.Window> given =
          FrameReader.of(file).voi(first.frame()).stream()
              .filter(VoiTransform.Window.class::isInstance)
              .map(VoiTransform.Window.class::cast)
              .toList();
      windows = given.isEmpty() ? List.of(range(volume.grid().slices() / 2)) : given;
    }
  }

  /** From the smallest to the largest value of a slice. */
  private VoiTransform.Window range(int index) throws IOException {
    Optional<Slice> slice = slice(index);
    double least = 0;
    double most = 1;
    if (slice.isPresent()) {
      least = Double.POSITIVE_INFINITY;
      most = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < slice.get().samples().length(); i++) {
        float value = slice.get().value(i);
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    return VoiTransform.Window.ofRange(least, most);
  }

  public Grid grid() {
    return volume.grid();
  }

  /** Modality (0008,0060). */
  public String modality() {
    return volume.stack().first().modality();
  }

  public String seriesInstanceUid() {
    return volume.stack().first().seriesInstanceUid();
  }

  /** The windows that the first image gives, or else the range of values; at least one. */
  public List<VoiTransform.Window> windows() {
    return windows;
  }

  private Optional<Slice> slice(int index) throws IOException {
    if (index < 0 || index >= slices.size() || volume.stack().slices().get(index).isEmpty()) {
      return Optional.empty();
    }
    Slice known = slices.get(index).get();
    if (known == null) {
      known = new Slice(volume.stored(0, index), volume.modality(0, index));
      slices.set(index, new SoftReference<>(known));
    }
    return Optional.of(known);
  }

  /**
   * The values at the voxels of a slice of another grid, row by row as the view shows them, each
   * that of the nearest voxel; not a number where there is none.
   */
  public float[] plane(PlaneAxes axes, int index) throws IOException {
    int[] corner = {0, 0, 0};
    corner[axes.through()] = index;
    Vector origin = place(axes, 0, 0, corner);
    Vector right = place(axes, 1, 0, corner).minus(origin);
    Vector below = place(axes, 0, 1, corner).minus(origin);
    Grid grid = grid();
    float[] values = new float[axes.width() * axes.height()];
    Arrays.fill(values, Float.NaN);
    for (int top = 0; top < axes.height(); top++) {
      for (int left = 0; left < axes.width(); left++) {
        int column = nearest(origin.x() + left * right.x() + top * below.x());
        int row = nearest(origin.y() + left * right.y() + top * below.y());
        int slice = nearest(origin.z() + left * right.z() + top * below.z());
        boolean inside = column >= 0 && row >= 0 && column < grid.columns() && row < grid.rows();
        Optional<Slice> from = inside ? slice(slice) : Optional.empty();
        if (from.isPresent()) {
          values[top * axes.width() + left] = from.get().value(row * grid.columns() + column);
        }
      }
    }
    return values;
  }

  private static int nearest(double index) {
    return (int) Math.floor(index + 0.5);
  }

  /** Where in this grid a voxel of another lies. */
  private Vector place(PlaneAxes axes, int left, int top, int[] inSliceOf) {
    int[] voxel = axes.voxel(left, top, inSliceOf);
    return grid().index(axes.grid().patient(voxel[0], voxel[1], voxel[2]));
  }

  @Override
  public void close() throws IOException {
    volume.close();
  }
}
