// SPDX-License-Identifier: EPL-2.0
package org.sopwith.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.image.Samples;
import org.sopwith.image.Vector;
import org.sopwith.image.label.LabelMap;
import org.sopwith.image.label.SlicerSegments;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.MemoryVolume;
import org.sopwith.image.volume.VolumeException;
import org.sopwith.image.volume.io.VolumeFile;
import org.sopwith.image.volume.io.VolumeFiles;
import org.sopwith.image.volume.io.WriteOptions;

/** Any bytes are read as a volume of labels, or refused with a sentence. */
class VolumeFuzzTest {

  static byte[][] seeds() throws IOException {
    Grid grid = Grid.upright(3, 2, 2, new Vector(1, 2, 3), new Vector(1, 1, 2));
    Samples slice = new Samples.Shorts(new short[] {0, 1, 2, 0, 1, 300}, false);
    MemoryVolume volume = MemoryVolume.of(grid, List.of(slice, slice));
    Path folder = Files.createTempDirectory("sopwith");
    List<byte[]> seeds = new ArrayList<>();
    for (String name : List.of("a.nrrd", "a.nii", "a.mha")) {
      for (WriteOptions.Encoding encoding : WriteOptions.Encoding.values()) {
        if (encoding == WriteOptions.Encoding.TEXT && name.equals("a.nii")) {
          continue;
        }
        Path file = folder.resolve(name);
        VolumeFiles.write(
            file, volume, new WriteOptions(encoding, ByteOrder.BIG_ENDIAN, seeds.size() > 3));
        seeds.add(Files.readAllBytes(file));
        Files.delete(file);
      }
    }
    Files.delete(folder);
    return seeds.toArray(byte[][]::new);
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "5m")
  void readsAnything(byte[] bytes) throws IOException {
    if (bytes == null) {
      return;
    }
    Path file = Files.createTempFile("sopwith", ".fuzz");
    try {
      Files.write(file, bytes);
      read(file);
    } catch (VolumeException e) {
      if (e.getMessage().isBlank()) {
        throw new AssertionError("refused without a word", e);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void read(Path file) throws IOException {
    try (VolumeFile volume = VolumeFiles.open(file)) {
      SlicerSegments.read(volume.attributes());
      LabelMap.of(volume, "file");
    }
  }
}
