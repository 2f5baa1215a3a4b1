// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RleDecoderTest {
  @ParameterizedTest
  @CsvSource({"1,8", "1,16", "1,32", "3,8", "3,16"})
  void segmentsBecomeLittleEndianSamplesByPixel(int samples, int bits) throws Exception {
    Shape shape = new Shape(37, 11, samples);
    int bytes = bits / 8;
    byte[] plain = new byte[shape.length() * bytes];
    new Random(bits).nextBytes(plain);
    java.util.Arrays.fill(plain, 0, plain.length / 2, (byte) 7);
    byte[][] segments = new byte[samples * bytes][shape.pixels()];
    for (int i = 0; i < plain.length; i++) {
      int sample = i / bytes % samples;
      segments[sample * bytes + bytes - 1 - i % bytes][i / bytes / samples] = plain[i];
    }
    assertArrayEquals(plain, RleDecoder.decode(RleEncoder.encode(segments), shape, bits));
  }

  @Test
  void oneBitPixelsMayBePackedOrNot() throws Exception {
    Shape shape = new Shape(10, 5, 1);
    byte[] packed = {1, 2, 3, 4, 5, 6, 3};
    byte[] unpacked = new byte[50];
    unpacked[49] = 1;
    assertArrayEquals(packed, RleDecoder.decode(RleEncoder.encode(packed), shape, 1));
    assertArrayEquals(unpacked, RleDecoder.decode(RleEncoder.encode(unpacked), shape, 1));
  }

  @Test
  void shortSegmentsAndLyingHeadersAreRefusedWithTheReason() {
    Shape shape = new Shape(10, 5, 1);
    byte[] tooShort = RleEncoder.encode(new byte[49]);
    CodecException e =
        assertThrows(CodecException.class, () -> RleDecoder.decode(tooShort, shape, 8));
    assertTrue(e.getMessage().contains("49 of 50"), e.getMessage());
    byte[] two = RleEncoder.encode(new byte[50], new byte[50]);
    assertThrows(CodecException.class, () -> RleDecoder.decode(two, shape, 8));
    assertThrows(CodecException.class, () -> RleDecoder.decode(new byte[63], shape, 8));
    byte[] outside = RleEncoder.encode(new byte[50]);
    outside[6] = 1;
    assertThrows(CodecException.class, () -> RleDecoder.decode(outside, shape, 8));
  }
}
