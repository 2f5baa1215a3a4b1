// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.seg;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.image.Samples;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.MemoryVolume;
import org.sopwith.operation.Progress;
import org.sopwith.samples.Structure;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentLayer;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.seg.SegmentationOptions;
import org.sopwith.seg.SegmentationType;
import org.sopwith.seg.SegmentationWriter;
import org.sopwith.seg.SourceImages;
import org.sopwith.seg.SourceReference;
import org.sopwith.sr.content.InstanceReference;

/** A segmentation of 196 small segments in all of 64 slices: 12,544 frames. */
final class ManyFrames {
  static final int FRAMES = 12_544;
  private static final Grid GRID =
      Grid.upright(14, 14, 64, new Vector(0, 0, 0), new Vector(1, 1, 2));

  private ManyFrames() {}

  /**
   * Writes it.
   *
   * @param image an image of the study that it is to belong to
   */
  static void write(Path image, Structure structure, Path file) throws Exception {
    byte[] labels = new byte[GRID.sliceVoxels()];
    Map<Integer, Integer> numbers = new HashMap<>();
    List<Segment> segments = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (byte) (i + 1);
      numbers.put(i + 1, i + 1);
      segments.add(
          new Segment(
              i + 1,
              structure.name() + " " + (i + 1),
              "",
              Optional.of(structure.category()),
              Optional.of(structure.type()),
              List.of(),
              List.of(),
              "AUTOMATIC",
              "made up",
              Optional.empty(),
              "",
              ""));
    }
    List<Samples> slices = new ArrayList<>();
    for (int slice = 0; slice < GRID.slices(); slice++) {
      slices.add(new Samples.Bytes(labels, false));
    }
    try (DicomFile ct = DicomFile.open(image)) {
      SegmentationWriter.make(
              source(ct.dataSet()),
              segments,
              List.of(new SegmentLayer.Labels(MemoryVolume.of(GRID, slices), 0, numbers)),
              SegmentationContent.DEFAULT,
              SegmentationOptions.of(SegmentationType.BINARY),
              LocalDateTime.of(2026, 1, 2, 3, 4, 5),
              Progress.NONE,
              remark -> {})
          .write(file);
    }
  }

  private static SourceImages source(DataSet ct) {
    return new SourceImages() {
      @Override
      public Grid grid() {
        return GRID;
      }

      @Override
      public DataSet attributes() {
        return ct;
      }

      @Override
      public String fileName() {
        return "ct.dcm";
      }

      @Override
      public Optional<SourceReference> source(int slice) {
        return Optional.of(
            new SourceReference(
                new InstanceReference("1.2.840.10008.5.1.4.1.1.2", "1.2.3.5." + (slice + 1)),
                List.of()));
      }

      @Override
      public List<Series> series() {
        return List.of(new Series("1.2.3.5", List.of(source(0).orElseThrow())));
      }
    };
  }
}
