// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.volume.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.sopwith.image.SharedData;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;

/** Geometry and values of published files; what they are was worked out by other readers. */
class SharedDataVolumesTest {

  private static Map<String, String[]> expected() throws IOException {
    Map<String, String[]> expected = new HashMap<>();
    try (InputStream in = SharedDataVolumesTest.class.getResourceAsStream("volumes.tsv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t");
          expected.put(cells[0], cells);
        }
      }
    }
    return expected;
  }

  @Test
  void filesHaveTheGeometryAndValuesThatOtherReadersFind() throws Exception {
    Map<String, String[]> expected = expected();
    List<String> wrong = new ArrayList<>();
    int compared = 0;
    for (Path file : files()) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      String[] cells = expected.get(HexFormat.of().formatHex(digest));
      if (cells == null) {
        continue;
      }
      compared++;
      try (VolumeFile volume = VolumeFiles.open(file)) {
        Grid grid = volume.grid();
        String size =
            "%dx%dx%dx%d".formatted(grid.columns(), grid.rows(), grid.slices(), volume.layers());
        double apart = grid.distance(grid(grid, cells[3]));
        if (!size.equals(cells[2]) || !(apart < 1e-3) || !checksum(volume).equals(cells[4])) {
          wrong.add(
              "%s: %s for %s, %g mm apart, %s for %s, notes %s"
                  .formatted(
                      cells[1], size, cells[2], apart, checksum(volume), cells[4], volume.notes()));
        }
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(compared > 0, "no file of the table was found");
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(SharedData.folder("labelmaps"))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Grid grid(Grid size, String numbers) {
    double[] n = Stream.of(numbers.split(" ")).mapToDouble(Double::parseDouble).toArray();
    return new Grid(
        size.columns(),
        size.rows(),
        size.slices(),
        new Vector(n[0], n[1], n[2]),
        new Vector(n[3], n[4], n[5]),
        new Vector(n[6], n[7], n[8]),
        new Vector(n[9], n[10], n[11]));
  }

  private static String checksum(VolumeFile volume) throws IOException {
    CRC32 crc = new CRC32();
    for (int layer = 0; layer < volume.layers(); layer++) {
      for (int slice = 0; slice < volume.grid().slices(); slice++) {
        double[] values = volume.values(layer, slice);
        ByteBuffer bytes = ByteBuffer.allocate(values.length * 8).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        crc.update(bytes);
      }
    }
    return "%08x".formatted(crc.getValue());
  }
}
