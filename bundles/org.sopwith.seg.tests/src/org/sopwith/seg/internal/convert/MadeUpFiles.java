// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.image.Samples;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.MemoryVolume;
import org.sopwith.image.volume.Volume;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;
import org.sopwith.seg.CieLab;
import org.sopwith.seg.MadeUpImages;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.seg.metadata.MetadataWriter;
import org.sopwith.seg.metadata.SegmentationMetadata;
import org.sopwith.seg.metadata.SegmentationMetadata.LabelledSegment;
import org.sopwith.standard.Code;

/** Made-up images, label maps and metadata, and verbs run on them. */
final class MadeUpFiles {
  private MadeUpFiles() {}

  static Grid grid(Random random) {
    double angle = random.nextDouble() * Math.PI;
    Vector row = new Vector(Math.cos(angle), Math.sin(angle), 0);
    Vector column = new Vector(-Math.sin(angle) * 0.8, Math.cos(angle) * 0.8, 0.6);
    return new Grid(
        3 + random.nextInt(30),
        3 + random.nextInt(30),
        2 + random.nextInt(6),
        new Vector(-40, random.nextInt(50), 12),
        row.times(0.5 + random.nextDouble()),
        column.times(0.5 + random.nextDouble()),
        row.cross(column).times(1 + 3 * random.nextDouble()));
  }

  /** Writes single-frame images of a grid; each may be changed before. */
  static void images(Path folder, Grid grid, Consumer<DataSet> change) throws IOException {
    MadeUpImages.write(folder, grid, (column, row, slice) -> 0, change);
  }

  static MemoryVolume labels(Grid grid, int count, Random random) {
    List<Samples> slices = new ArrayList<>();
    for (int slice = 0; slice < grid.slices(); slice++) {
      byte[] labels = new byte[grid.sliceVoxels()];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = (byte) (random.nextInt(3) == 0 ? 1 + random.nextInt(count) : 0);
      }
      slices.add(new Samples.Bytes(labels, false));
    }
    return MemoryVolume.of(grid, slices);
  }

  /** Describes so many labels, from 1 on, of each file. */
  static Path metadata(Path dir, int... labelsOfFiles) throws IOException {
    List<List<LabelledSegment>> files = new ArrayList<>();
    int number = 0;
    for (int labels : labelsOfFiles) {
      List<LabelledSegment> file = new ArrayList<>();
      for (int label = 1; label <= labels; label++) {
        file.add(new LabelledSegment(label, segment(++number)));
      }
      files.add(file);
    }
    Path path = dir.resolve("meta.json");
    MetadataWriter.write(
        new SegmentationMetadata(SegmentationContent.DEFAULT, files, List.of()), path);
    return path;
  }

  static Segment segment(int number) {
    return new Segment(
        number,
        "Segment " + number,
        "",
        Optional.of(new Code("91723000", "SCT", "Anatomical Structure")),
        Optional.of(new Code("10200004", "SCT", "Liver")),
        List.of(),
        List.of(),
        "MANUAL",
        "",
        Optional.of(CieLab.ofRgb(0x336699)),
        "",
        "");
  }

  /**
   * Runs a verb.
   *
   * @return its messages
   */
  static List<String> run(Operation operation, Map<String, List<String>> values)
      throws IOException, OperationException {
    List<String> messages = new ArrayList<>();
    Context context = new Context(new ByteArrayOutputStream(), messages::add, Progress.NONE);
    Arguments.Builder arguments = Arguments.of(operation.descriptor());
    for (Map.Entry<String, List<String>> value : values.entrySet()) {
      for (String text : value.getValue()) {
        arguments.parse(operation.descriptor().parameter(value.getKey()).orElseThrow(), text);
      }
    }
    operation.run(arguments.build(), context);
    return messages;
  }

  static byte[] voxels(Volume volume) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int slice = 0; slice < volume.grid().slices(); slice++) {
      Samples samples = volume.stored(0, slice);
      for (int i = 0; i < samples.length(); i++) {
        all.write(samples.integer(i));
      }
    }
    return all.toByteArray();
  }
}
