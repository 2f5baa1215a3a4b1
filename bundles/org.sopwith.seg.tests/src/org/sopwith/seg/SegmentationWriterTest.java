// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.Samples;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.MemoryVolume;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;
import org.sopwith.seg.SegmentationOptions.Compression;
import org.sopwith.seg.SegmentationOptions.FractionalType;
import org.sopwith.standard.Code;

class SegmentationWriterTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 1, 2, 3, 4, 5);

  private static Segment segment(int number) {
    return new Segment(
        number,
        "Liver " + number,
        "",
        Optional.of(new Code("91723000", "SCT", "Anatomical Structure")),
        Optional.of(new Code("10200004", "SCT", "Liver")),
        List.of(),
        List.of(),
        "AUTOMATIC",
        "made up",
        Optional.of(CieLab.ofRgb(0xDD8265)),
        "",
        "");
  }

  private static Grid grid(Random random, int columns, int rows, int slices) {
    double angle = random.nextDouble() * Math.PI;
    Vector row = new Vector(Math.cos(angle), Math.sin(angle), 0);
    Vector column = new Vector(-Math.sin(angle) * 0.6, Math.cos(angle) * 0.6, 0.8);
    Vector normal = row.cross(column).times(random.nextBoolean() ? 1 : -1);
    return new Grid(
        columns,
        rows,
        slices,
        new Vector(random.nextDouble() * 100, -20, 30),
        row.times(0.5 + random.nextDouble()),
        column.times(0.5 + random.nextDouble()),
        normal.times(1 + random.nextDouble()));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyTypeAndCompressionGivesBackTheLabels(long seed) throws Exception {
    Random random = new Random(seed);
    Grid grid = grid(random, 1 + random.nextInt(40), 1 + random.nextInt(40), 1 + random.nextInt(6));
    int count = 1 + random.nextInt(seed == 6 ? 300 : 12);
    List<Samples> slices = new ArrayList<>();
    for (int slice = 0; slice < grid.slices(); slice++) {
      short[] labels = new short[grid.sliceVoxels()];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = (short) (random.nextInt(3) == 0 ? 1 + random.nextInt(count) : 0);
      }
      slices.add(new Samples.Shorts(labels, false));
    }
    Map<Integer, Integer> same = new HashMap<>();
    List<Segment> segments = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      same.put(number, number);
      segments.add(segment(number));
    }
    List<SegmentLayer> layers =
        List.of(new SegmentLayer.Labels(MemoryVolume.of(grid, slices), 0, same));
    for (SegmentationType type : SegmentationType.values()) {
      for (Compression compression : Compression.values()) {
        SegmentationOptions options =
            new SegmentationOptions(
                type, compression, FractionalType.OCCUPANCY, random.nextBoolean());
        DicomFile file =
            WrittenObjects.written(
                SegmentationWriter.make(
                    MadeUpSource.on(grid),
                    segments,
                    layers,
                    SegmentationContent.DEFAULT,
                    options,
                    NOW,
                    Progress.NONE,
                    remark -> {}));
        assertEquals(List.of(), WrittenObjects.errors(file), type + " " + compression);
        assertArrayEquals(
            labels(slices, grid), labels(Segmentation.of(file), grid), type + " " + compression);
      }
    }
  }

  private static int[] labels(List<Samples> slices, Grid grid) {
    int[] all = new int[(int) grid.voxels()];
    for (int i = 0; i < all.length; i++) {
      all[i] = slices.get(i / grid.sliceVoxels()).integer(i % grid.sliceVoxels());
    }
    return all;
  }

  /** The labels of an object's frames, each put where its position says. */
  private static int[] labels(Segmentation segmentation, Grid grid) throws Exception {
    int[] all = new int[(int) grid.voxels()];
    for (int frame = 0; frame < segmentation.frames(); frame++) {
      Vector at = grid.index(segmentation.plane(frame).orElseThrow().position());
      int slice = (int) Math.round(at.z());
      assertEquals(slice, at.z(), 1e-3);
      assertEquals(0, at.x(), 1e-2);
      Samples samples = segmentation.samples(frame);
      for (int i = 0; i < samples.length(); i++) {
        if (samples.integer(i) != 0) {
          all[slice * grid.sliceVoxels() + i] =
              segmentation.type() == SegmentationType.LABELMAP
                  ? samples.integer(i)
                  : segmentation.segmentOf(frame);
        }
      }
    }
    return all;
  }

  private static SegmentLayer layer(Grid grid, int segment, int... voxels) {
    byte[] labels = new byte[grid.sliceVoxels()];
    for (int voxel : voxels) {
      labels[voxel] = 1;
    }
    return new SegmentLayer.Labels(
        MemoryVolume.of(grid, List.of(new Samples.Bytes(labels, false))), 0, Map.of(1, segment));
  }

  private static DicomFile make(Grid grid, SegmentationType type, SegmentLayer... layers)
      throws Exception {
    return SegmentationWriter.make(
        MadeUpSource.on(grid),
        List.of(segment(1), segment(2)),
        List.of(layers),
        SegmentationContent.DEFAULT,
        SegmentationOptions.of(type),
        NOW,
        Progress.NONE,
        remark -> {});
  }

  @Test
  void overlapIsSaidAndRefusedInALabelMap() throws Exception {
    Grid grid = grid(new Random(1), 3, 3, 1);
    SegmentLayer one = layer(grid, 1, 0, 1);
    SegmentLayer other = layer(grid, 2, 1, 2);
    SegmentLayer apart = layer(grid, 2, 5);
    assertEquals(
        "YES",
        make(grid, SegmentationType.BINARY, one, other)
            .dataSet()
            .string(Tag.SegmentsOverlap)
            .orElseThrow());
    assertEquals(
        "NO",
        make(grid, SegmentationType.BINARY, one, apart)
            .dataSet()
            .string(Tag.SegmentsOverlap)
            .orElseThrow());
    OperationException refused =
        assertThrows(
            OperationException.class, () -> make(grid, SegmentationType.LABELMAP, one, other));
    assertTrue(refused.getMessage().contains("Segments 1 and 2"), refused.getMessage());
  }

  @Test
  void sharesKeepTheirSizeIn255Steps() throws Exception {
    Grid grid = grid(new Random(1), 4, 1, 1);
    SegmentLayer shares =
        new SegmentLayer.Shares(
            new MemoryVolume(
                grid,
                List.of(List.of(new Samples.Floats(new float[] {0, 0.25f, 0.5f, 1}))),
                ModalityTransform.IDENTITY),
            0,
            1,
            1.0);
    Segmentation read =
        Segmentation.of(WrittenObjects.written(make(grid, SegmentationType.FRACTIONAL, shares)));
    assertArrayEquals(new byte[] {0, 64, (byte) 128, (byte) 255}, read.mask(0, 1));
  }

  @Test
  void aFaultyValueOfTheSourceIsNamedAndNotPassedOn() throws Exception {
    Grid grid = grid(new Random(1), 3, 3, 1);
    MadeUpSource source = MadeUpSource.on(grid);
    source.attributes().set(Tag.PatientBirthDate, VR.DA, "1.1.60");
    List<String> remarks = new ArrayList<>();
    DicomFile file =
        WrittenObjects.written(
            SegmentationWriter.make(
                source,
                List.of(segment(1)),
                List.of(layer(grid, 1, 0)),
                SegmentationContent.DEFAULT,
                SegmentationOptions.of(SegmentationType.BINARY),
                NOW,
                Progress.NONE,
                remarks::add));
    assertEquals(Optional.empty(), file.dataSet().string(Tag.PatientBirthDate));
    assertTrue(file.dataSet().contains(Tag.PatientBirthDate));
    assertEquals(1, remarks.size());
    assertTrue(remarks.getFirst().startsWith("Patient's Birth Date of ct.dcm"), remarks::toString);
    assertEquals(List.of(), WrittenObjects.errors(file));
  }

  @Test
  void withoutAStudyThereIsNoSegmentation() {
    Grid grid = grid(new Random(1), 3, 3, 1);
    MadeUpSource source = MadeUpSource.on(grid);
    source.attributes().set(Tag.StudyInstanceUID, VR.UI);
    assertThrows(
        OperationException.class,
        () ->
            SegmentationWriter.make(
                source,
                List.of(segment(1)),
                List.of(layer(grid, 1, 0)),
                SegmentationContent.DEFAULT,
                SegmentationOptions.of(SegmentationType.BINARY),
                NOW,
                Progress.NONE,
                remark -> {}));
  }
}
