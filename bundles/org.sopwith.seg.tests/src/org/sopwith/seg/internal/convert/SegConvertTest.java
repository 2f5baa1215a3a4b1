// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.MemoryVolume;
import org.sopwith.image.volume.io.VolumeFiles;
import org.sopwith.image.volume.io.WriteOptions;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationException;
import org.sopwith.seg.FrameStack;
import org.sopwith.seg.Segment;
import org.sopwith.seg.SegmentVolume;
import org.sopwith.seg.Segmentation;
import org.sopwith.seg.SegmentationType;

class SegConvertTest {
  @TempDir Path dir;

  private final Random random = new Random(11);
  private Grid grid;
  private Path seg;
  private Path out;

  @BeforeEach
  void images() throws IOException {
    grid = MadeUpFiles.grid(random);
    MadeUpFiles.images(dir.resolve("ct"), grid, image -> {});
    seg = dir.resolve("seg.dcm");
    out = dir.resolve("out.dcm");
  }

  private List<String> run(Operation operation, String... words)
      throws IOException, OperationException {
    Map<String, List<String>> values = new HashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      values.computeIfAbsent(words[i], name -> new ArrayList<>()).add(words[i + 1]);
    }
    return MadeUpFiles.run(operation, values);
  }

  private List<String> convert(Path from, Path to, String... more)
      throws IOException, OperationException {
    List<String> words = new ArrayList<>(List.of("file", from.toString(), "out", to.toString()));
    words.addAll(List.of(more));
    return run(new SegConvert(), words.toArray(String[]::new));
  }

  private void create(Path metadata, MemoryVolume... volumes) throws Exception {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("images", dir.resolve("ct").toString(), "out", seg.toString()));
    words.addAll(List.of("metadata", metadata.toString()));
    for (int i = 0; i < volumes.length; i++) {
      Path file = dir.resolve("labels" + i + ".nrrd");
      VolumeFiles.write(file, volumes[i], WriteOptions.DEFAULT);
      words.addAll(List.of("labels", file.toString()));
    }
    run(new SegCreate(), words.toArray(String[]::new));
  }

  private byte[] voxels(Path path) throws Exception {
    try (DicomFile file = DicomFile.open(path)) {
      Segmentation segmentation = Segmentation.of(file);
      Set<Integer> numbers =
          segmentation.segments().stream()
              .map(Segment::number)
              .collect(Collectors.toCollection(TreeSet::new));
      return MadeUpFiles.voxels(
          SegmentVolume.merged(segmentation, FrameStack.of(segmentation, grid), numbers));
    }
  }

  @ParameterizedTest
  @CsvSource({"labelmap, binary", "fractional, binary", "labelmap, fractional", "binary, binary"})
  void thereAndBackGivesTheSameVoxelsSegmentsAndReferences(String there, String back)
      throws Exception {
    create(MadeUpFiles.metadata(dir, 7), MadeUpFiles.labels(grid, 7, random));
    try (DicomFile file = DicomFile.open(seg)) {
      DataSet segment = file.dataSet().items(Tag.SegmentSequence).get(0);
      segment.setInts(Tag.RecommendedDisplayGrayscaleValue, VR.US, 77);
      file.write(dir.resolve("grey.dcm"));
    }
    Path between = dir.resolve("between.dcm");
    assertEquals(
        List.of(), convert(dir.resolve("grey.dcm"), between, "type", there, "compression", "rle"));
    assertEquals(List.of(), convert(between, out, "type", back));
    try (DicomFile was = DicomFile.open(seg);
        DicomFile middle = DicomFile.open(between);
        DicomFile is = DicomFile.open(out)) {
      assertEquals(
          SegmentationType.valueOf(there.toUpperCase(java.util.Locale.ROOT)),
          Segmentation.of(middle).type());
      Segmentation before = Segmentation.of(was);
      Segmentation after = Segmentation.of(is);
      assertEquals(before.segments(), after.segments());
      assertEquals(
          77,
          is.dataSet()
              .items(Tag.SegmentSequence)
              .get(0)
              .integer(Tag.RecommendedDisplayGrayscaleValue, 0));
      assertEquals(before.frames(), after.frames());
      assertEquals(before.sources(3), after.sources(3));
      for (int tag : new int[] {Tag.PatientName, Tag.StudyInstanceUID, Tag.FrameOfReferenceUID}) {
        assertEquals(was.dataSet().string(tag), is.dataSet().string(tag));
      }
      assertEquals(
          was.dataSet().items(Tag.ReferencedSeriesSequence).toString(),
          is.dataSet().items(Tag.ReferencedSeriesSequence).toString());
    }
    if (back.equals("binary")) {
      assertArrayEquals(voxels(seg), voxels(out));
    }
  }

  @Test
  void segmentsThatOverlapBecomeNoLabelMapOrSeveral() throws Exception {
    MemoryVolume[] volumes = new MemoryVolume[3];
    for (int i = 0; i < 3; i++) {
      volumes[i] = MadeUpFiles.labels(grid, 2, random);
    }
    create(MadeUpFiles.metadata(dir, 2, 2, 2), volumes);
    OperationException refused =
        assertThrows(OperationException.class, () -> convert(seg, out, "type", "labelmap"));
    assertTrue(refused.getMessage().contains("have voxels in common"), refused.getMessage());
    assertFalse(Files.exists(out));
    convert(seg, out, "type", "labelmap", "split", "true");
    assertFalse(Files.exists(out));
    Set<String> series = new TreeSet<>();
    for (int i = 0; i < 3; i++) {
      Path one = dir.resolve("out-" + (i + 1) + ".dcm");
      try (DicomFile file = DicomFile.open(one)) {
        assertEquals(i + 1, file.dataSet().integer(Tag.InstanceNumber, 0));
        series.add(file.dataSet().string(Tag.SeriesInstanceUID, ""));
      }
      byte[] expected = MadeUpFiles.voxels(volumes[i]);
      byte[] found = voxels(one);
      for (int at = 0; at < expected.length; at++) {
        assertEquals(expected[at] == 0 ? 0 : expected[at] + 2 * i, found[at]);
      }
    }
    assertEquals(1, series.size());
  }

  @Test
  void tooManyFramesAreRefusedOrSplit() throws Exception {
    Grid tall = Grid.upright(1, 1, 700, new Vector(0, 0, 0), new Vector(1, 1, 1));
    Path ct = dir.resolve("tall");
    MadeUpFiles.images(ct, tall, image -> {});
    Path labels = dir.resolve("tall.nrrd");
    VolumeFiles.write(labels, MadeUpFiles.labels(tall, 100, random), WriteOptions.DEFAULT);
    String[] words = {
      "images",
      ct.toString(),
      "labels",
      labels.toString(),
      "out",
      out.toString(),
      "metadata",
      MadeUpFiles.metadata(dir, 100).toString(),
      "all-frames",
      "true",
      "split",
      "false"
    };
    OperationException refused =
        assertThrows(OperationException.class, () -> run(new SegCreate(), words));
    assertTrue(refused.getMessage().contains("70000 frames"), refused.getMessage());
    assertFalse(Files.exists(out));
    words[words.length - 1] = "true";
    run(new SegCreate(), words);
    int frames = 0;
    for (int i = 1; i <= 2; i++) {
      try (DicomFile file = DicomFile.open(dir.resolve("out-" + i + ".dcm"))) {
        Segmentation segmentation = Segmentation.of(file);
        frames += segmentation.frames();
        assertEquals(1, segmentation.segments().get(0).number());
      }
    }
    assertEquals(70_000, frames);
  }
}
