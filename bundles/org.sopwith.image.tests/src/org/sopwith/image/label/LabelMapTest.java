// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.Samples;
import org.sopwith.image.SharedData;
import org.sopwith.image.Vector;
import org.sopwith.image.label.SegmentDescription.Rgb;
import org.sopwith.image.volume.Box;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.MemoryVolume;
import org.sopwith.image.volume.VolumeException;
import org.sopwith.image.volume.io.VolumeFile;
import org.sopwith.image.volume.io.VolumeFiles;
import org.sopwith.image.volume.io.WriteOptions;

class LabelMapTest {
  private static final Grid GRID = Grid.upright(2, 2, 2, new Vector(0, 0, 0), new Vector(1, 1, 2));

  @TempDir private Path folder;

  private static LabelMap map(Samples... slices) throws IOException {
    return LabelMap.of(MemoryVolume.of(GRID, List.of(slices)), "labels.nrrd");
  }

  private static Samples bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return new Samples.Bytes(bytes, false);
  }

  @Test
  void labelsAreCountedWithTheirBoxes() throws IOException {
    LabelMap map = map(bytes(0, 200, 0, 3), bytes(3, 0, 0, 0));
    assertEquals(
        List.of(
            new LabelMap.Label(0, 3, 2, new Box(0, 1, 0, 1, 0, 1)),
            new LabelMap.Label(0, 200, 1, new Box(1, 1, 0, 0, 0, 0))),
        map.found());
    assertArrayEquals(new int[] {0, 200, 0, 3}, map.labels(0, 0));
  }

  @Test
  void wholeFloatingPointLabelsAreTakenWithANote() throws IOException {
    Samples slice = new Samples.Floats(new float[] {0, 1, 2, 2});
    LabelMap map = map(slice, slice);
    assertEquals(2, map.found().size());
    assertEquals(1, map.notes().size());
    assertArrayEquals(new int[] {0, 1, 2, 2}, map.labels(0, 1));
  }

  @Test
  void valuesThatAreNoLabelsAreRefusedWithTheirPlace() {
    Samples half = new Samples.Floats(new float[] {0, 1, 0.5f, 0});
    VolumeException e = assertThrows(VolumeException.class, () -> map(half, half));
    assertEquals(
        "labels.nrrd: the value 0.5 of voxel (0, 1, 0) is no whole number; a label map is needed.",
        e.getMessage());
    Samples negative = new Samples.Shorts(new short[] {0, 0, 0, -1}, true);
    assertThrows(VolumeException.class, () -> map(negative, negative));
    Samples nan = new Samples.Doubles(new double[] {0, 0, Double.NaN, 0});
    assertThrows(VolumeException.class, () -> map(nan, nan));
  }

  @Test
  void overlappingSegmentsOfSlicerSurvive() throws IOException {
    Map<String, String> tags = new LinkedHashMap<>();
    tags.put("Segmentation.Status", "inprogress");
    tags.put("TerminologyEntry", "List~SCT^123037004^Anatomical Structure~SCT^10200004^Liver~^^");
    List<SegmentDescription> segments =
        List.of(
            new SegmentDescription(
                "a",
                "Liver",
                Optional.of(new Rgb(0.5, 0.25, 1)),
                1,
                0,
                Optional.of(new Box(0, 1, 0, 1, 0, 1)),
                tags),
            new SegmentDescription(
                "b", "Lesion \u00e4", Optional.empty(), 7, 1, Optional.empty(), Map.of()));
    List<Samples> liver = List.of(bytes(1, 1, 1, 1), bytes(1, 0, 0, 0));
    List<Samples> lesion = List.of(bytes(0, 7, 0, 0), bytes(0, 0, 0, 0));
    MemoryVolume volume =
        new MemoryVolume(GRID, List.of(liver, lesion), ModalityTransform.IDENTITY);
    Path file = folder.resolve("a.seg.nrrd");
    SlicerSegments.write(file, volume, segments, WriteOptions.DEFAULT);
    try (VolumeFile read = VolumeFiles.open(file)) {
      assertEquals(segments, SlicerSegments.read(read.attributes()));
      assertEquals(2, read.layers());
      assertArrayEquals(new int[] {0, 7, 0, 0}, LabelMap.of(read, "a").labels(1, 0));
    }
  }

  @Test
  void segmentsOfOldFilesLieInLayersOfTheirOwn() {
    List<SegmentDescription> read =
        SlicerSegments.read(
            Map.of("Segment0_Name", "one", "Segment1_Name", "two", "Segment1_Color", "x y z"));
    assertEquals(1, read.get(1).layer());
    assertEquals(1, read.get(1).label());
    assertEquals(Optional.empty(), read.get(1).color());
  }

  @Test
  void publishedLabelMapsHaveTheirCounts() throws IOException {
    Path file =
        SharedData.folder("labelmaps")
            .resolve("QIICR+dcmqi/data/segmentations/liver_spine_gapped_seg.nrrd");
    try (VolumeFile read = VolumeFiles.open(file)) {
      List<LabelMap.Label> found = LabelMap.of(read, "file").found();
      assertEquals(List.of(1, 5), found.stream().map(LabelMap.Label::value).toList());
      assertEquals(List.of(107098L, 12439L), found.stream().map(LabelMap.Label::voxels).toList());
    }
  }
}
