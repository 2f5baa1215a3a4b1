// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.volume.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.ScalarType;
import org.sopwith.image.volume.TestVolumes;
import org.sopwith.image.volume.VolumeException;

/** Broken and lying files end in one sentence that names the file, never in anything else. */
class BrokenFilesTest {
  private static final String NRRD =
      "NRRD0004\ntype: %s\ndimension: 3\nsizes: %s\nencoding: %s\nendian: little\n%s\n";

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    return Files.writeString(file, text, StandardCharsets.ISO_8859_1);
  }

  private static String refusal(Path file) {
    VolumeException e = assertThrows(VolumeException.class, () -> readAll(file));
    assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
    assertTrue(e.getMessage().endsWith("."), e.getMessage());
    return e.getMessage().substring(file.toString().length() + 2);
  }

  private static void readAll(Path file) throws IOException {
    try (VolumeFile volume = VolumeFiles.open(file)) {
      for (int layer = 0; layer < volume.layers(); layer++) {
        for (int slice = 0; slice < volume.grid().slices(); slice++) {
          volume.values(layer, slice);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "short|2 2 2|raw|holds 8 bytes of voxels from byte 77 on, its header announces 16.",
        "short|2000000000 2000000000 2000000000|raw|a slice of 2000000000 x 2000000000 voxels is too large.",
        "short|2000000000 200 20|gzip|a slice of 2000000000 x 200 voxels is too large.",
        "short|20000 20000 2000|gzip|its header announces 1600000000000 bytes of voxels, which 8 compressed bytes cannot hold.",
        "short|2 2|raw|its header field 'sizes' has 2 values, not 3.",
        "short|2 -2 2|raw|its header field 'sizes' has an axis of -2 samples.",
        "short|2 x 2|raw|its header field 'sizes' has a value that is no size of an axis.",
        "block|2 2 2|raw|its header field 'type' is none of the integer and floating-point types.",
        "short|2 2 2|zip|its header field 'encoding' is none that NRRD has.",
        "uchar|1 1 2|ascii|value 1 is no number of type UINT8.",
        "short|2 2 2|gzip|its compressed voxels are damaged or cut off, so that not all 16 bytes of them can be read.",
      })
  void nrrd(String type, String sizes, String encoding, String message) throws IOException {
    assertEquals(
        message, refusal(file("a.nrrd", NRRD.formatted(type, sizes, encoding, "") + "abcdefgh")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "space: nowhere|its header field 'space' is none that NRRD has.",
        "space directions: (1,0,0) (1,0,0) (0,0,1)|its header field 'space directions' do not span a space.",
        "space directions: (1,0,0) (0,1,0)|its header field 'space directions' has 2 vectors for 3 axes.",
        "space directions: (1,0,0|its header field 'space directions' is no list of vectors in parentheses.",
        "spacings: 1 1 q|its header field 'spacings' has a value that is no number.",
        "byte skip: -2|its header field 'byte skip' is below -1.",
        "line skip: 9|its header field 'line skip' is more than the lines of the data file.",
        "data file: ../secret.raw|names a data file outside of its own folder; put it beside the header.",
        "data file: nothing.raw|its data file nothing.raw is not there.",
        "data file: s%d.raw 1 900000 1|its header field 'data file' names more than 100000 files.",
        "kinds: domain list domain|its header has its axis of layers between those in space, which is not supported.",
        "what is this|its header has a line that is neither field nor key, at byte 89.",
      })
  void nrrdFields(String field, String message) throws IOException {
    String text = NRRD.formatted("uchar", "2 2 2", "raw", field + "\n") + "abcdefgh";
    assertEquals(message, refusal(file("a.nrrd", text)));
  }

  @Test
  void aTruncatedFileOfEveryFormatIsRefused() throws IOException {
    Grid grid = Grid.upright(9, 8, 7, new Vector(0, 0, 0), new Vector(1, 1, 1));
    for (String name : new String[] {"a.nrrd", "a.nii", "a.nii.gz", "a.mha"}) {
      for (WriteOptions options : new WriteOptions[] {WriteOptions.RAW, WriteOptions.DEFAULT}) {
        Path file = folder.resolve(name);
        VolumeFiles.write(
            file, TestVolumes.random(new Random(3), grid, 1, ScalarType.INT16), options);
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {bytes.length - 12, bytes.length / 2, 200, 40, 3}) {
          Files.write(file, Arrays.copyOf(bytes, length));
          refusal(file);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.nrrd", "a.nii", "a.nii.gz", "a.mha", "a.nhdr"})
  void damagedBytesNeverDoAnythingWorse(String name) throws IOException {
    Random random = new Random(name.hashCode());
    Grid grid = TestVolumes.oblique(random, 5, 4, 3);
    Path file = folder.resolve(name);
    VolumeFiles.write(
        file, TestVolumes.random(random, grid, 2, ScalarType.INT16), WriteOptions.DEFAULT);
    byte[] sound = Files.readAllBytes(file);
    for (int i = 0; i < 1000; i++) {
      byte[] bytes = sound.clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        int at = random.nextInt(random.nextBoolean() ? bytes.length : Math.min(400, bytes.length));
        bytes[at] = (byte) random.nextInt(256);
      }
      Files.write(file, bytes);
      try {
        readAll(file);
      } catch (VolumeException e) {
        assertTrue(e.getMessage().endsWith("."), e.getMessage());
      }
    }
  }

  @Test
  void metaImageAndOthersSayWhatIsWrong() throws IOException {
    assertEquals(
        "its header has no field 'ElementDataFile'.",
        refusal(file("a.mha", "ObjectType = Image\nNDims = 3\n")));
    assertEquals(
        "its header field 'ElementType' is none of the integer and floating-point types.",
        refusal(
            file(
                "b.mha",
                "ObjectType = Image\nNDims = 1\nDimSize = 2\nElementType = MET_STRING\nElementDataFile = LOCAL\n")));
    assertEquals("is no NRRD, NIfTI or MetaImage file.", refusal(file("a.txt", "hello")));
    assertEquals("is not a file.", refusal(folder.resolve("absent.nrrd")));
    assertEquals(
        "does not begin as a NIfTI file does.", refusal(file("a.nii", "no header at all")));
  }
}
