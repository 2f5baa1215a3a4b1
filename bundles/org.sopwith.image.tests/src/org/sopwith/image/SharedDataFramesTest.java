// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;

/**
 * Decodes every image of the shared data; the checksums of its samples were worked out by other
 * decoders. Lossy JPEG 2000 may differ from those by 1, there the checksum is our own.
 */
class SharedDataFramesTest {
  private record Expected(int frames, String samples) {}

  private static Map<String, Expected> expected() throws IOException {
    Map<String, Expected> expected = new HashMap<>();
    try (InputStream in = SharedDataFramesTest.class.getResourceAsStream("frames.tsv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] cells = line.split("\t");
        if (!line.startsWith("#")) {
          expected.put(cells[0], new Expected(Integer.parseInt(cells[2]), cells[4]));
        }
      }
    }
    return expected;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(SharedData.folder(""))) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void everyImageDecodesToTheSamplesThatOtherDecodersGive() throws Exception {
    Map<String, Expected> expected = expected();
    int compared = 0;
    for (Path file : files()) {
      Expected one = expected.get(HexFormat.of().formatHex(sha256(Files.readAllBytes(file))));
      if (one != null) {
        try (DicomFile dicom = DicomFile.open(file)) {
          FrameReader reader = FrameReader.of(dicom);
          assertEquals(one.frames(), reader.frames(), file.toString());
          assertEquals(one.samples(), checksum(reader), file.toString());
        }
        compared++;
      } else {
        assertRendersOrSaysWhyNot(file);
      }
    }
    assertTrue(compared > 0, "no file of the table was found");
  }

  private static void assertRendersOrSaysWhyNot(Path file) throws IOException {
    try (DicomFile dicom = DicomFile.open(file)) {
      FrameReader reader = FrameReader.of(dicom);
      for (int i = 0; i < reader.frames(); i++) {
        assertRenders(reader, reader.frame(i));
      }
    } catch (FrameException | DicomException e) {
      assertTrue(e.getMessage() != null && !e.getMessage().isBlank(), file.toString());
    }
  }

  private static void assertRenders(FrameReader reader, Frame frame) throws FrameException {
    Renderer renderer = new Renderer(reader);
    int[] pixels = renderer.rgb(frame, renderer.defaultVoi(frame), false);
    assertEquals(frame.rows() * frame.columns(), pixels.length);
    reader.overlays(frame.index());
    reader.plane(frame.index());
    reader.edges(frame.index());
  }

  private static String checksum(FrameReader reader) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (int frame = 0; frame < reader.frames(); frame++) {
      Samples samples = reader.frame(frame).samples();
      if (frame < 3) {
        assertRenders(reader, reader.frame(frame));
      }
      int unit = samples.isInteger() ? 4 : 8;
      ByteBuffer bytes =
          ByteBuffer.allocate(samples.length() * unit).order(ByteOrder.LITTLE_ENDIAN);
      for (int i = 0; i < samples.length(); i++) {
        if (unit == 4) {
          bytes.putInt(samples.integer(i));
        } else {
          bytes.putDouble(samples.value(i));
        }
      }
      digest.update(bytes.array());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static byte[] sha256(byte[] bytes) throws Exception {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }
}
