// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.label;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.Samples;
import org.sopwith.image.volume.Box;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.Volume;
import org.sopwith.image.volume.VolumeException;

/**
 * A volume whose values are labels: 0 for background, other whole numbers for what is marked. In
 * volumes of several layers a voxel has a label in each, so that what is marked may overlap.
 */
public final class LabelMap {
  /** Segment numbers of DICOM end here. */
  private static final int MOST_LABELS = 65_535;

  private final Volume volume;
  private final List<Label> found;
  private final List<String> notes;

  /**
   * A label that occurs.
   *
   * @param layer the layer it is in, counted from 0
   * @param voxels how many voxels have it
   * @param box the smallest box around them
   */
  public record Label(int layer, int value, long voxels, Box box) {}

  private LabelMap(Volume volume, List<Label> found, List<String> notes) {
    this.volume = volume;
    this.found = found;
    this.notes = notes;
  }

  /**
   * Looks through all voxels of a volume for labels.
   *
   * @param name how to call the volume in messages, such as its file
   * @throws VolumeException if values are no labels: negative, no whole numbers, or too many
   */
  public static LabelMap of(Volume volume, String name) throws IOException {
    List<Label> found = new ArrayList<>();
    Scan scan = new Scan(volume, name);
    for (int layer = 0; layer < volume.layers(); layer++) {
      found.addAll(scan.layer(layer));
    }
    List<String> notes =
        volume.type().isInteger()
            ? List.of()
            : List.of("The labels are stored as floating-point numbers; all are whole.");
    return new LabelMap(volume, List.copyOf(found), notes);
  }

  public Volume volume() {
    return volume;
  }

  public Grid grid() {
    return volume.grid();
  }

  /** The labels that occur, without 0, by layer and value. */
  public List<Label> found() {
    return found;
  }

  /** What is unusual and how it was taken, one sentence each. */
  public List<String> notes() {
    return notes;
  }

  /** The labels of a slice, row by row. */
  public int[] labels(int layer, int slice) throws IOException {
    Samples stored = volume.stored(layer, slice);
    ModalityTransform modality = volume.modality(layer, slice);
    int[] labels = new int[stored.length()];
    boolean plain = modality.isIdentity();
    for (int i = 0; i < labels.length; i++) {
      labels[i] = plain ? stored.integer(i) : (int) Math.rint(modality.apply(stored.value(i)));
    }
    return labels;
  }

  /** Counts labels, slice by slice. */
  private record Scan(Volume volume, String name) {
    private static final class Tally {
      private long voxels;
      private Box box;
    }

    List<Label> layer(int layer) throws IOException {
      Map<Integer, Tally> tallies = new TreeMap<>();
      for (int slice = 0; slice < volume.grid().slices(); slice++) {
        slice(layer, slice, tallies);
      }
      List<Label> labels = new ArrayList<>();
      tallies.forEach((value, t) -> labels.add(new Label(layer, value, t.voxels, t.box)));
      return labels;
    }

    private void slice(int layer, int slice, Map<Integer, Tally> tallies) throws IOException {
      Samples stored = volume.stored(layer, slice);
      ModalityTransform modality = volume.modality(layer, slice);
      int columns = volume.grid().columns();
      int last = 0;
      Tally tally = null;
      for (int i = 0; i < stored.length(); i++) {
        double value = modality.apply(stored.value(i));
        if (value == 0) {
          continue;
        }
        int label = (int) value;
        if (label != value || label < 0) {
          throw noLabel(value, i % columns, i / columns, slice);
        }
        if (label != last || tally == null) {
          tally = tallies.computeIfAbsent(label, l -> new Tally());
          last = label;
          if (tallies.size() > MOST_LABELS) {
            throw new VolumeException(
                "%s: has more than %d different labels; is it an image?"
                    .formatted(name, MOST_LABELS));
          }
        }
        tally.voxels++;
        add(tally, i % columns, i / columns, slice);
      }
    }

    private static void add(Tally tally, int column, int row, int slice) {
      Box box = tally.box;
      boolean within =
          box != null
              && column >= box.minColumn()
              && column <= box.maxColumn()
              && row <= box.maxRow()
              && row >= box.minRow()
              && slice <= box.maxSlice();
      if (!within) {
        Box one = Box.of(column, row, slice);
        tally.box = box == null ? one : box.with(one);
      }
    }

    private VolumeException noLabel(double value, int column, int row, int slice) {
      String what =
          value == Math.rint(value) ? "is no label from 0 to 2147483647" : "is no whole number";
      return new VolumeException(
          "%s: the value %s of voxel (%d, %d, %d) %s; a label map is needed."
              .formatted(name, value, column, row, slice, what));
    }
  }
}
