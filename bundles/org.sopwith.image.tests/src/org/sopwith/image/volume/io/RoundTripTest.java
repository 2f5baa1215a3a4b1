// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.volume.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.Samples;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.MemoryVolume;
import org.sopwith.image.volume.ScalarType;
import org.sopwith.image.volume.TestVolumes;
import org.sopwith.image.volume.Volume;
import org.sopwith.image.volume.VolumeException;
import org.sopwith.image.volume.io.WriteOptions.Encoding;

/** What is written is read back: every voxel bit for bit, every place within its precision. */
class RoundTripTest {
  private static final List<String> NAMES =
      List.of("v.nrrd", "v.nhdr", "v.nii", "v.nii.gz", "v.hdr", "v.img.gz", "v.mha", "v.mhd");

  @TempDir private Path folder;

  private Path written(String name, Volume volume, WriteOptions options) throws IOException {
    Path file = Files.createTempDirectory(folder, "v").resolve(name);
    VolumeFiles.write(file, volume, options);
    return file;
  }

  private static double tolerance(String name, boolean nifti2) {
    return VolumeFormat.ofName(Path.of(name)).orElseThrow() == VolumeFormat.NIFTI && !nifti2
        ? 2e-3
        : 1e-9;
  }

  @ParameterizedTest
  @EnumSource(ScalarType.class)
  void everyTypeSurvivesEveryFormatByteOrderAndEncoding(ScalarType type) throws IOException {
    Random random = new Random(type.ordinal());
    for (String name : NAMES) {
      for (Encoding encoding : Encoding.values()) {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
          boolean nifti = VolumeFormat.ofName(Path.of(name)).get() == VolumeFormat.NIFTI;
          if (nifti && encoding == Encoding.TEXT) {
            continue;
          }
          int layers = 1 + 2 * random.nextInt(2);
          Grid grid =
              TestVolumes.oblique(
                  random, 1 + random.nextInt(9), 1 + random.nextInt(9), 1 + random.nextInt(5));
          Volume volume = TestVolumes.random(random, grid, layers, type);
          boolean nifti2 = random.nextBoolean();
          Path file = written(name, volume, new WriteOptions(encoding, order, nifti2));
          String where = name + " " + encoding + " " + order + " " + layers + " " + nifti2;
          try (VolumeFile read = VolumeFiles.open(file)) {
            TestVolumes.assertSameVoxels(volume, read, where);
            double apart = grid.distance(read.grid());
            assertTrue(apart <= tolerance(name, nifti2), where + ": " + apart + " mm");
            assertEquals(List.of(), read.notes(), where);
          }
        }
      }
    }
  }

  @Test
  void nrrdKeepsTheGridExactly() throws IOException {
    Random random = new Random(4);
    for (int i = 0; i < 50; i++) {
      Grid grid = TestVolumes.oblique(random, 3, 2, 2);
      Path file =
          written(
              "v.nrrd",
              TestVolumes.random(random, grid, 1, ScalarType.UINT8),
              WriteOptions.DEFAULT);
      try (VolumeFile read = VolumeFiles.open(file)) {
        assertEquals(grid, read.grid());
      }
    }
  }

  @Test
  void aVolumeSurvivesTheWayThroughAllFormats() throws IOException {
    Random random = new Random(5);
    for (int i = 0; i < 20; i++) {
      Grid grid = TestVolumes.oblique(random, 7, 5, 4);
      Volume first = TestVolumes.random(random, grid, 1, ScalarType.UINT16);
      Volume now = first;
      for (String name : List.of("a.nrrd", "b.nii.gz", "c.mha", "d.nhdr", "e.nii", "f.mhd")) {
        now = VolumeFiles.open(written(name, now, WriteOptions.DEFAULT));
      }
      TestVolumes.assertSameVoxels(first, now, "round " + i);
      assertTrue(grid.distance(now.grid()) < 5e-3);
    }
  }

  @Test
  void voxelsLieWhereAnotherReaderOfTheirFormatPutsThem() throws IOException {
    // NIfTI counts to the right and front: its rows are those of nibabel's affine
    Grid grid = Grid.upright(2, 2, 2, new Vector(10, 20, 30), new Vector(1, 2, 3));
    Path file =
        written(
            "v.nii",
            TestVolumes.random(new Random(1), grid, 1, ScalarType.UINT8),
            WriteOptions.DEFAULT);
    java.nio.ByteBuffer header =
        java.nio.ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    float[] rows = new float[12];
    header.position(280).slice().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(rows);
    org.junit.jupiter.api.Assertions.assertArrayEquals(
        new float[] {-1, 0, 0, -10, 0, -2, 0, -20, 0, 0, 3, 30}, rows);
  }

  @Test
  void theQformSaysTheSameAsTheSform() throws IOException {
    Random random = new Random(6);
    for (int i = 0; i < 100; i++) {
      Grid grid = TestVolumes.oblique(random, 20, 20, 20);
      Path file =
          written(
              "v.nii",
              TestVolumes.random(random, grid, 1, ScalarType.UINT8),
              new WriteOptions(Encoding.RAW, ByteOrder.LITTLE_ENDIAN, i % 2 == 0));
      byte[] bytes = Files.readAllBytes(file);
      java.util.Arrays.fill(bytes, i % 2 == 0 ? 348 : 254, i % 2 == 0 ? 352 : 256, (byte) 0);
      Files.write(file, bytes);
      try (VolumeFile read = VolumeFiles.open(file)) {
        assertTrue(grid.distance(read.grid()) < 2e-3, "case " + i);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"v.nrrd", "v.nii.gz", "v.mha"})
  void rescaledValuesKeepTheirMeaning(String name) throws IOException {
    Grid grid = Grid.upright(2, 1, 1, new Vector(0, 0, 0), new Vector(1, 1, 1));
    Samples stored = new Samples.Shorts(new short[] {24, 4000}, false);
    for (double slope : new double[] {1, 0.37}) {
      ModalityTransform modality = new ModalityTransform(slope, -1024, Optional.empty(), "HU");
      Volume volume = new MemoryVolume(grid, List.of(List.of(stored)), modality);
      try (VolumeFile read = VolumeFiles.open(written(name, volume, WriteOptions.DEFAULT))) {
        org.junit.jupiter.api.Assertions.assertArrayEquals(volume.values(0, 0), read.values(0, 0));
      }
    }
  }

  @Test
  void keysOfAnNrrdHeaderSurviveWithTheirLineBreaks() throws IOException {
    Path file = folder.resolve("keys.nrrd");
    Grid grid = Grid.upright(1, 1, 1, new Vector(0, 0, 0), new Vector(1, 1, 1));
    Map<String, String> keys = Map.of("Segment0_Name", "left: \u00e4\nsecond \\n line", "a b", "");
    VolumeFiles.write(
        file,
        TestVolumes.random(new Random(1), grid, 1, ScalarType.UINT8),
        WriteOptions.DEFAULT,
        keys);
    try (VolumeFile read = VolumeFiles.open(file)) {
      assertEquals(keys, read.attributes());
    }
  }

  @Test
  void aNameWithoutFormatIsRefusedAndNothingWritten() throws IOException {
    Grid grid = Grid.upright(1, 1, 1, new Vector(0, 0, 0), new Vector(1, 1, 1));
    Volume volume = TestVolumes.random(new Random(1), grid, 1, ScalarType.UINT8);
    Path file = folder.resolve("v.tif");
    assertThrows(
        VolumeException.class, () -> VolumeFiles.write(file, volume, WriteOptions.DEFAULT));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
  }
}
