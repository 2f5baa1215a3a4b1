// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopwith.deid.clean.CleaningException;
import org.sopwith.dicom.Fragments;

/** Text in compressed frames is blanked, and nothing else. */
class FrameSegmentsTest {
  private static final byte[] SCAN = {
    (byte) 0xFF, (byte) 0xDA, 0, 2, 1, (byte) 0xFF, 0, 'Z', 'o', 'e'
  };
  private static final byte[] END = {(byte) 0xFF, (byte) 0xD9};

  private static byte[] jpeg(byte[]... segments) {
    return join(new byte[] {(byte) 0xFF, (byte) 0xD8}, join(segments), SCAN, END);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  private static byte[] segment(int marker, String text) {
    byte[] payload = text.getBytes(StandardCharsets.ISO_8859_1);
    return join(new byte[] {(byte) 0xFF, (byte) marker, 0, (byte) (payload.length + 2)}, payload);
  }

  private static byte[] blanked(byte[] frame) throws CleaningException {
    return FrameSegments.blanked(Fragments.of(List.of(new byte[0], frame))).bytes(1);
  }

  @Test
  void commentsAndApplicationDataAreBlankedInTheirLength() throws CleaningException {
    assertArrayEquals(
        jpeg(segment(0xFE, "       "), segment(0xE1, "\0\0\0\0\0\0\0")),
        blanked(jpeg(segment(0xFE, "for Zoe"), segment(0xE1, "Exif\0Zo"))));
  }

  @Test
  void whatFollowsTheImageIsBlanked() throws CleaningException {
    assertArrayEquals(
        join(jpeg(), new byte[4]),
        blanked(join(jpeg(), "Zoe!".getBytes(StandardCharsets.US_ASCII))));
  }

  @Test
  void commentsAfterTheFirstScanAreBlanked() throws CleaningException {
    byte[] frame =
        join(new byte[] {(byte) 0xFF, (byte) 0xD8}, SCAN, segment(0xFE, "Zoe!"), SCAN, END);
    assertEquals(-1, new String(blanked(frame), StandardCharsets.ISO_8859_1).indexOf("Zoe!"));
  }

  @Test
  void whatDecodersNeedAndEncodersSayStays() throws CleaningException {
    Fragments frames =
        Fragments.of(
            List.of(
                new byte[0],
                jpeg(
                    segment(0xE0, "JFIF\0\1\1\0\0\1\0\1\0\0"),
                    segment(0xEE, "Adobe\0d\0\0\0\0\1"),
                    segment(0xFE, "LEAD Technologies Inc. V1.01"),
                    segment(0xFE, "Creator: JasPer Version 1.900.1"),
                    segment(0xFE, "Kakadu-v5.2.1"))));
    assertSame(frames, FrameSegments.blanked(frames));
  }

  @Test
  void anEncodersCommentThatSaysMoreGoes() throws CleaningException {
    assertArrayEquals(
        jpeg(segment(0xFE, "                  ")),
        blanked(jpeg(segment(0xFE, "Kakadu-v5 for Zoe."))));
  }

  @Test
  void commentsOfJpeg2000AreBlankedButForWhatTheyAre() throws CleaningException {
    byte[] start = {(byte) 0xFF, 0x4F, (byte) 0xFF, 0x51, 0, 4, 1, 2};
    byte[] tile = {(byte) 0xFF, (byte) 0x90, 0, 2, (byte) 0xFF, (byte) 0x93, 'Z', 'o', 'e'};
    assertArrayEquals(
        join(start, segment(0x64, "\0\1   "), tile, END),
        blanked(join(start, segment(0x64, "\0\1Zoe"), tile, END)));
  }

  @Test
  void framesOfOtherKindsStayAsTheyAre() throws CleaningException {
    Fragments frames = Fragments.of(List.of(new byte[0], new byte[] {1, 0, 0, 0}));
    assertSame(frames, FrameSegments.blanked(frames));
  }
}
