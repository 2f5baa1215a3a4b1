// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sopwith.dicom.DicomFile;
import org.sopwith.image.Samples;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.MemoryVolume;
import org.sopwith.operation.Progress;
import org.sopwith.standard.Code;

class FrameMaskTest {
  @ParameterizedTest
  @EnumSource(SegmentationType.class)
  void masksAreThePixelsOfTheFrames(SegmentationType type) throws Exception {
    Random random = new Random(7);
    Grid grid = Grid.upright(13, 9, 4, new Vector(0, 0, 0), new Vector(1, 1, 2));
    List<Samples> slices = new ArrayList<>();
    for (int slice = 0; slice < grid.slices(); slice++) {
      byte[] labels = new byte[grid.sliceVoxels()];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = (byte) (i % 13 > 3 && i / 13 > 2 ? random.nextInt(4) : 0);
      }
      slices.add(new Samples.Bytes(labels, false));
    }
    List<Segment> segments = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      segments.add(
          new Segment(
              number,
              "Liver",
              "",
              Optional.of(new Code("91723000", "SCT", "Anatomical Structure")),
              Optional.of(new Code("10200004", "SCT", "Liver")),
              List.of(),
              List.of(),
              "MANUAL",
              "",
              Optional.empty(),
              "",
              ""));
    }
    DicomFile file =
        SegmentationWriter.make(
            MadeUpSource.on(grid),
            segments,
            List.of(
                new SegmentLayer.Labels(
                    MemoryVolume.of(grid, slices), 0, Map.of(1, 1, 2, 2, 3, 3))),
            SegmentationContent.DEFAULT,
            SegmentationOptions.of(type),
            LocalDateTime.of(2026, 1, 2, 3, 4, 5),
            Progress.NONE,
            remark -> {});
    Segmentation segmentation = Segmentation.of(file);
    long pixels = 0;
    for (int frame = 0; frame < segmentation.frames(); frame++) {
      for (FrameMask mask : FrameMask.of(segmentation, frame)) {
        byte[] expected = segmentation.mask(frame, mask.segment());
        for (int i = 0; i < expected.length; i++) {
          assertEquals(expected[i] != 0, mask.get(i % 13, i / 13));
        }
        pixels += mask.pixels();
        assertEquals(mask.pixels(), mask.sum(), 1e-9);
      }
    }
    SegmentSizes sizes = SegmentSizes.count(segmentation, Progress.NONE);
    assertEquals(
        sizes.segments().values().stream().mapToLong(SegmentSizes.Size::voxels).sum(), pixels);
  }
}
