// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Broken streams end in samples or a CodecException, soon, and in nothing else. */
class CodecFuzzTest {
  private static final int ROUNDS = 400;
  private static final Shape GREY = new Shape(48, 40, 1);
  private static final Shape COLOUR = new Shape(48, 40, 3);

  private interface Decoder {
    void decode(byte[] stream) throws CodecException;
  }

  private static void attack(byte[] stream, Decoder decoder) {
    Random random = new Random(stream.length);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          int refused = 0;
          for (int i = 0; i < ROUNDS; i++) {
            try {
              decoder.decode(broken(stream, random));
            } catch (CodecException e) {
              refused++;
            }
          }
          assertTrue(refused > 0, "no broken stream was refused");
        });
  }

  private static byte[] broken(byte[] stream, Random random) {
    if (random.nextInt(3) == 0) {
      return Arrays.copyOf(stream, random.nextInt(stream.length));
    }
    byte[] copy = stream.clone();
    int reach = random.nextBoolean() ? Math.min(160, copy.length) : copy.length;
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = random.nextInt(reach);
      copy[at] =
          (byte) (random.nextBoolean() ? random.nextInt() : copy[at] ^ 1 << random.nextInt(8));
    }
    return copy;
  }

  @Test
  void rle() {
    byte[] plain = new byte[GREY.pixels()];
    new Random(1).nextBytes(plain);
    attack(RleEncoder.encode(plain, plain), s -> RleDecoder.decode(s, GREY, 16));
  }

  @Test
  void jpegLs() {
    int[] image = TestImages.make(COLOUR, 8, 1);
    attack(
        JpegLsEncoder.encode(image, COLOUR, 8, 0, true, 7), s -> JpegLsDecoder.decode(s, COLOUR));
    int[] deep = TestImages.make(GREY, 16, 1);
    attack(JpegLsEncoder.encode(deep, GREY, 16, 3, false, 0), s -> JpegLsDecoder.decode(s, GREY));
  }

  @Test
  void jpegLossless() {
    int[] image = TestImages.make(GREY, 16, 2);
    attack(JpegLosslessEncoder.encode(image, GREY, 16, 6, 0, 3), s -> JpegDecoder.decode(s, GREY));
  }

  @Test
  void jpegBaseline() throws Exception {
    attack(JpegDecoderTest.encode(COLOUR, false), s -> JpegDecoder.decode(s, COLOUR));
  }

  @Test
  void jpegProgressive() throws Exception {
    attack(JpegDecoderTest.encode(COLOUR, true), s -> JpegDecoder.decode(s, COLOUR));
  }

  @Test
  void jpeg2000() throws Exception {
    int[] image = TestImages.make(COLOUR, 8, 5);
    attack(Jpeg2000DecoderTest.encode(COLOUR, 8, image), s -> Jpeg2000Decoder.decode(s, COLOUR));
  }

  @Test
  void deflate() {
    byte[] plain = new byte[GREY.pixels()];
    new Random(1).nextBytes(plain);
    java.util.zip.Deflater deflater = new java.util.zip.Deflater(9, true);
    deflater.setInput(plain);
    deflater.finish();
    byte[] packed = new byte[plain.length * 2];
    byte[] stream = Arrays.copyOf(packed, deflater.deflate(packed));
    deflater.end();
    attack(stream, s -> InflateDecoder.decode(s, GREY.pixels()));
  }
}
