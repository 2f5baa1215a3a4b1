// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.sopwith.image.Photometric;
import org.sopwith.image.PixelDescription;
import org.sopwith.image.Samples;

class NativeDecoderTest {
  private static PixelDescription grey(
      int columns, int allocated, int stored, int high, boolean signed) {
    return new PixelDescription(
        1,
        columns,
        1,
        Photometric.MONOCHROME2,
        0,
        allocated,
        stored,
        high,
        signed,
        PixelDescription.Kind.INTEGER);
  }

  private static PixelDescription colour(int columns, Photometric photometric, int planar) {
    return new PixelDescription(
        1, columns, 3, photometric, planar, 8, 8, 7, false, PixelDescription.Kind.INTEGER);
  }

  private static int[] decode(PixelDescription description, int... bytes) throws CodecException {
    byte[] data = new byte[bytes.length];
    for (int i = 0; i < data.length; i++) {
      data[i] = (byte) bytes[i];
    }
    return TestImages.values(NativeDecoder.decode(data, description));
  }

  @Test
  void bitsBeyondTheStoredOnesAreMaskedAndTheSignExtended() throws Exception {
    int[] cells = {0xFF, 0xF7, 0x00, 0xF8};
    assertArrayEquals(new int[] {0x7FF, 0x800}, decode(grey(2, 16, 12, 11, false), cells));
    assertArrayEquals(new int[] {0x7FF, -0x800}, decode(grey(2, 16, 12, 11, true), cells));
    assertArrayEquals(new int[] {-129, -128}, decode(grey(2, 16, 12, 15, true), cells));
    assertArrayEquals(new int[] {-1, 1}, decode(grey(2, 8, 4, 3, true), 0xEF, 0x11));
  }

  @Test
  void thirtyTwoBitsKeepTheirSignedness() throws Exception {
    byte[] cell = {-1, -1, -1, -1};
    Samples unsigned = NativeDecoder.decode(cell, grey(1, 32, 32, 31, false));
    assertEquals(4294967295.0, unsigned.value(0));
    assertEquals(-1.0, NativeDecoder.decode(cell, grey(1, 32, 32, 31, true)).value(0));
  }

  @Test
  void packedBitsBeginWithTheLowest() throws Exception {
    assertArrayEquals(
        new int[] {1, 0, 1, 0, 0, 0, 0, 0, 1, 0}, decode(grey(10, 1, 1, 0, false), 5, 1));
  }

  @Test
  void planesAndSubsampledPixelsBecomeColourByPixel() throws Exception {
    int[] byPixel = {1, 3, 5, 2, 4, 6};
    assertArrayEquals(byPixel, decode(colour(2, Photometric.RGB, 1), 1, 2, 3, 4, 5, 6));
    assertArrayEquals(
        new int[] {1, 3, 4, 2, 3, 4}, decode(colour(2, Photometric.YBR_FULL_422, 0), 1, 2, 3, 4));
  }

  @Test
  void floatsAndDoublesComeThrough() throws Exception {
    byte[] half = {0, 0, 0, 0x3F};
    PixelDescription floats =
        new PixelDescription(
            1, 1, 1, Photometric.MONOCHROME2, 0, 32, 32, 31, true, PixelDescription.Kind.FLOAT);
    assertEquals(0.5, NativeDecoder.decode(half, floats).value(0));
    byte[] two = {0, 0, 0, 0, 0, 0, 0, 0x40};
    PixelDescription doubles =
        new PixelDescription(
            1, 1, 1, Photometric.MONOCHROME2, 0, 64, 64, 63, true, PixelDescription.Kind.DOUBLE);
    assertEquals(2.0, NativeDecoder.decode(two, doubles).value(0));
  }

  @Test
  void tooFewBytesAreRefused() {
    assertThrows(CodecException.class, () -> decode(grey(2, 16, 16, 15, false), 1, 2, 3));
  }
}
