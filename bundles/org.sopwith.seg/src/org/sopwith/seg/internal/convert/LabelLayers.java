// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.sopwith.image.Samples;
import org.sopwith.image.label.LabelMap;
import org.sopwith.image.series.Stack;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.ScalarType;
import org.sopwith.image.volume.Volume;
import org.sopwith.operation.OperationException;
import org.sopwith.seg.SegmentLayer;
import org.sopwith.seg.SegmentationType;
import org.sopwith.seg.internal.convert.SegmentPlan.Label;

/** The layers of a label file, put on the images. */
final class LabelLayers {
  /** So far beyond its bounds a fraction is only badly rounded. */
  private static final double ROUNDING = 1e-3;

  private LabelLayers() {}

  /** The labels of a map whose stored values are not the labels themselves. */
  private record Labels(LabelMap map) implements Volume {
    @Override
    public Grid grid() {
      return map.grid();
    }

    @Override
    public int layers() {
      return map.volume().layers();
    }

    @Override
    public ScalarType type() {
      return ScalarType.INT32;
    }

    @Override
    public Samples stored(int layer, int slice) throws IOException {
      return new Samples.Ints(map.labels(layer, slice), true);
    }
  }

  /**
   * Makes them.
   *
   * @param described the labels that become segments; of fractions, one for each layer
   */
  static List<SegmentLayer> of(
      Volume volume,
      Path file,
      List<Label> described,
      SegmentationType type,
      Stack stack,
      Consumer<String> remarks)
      throws OperationException, IOException {
    if (type == SegmentationType.FRACTIONAL && !volume.type().isInteger()) {
      return shares(volume, file, described, stack, remarks);
    }
    LabelMap labels = LabelMap.of(volume, file.toString());
    labels.notes().forEach(remarks);
    TreeSet<Integer> unknown = new TreeSet<>();
    for (LabelMap.Label found : labels.found()) {
      if (described.stream()
          .noneMatch(each -> each.isIn(found.layer()) && each.value() == found.value())) {
        unknown.add(found.value());
      }
    }
    if (!unknown.isEmpty()) {
      remarks.accept(
          "%s: labels that are not described are left out: %s.".formatted(file, unknown));
    }
    Volume placed = place(isPlain(volume) ? volume : new Labels(labels), file, stack, remarks);
    List<SegmentLayer> layers = new ArrayList<>();
    for (int layer = 0; layer < volume.layers(); layer++) {
      Map<Integer, Integer> numbers = new HashMap<>();
      for (Label each : described) {
        if (each.isIn(layer)) {
          numbers.put(each.value(), each.segment().number());
        }
      }
      layers.add(new SegmentLayer.Labels(placed, layer, numbers));
    }
    return layers;
  }

  private static boolean isPlain(Volume volume) throws IOException {
    return volume.type().isInteger() && volume.modality(0, 0).isIdentity();
  }

  private static List<SegmentLayer> shares(
      Volume volume, Path file, List<Label> described, Stack stack, Consumer<String> remarks)
      throws OperationException, IOException {
    if (described.size() != volume.layers()) {
      throw new OperationException(
          "%s has %d layers of fractions, but %d segments are described for it."
              .formatted(file, volume.layers(), described.size()));
    }
    Volume placed = place(volume, file, stack, remarks);
    List<SegmentLayer> layers = new ArrayList<>();
    for (int layer = 0; layer < volume.layers(); layer++) {
      requireFractions(volume, layer, file);
      int number = described.get(layer).segment().number();
      layers.add(new SegmentLayer.Shares(placed, layer, number, 1.0));
    }
    return layers;
  }

  private static void requireFractions(Volume volume, int layer, Path file)
      throws OperationException, IOException {
    int columns = volume.grid().columns();
    for (int slice = 0; slice < volume.grid().slices(); slice++) {
      double[] values = volume.values(layer, slice);
      for (int i = 0; i < values.length; i++) {
        if (!(values[i] >= -ROUNDING && values[i] <= 1 + ROUNDING)) {
          throw new OperationException(
              "%s: the value %s of voxel (%d, %d, %d) is no fraction from 0 to 1."
                  .formatted(file, values[i], i % columns, i / columns, slice));
        }
      }
    }
  }

  private static Volume place(Volume volume, Path file, Stack stack, Consumer<String> remarks)
      throws OperationException, IOException {
    Volume placed =
        SourceStacks.place(stack, volume)
            .orElseThrow(
                () ->
                    new OperationException(
                        file + " does not lie on the images that the first label file lies on."));
    if (placed instanceof PlacedVolume part && part.isCut()) {
      remarks.accept(file + ": voxels outside of the images are left out.");
    }
    return placed;
  }
}
