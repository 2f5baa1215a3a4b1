// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.image.Samples;
import org.sopwith.image.volume.AxisMapping;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.MemoryVolume;
import org.sopwith.image.volume.ReorderedVolume;
import org.sopwith.image.volume.Volume;
import org.sopwith.image.volume.io.VolumeFiles;
import org.sopwith.image.volume.io.WriteOptions;
import org.sopwith.operation.OperationException;

class RoundTripTest {
  @TempDir Path dir;

  private Map<String, List<String>> create(Path metadata, String type, Path... labels) {
    return Map.of(
        "images", List.of(dir.resolve("ct").toString()),
        "labels", Arrays.stream(labels).map(Path::toString).toList(),
        "metadata", List.of(metadata.toString()),
        "type", List.of(type),
        "out", List.of(dir.resolve("seg.dcm").toString()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nrrd", "nifti", "mha"})
  void labelMapsComeBackBitByBit(String format) throws Exception {
    Random random = new Random(format.hashCode());
    String suffix = suffix(format);
    for (String type : List.of("binary", "labelmap", "binary", "labelmap")) {
      Grid grid = newImages(random);
      int count = 1 + random.nextInt(100);
      Volume original = MadeUpFiles.labels(grid, count, random);
      AxisMapping turned =
          new AxisMapping(
              1, 0, 2, random.nextBoolean(), random.nextBoolean(), random.nextBoolean());
      Path file = dir.resolve("labels" + suffix);
      VolumeFiles.write(file, ReorderedVolume.of(original, turned), WriteOptions.DEFAULT);
      MadeUpFiles.run(new SegCreate(), create(MadeUpFiles.metadata(dir, count), type, file));
      Path out = dir.resolve("out-" + type);
      MadeUpFiles.run(
          new SegExport(),
          Map.of(
              "file", List.of(dir.resolve("seg.dcm").toString()),
              "out", List.of(out.toString()),
              "to", List.of(format),
              "merge", List.of("true"),
              "images", List.of(dir.resolve("ct").toString())));
      try (Volume back = VolumeFiles.open(out.resolve("segments" + suffix))) {
        assertEquals(0, grid.distance(back.grid()), 1e-3);
        assertArrayEquals(MadeUpFiles.voxels(original), MadeUpFiles.voxels(back), type);
      }
      Files.delete(dir.resolve("seg.dcm"));
    }
  }

  private static String suffix(String format) {
    return format.equals("nifti") ? ".nii.gz" : "." + format;
  }

  /** Images of another grid in the place of those that are there. */
  private Grid newImages(Random random) throws Exception {
    Path ct = Files.createDirectories(dir.resolve("ct"));
    try (Stream<Path> old = Files.list(ct)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    Grid grid = MadeUpFiles.grid(random);
    MadeUpFiles.images(ct, grid, image -> {});
    return grid;
  }

  @ParameterizedTest
  @ValueSource(strings = {"nrrd", "nifti"})
  void segmentsThatOverlapComeBackOneByOne(String format) throws Exception {
    Random random = new Random(format.hashCode());
    Grid grid = newImages(random);
    String suffix = suffix(format);
    List<Path> files = new ArrayList<>();
    List<byte[]> originals = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Volume original = MadeUpFiles.labels(grid, 1, random);
      originals.add(MadeUpFiles.voxels(original));
      files.add(dir.resolve("labels" + i + suffix));
      VolumeFiles.write(files.get(i), original, WriteOptions.DEFAULT);
    }
    MadeUpFiles.run(
        new SegCreate(),
        create(MadeUpFiles.metadata(dir, 1, 1, 1), "binary", files.toArray(Path[]::new)));
    Path out = dir.resolve("out");
    MadeUpFiles.run(
        new SegExport(),
        Map.of(
            "file", List.of(dir.resolve("seg.dcm").toString()),
            "images", List.of(dir.resolve("ct").toString()),
            "to", List.of(format),
            "out", List.of(out.toString())));
    for (int i = 0; i < 3; i++) {
      try (Volume back = VolumeFiles.open(out.resolve("segment-" + (i + 1) + suffix))) {
        assertArrayEquals(originals.get(i), MadeUpFiles.voxels(back));
      }
    }
    OperationException refused =
        assertThrows(
            OperationException.class,
            () ->
                MadeUpFiles.run(
                    new SegExport(),
                    Map.of(
                        "file", List.of(dir.resolve("seg.dcm").toString()),
                        "out", List.of(dir.resolve("merged").toString()),
                        "merge", List.of("true"))));
    assertTrue(refused.getMessage().contains("in common"), refused.getMessage());
    assertFalse(Files.exists(dir.resolve("merged").resolve("segments.nrrd")));
  }

  @Test
  void aPartOfTheImagesIsPutInItsPlace() throws Exception {
    Random random = new Random(8);
    Grid grid = MadeUpFiles.grid(random);
    MadeUpFiles.images(dir.resolve("ct"), grid, image -> {});
    Grid part =
        new Grid(
            2, 2, 1, grid.patient(1, 1, 1), grid.columnStep(), grid.rowStep(), grid.sliceStep());
    Path file = dir.resolve("part.nrrd");
    VolumeFiles.write(
        file,
        MemoryVolume.of(part, List.of(new Samples.Bytes(new byte[] {1, 0, 0, 1}, false))),
        WriteOptions.DEFAULT);
    MadeUpFiles.run(new SegCreate(), create(MadeUpFiles.metadata(dir, 1), "binary", file));
    Path out = dir.resolve("out");
    MadeUpFiles.run(
        new SegExport(),
        Map.of(
            "file", List.of(dir.resolve("seg.dcm").toString()),
            "out", List.of(out.toString()),
            "images", List.of(dir.resolve("ct").toString())));
    try (Volume back = VolumeFiles.open(out.resolve("segment-1.nrrd"))) {
      byte[] voxels = MadeUpFiles.voxels(back);
      int at = grid.sliceVoxels() + grid.columns() + 1;
      assertEquals(1, voxels[at]);
      assertEquals(1, voxels[at + grid.columns() + 1]);
    }
  }

  @Test
  void labelsThatLieElsewhereAreRefusedAndNothingIsWritten() throws Exception {
    Random random = new Random(9);
    Grid grid = MadeUpFiles.grid(random);
    MadeUpFiles.images(dir.resolve("ct"), grid, image -> {});
    Grid elsewhere =
        new Grid(
            4, 4, 2, grid.patient(0.4, 0, 0), grid.columnStep(), grid.rowStep(), grid.sliceStep());
    Path file = dir.resolve("elsewhere.nrrd");
    VolumeFiles.write(file, MadeUpFiles.labels(elsewhere, 1, random), WriteOptions.DEFAULT);
    OperationException refused =
        assertThrows(
            OperationException.class,
            () ->
                MadeUpFiles.run(
                    new SegCreate(), create(MadeUpFiles.metadata(dir, 1), "binary", file)));
    assertTrue(refused.getMessage().contains("elsewhere.nrrd"), refused.getMessage());
    assertFalse(Files.exists(dir.resolve("seg.dcm")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"segmentAttributes\": [[{\"labelID\": 1}]]}",
        "{\"segmentAttributes\": []}",
        "{\"segmentAttributes\": [[]], \"surprise\": 1}",
        "[",
        "{\"segmentAttributes\": [[{\"labelID\": \"one\"}]]}"
      })
  void metadataThatDoesNotFitIsRefusedWithItsPlace(String json) throws Exception {
    Path metadata = Files.writeString(dir.resolve("bad.json"), json);
    Path labels = Files.writeString(dir.resolve("l.nrrd"), "");
    OperationException refused =
        assertThrows(
            OperationException.class,
            () -> MadeUpFiles.run(new SegCreate(), create(metadata, "binary", labels)));
    assertTrue(refused.getMessage().startsWith("bad.json"), refused.getMessage());
    assertFalse(refused.getMessage().contains("\n"), refused.getMessage());
  }
}
