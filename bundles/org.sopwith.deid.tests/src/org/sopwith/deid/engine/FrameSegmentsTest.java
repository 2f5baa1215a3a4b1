// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopwith.deid.clean.CleaningException;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/** Text in compressed frames is blanked, and nothing else. */
class FrameSegmentsTest {
  private static final String JPEG = "1.2.840.10008.1.2.4.50";
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
    byte[] copy = frame.clone();
    FrameSegments.blank(copy);
    return copy;
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
    assertSame(frames, cleaned(frames));
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

  private static Fragments cleaned(Fragments frames) throws CleaningException {
    return EncapsulatedFrames.cleaned(frames, new DataSet(), JPEG);
  }

  private static String text(Fragments fragments) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < fragments.count(); i++) {
      text.append(new String(fragments.bytes(i), StandardCharsets.ISO_8859_1));
    }
    return text.toString();
  }

  @Test
  void framesOfSeveralFragmentsAreSearchedWhole() throws CleaningException {
    byte[] frame =
        join(new byte[] {(byte) 0xFF, (byte) 0xD8}, SCAN, segment(0xFE, "Zoe!"), SCAN, END);
    for (int cut = 2; cut < frame.length; cut += 2) {
      Fragments cleaned =
          cleaned(
              Fragments.of(
                  List.of(
                      new byte[0],
                      jpeg(),
                      Arrays.copyOf(frame, cut),
                      Arrays.copyOfRange(frame, cut, frame.length))));
      assertEquals(-1, text(cleaned).indexOf("Zoe!"), "cut at " + cut);
      assertArrayEquals(jpeg(), cleaned.bytes(1));
      assertEquals(cut, cleaned.length(2));
    }
  }

  @Test
  void everyFrameIsSearched() throws CleaningException {
    byte[] frame = jpeg(segment(0xFE, "for Zoe!"));
    Fragments cleaned = cleaned(Fragments.of(List.of(new byte[0], jpeg(), frame, jpeg(), frame)));
    assertEquals(-1, text(cleaned).indexOf("Zoe!"));
    assertEquals(5, cleaned.count());
  }

  @Test
  void boxesOfJp2BecomeFreeSpace() throws CleaningException {
    byte[] head = {0, 0, 0, 12, 'j', 'P', ' ', ' ', 13, 10, (byte) 0x87, 10};
    byte[] uuid = {0, 0, 0, 12, 'u', 'u', 'i', 'd', 'Z', 'o', 'e', '!'};
    byte[] free = {0, 0, 0, 12, 'f', 'r', 'e', 'e', 0, 0, 0, 0};
    byte[] stream = {0, 0, 0, 0, 'j', 'p', '2', 'c', (byte) 0xFF, 0x4F, (byte) 0xFF, (byte) 0xD9};
    assertArrayEquals(join(head, free, stream), blanked(join(head, uuid, stream)));
  }

  @Test
  void anOffsetTableThatIsNoneIsDropped() throws CleaningException {
    byte[] text = "Zoe Quillfea".getBytes(StandardCharsets.US_ASCII);
    Fragments cleaned = cleaned(Fragments.of(List.of(text, jpeg())));
    assertEquals(0, cleaned.length(0));
    Fragments right = Fragments.of(List.of(new byte[4], jpeg()));
    assertSame(right, cleaned(right));
  }

  private static boolean isDescribed(DataSet image, int tag) {
    return EncapsulatedFrames.isDescribedBy(image.get(tag).orElseThrow());
  }

  @Test
  void anExtendedTableThatIsNoneIsSeen() {
    DataSet image = new DataSet();
    image.setFragments(Tag.PixelData, VR.OB, Fragments.of(List.of(new byte[0], jpeg())));
    image.setLongs(Tag.ExtendedOffsetTable, VR.OV, 0);
    image.setLongs(Tag.ExtendedOffsetTableLengths, VR.OV, jpeg().length);
    image.setLongs(Tag.EncapsulatedPixelDataValueTotalLength, VR.UV, jpeg().length);
    assertTrue(isDescribed(image, Tag.ExtendedOffsetTable));
    assertTrue(isDescribed(image, Tag.EncapsulatedPixelDataValueTotalLength));
    image.setBytes(
        Tag.ExtendedOffsetTableLengths, VR.OV, "Zoe Quil".getBytes(StandardCharsets.US_ASCII));
    assertFalse(isDescribed(image, Tag.ExtendedOffsetTable));
    image.setLongs(Tag.EncapsulatedPixelDataValueTotalLength, VR.UV, 7);
    assertFalse(isDescribed(image, Tag.EncapsulatedPixelDataValueTotalLength));
  }

  @Test
  void whatIsNoFrameOfItsSyntaxIsRefused() {
    Fragments frames = Fragments.of(List.of(new byte[0], new byte[] {'Z', 'o', 'e', '!'}));
    assertThrows(CleaningException.class, () -> cleaned(frames));
  }

  @Test
  void roomInRleFramesIsCleared() throws CleaningException {
    byte[] frame = new byte[64 + 10];
    frame[0] = 1;
    frame[4] = 64;
    frame[12] = 'Z';
    frame[64] = 3;
    for (int i = 65; i < frame.length; i++) {
      frame[i] = (byte) ('a' + i - 65);
    }
    DataSet image = new DataSet();
    image.setInts(Tag.Rows, VR.US, 2);
    image.setInts(Tag.Columns, VR.US, 2);
    Fragments cleaned =
        EncapsulatedFrames.cleaned(
            Fragments.of(List.of(new byte[0], frame)), image, "1.2.840.10008.1.2.5");
    byte[] expected = frame.clone();
    expected[12] = 0;
    Arrays.fill(expected, 69, expected.length, (byte) 0);
    assertArrayEquals(expected, cleaned.bytes(1));
  }

  @Test
  void videosStayAsTheyAre() throws CleaningException {
    Fragments frames = Fragments.of(List.of(new byte[0], new byte[] {1, 0, 0, 0}));
    assertSame(
        frames, EncapsulatedFrames.cleaned(frames, new DataSet(), "1.2.840.10008.1.2.4.102"));
  }
}
