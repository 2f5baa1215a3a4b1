// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JpegLsDecoderTest {
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 7, 8, 10, 12, 15, 16})
  void losslessIsExactForEveryPrecision(int precision) throws Exception {
    Shape shape = new Shape(61, 47, 1);
    int[] image = TestImages.make(shape, precision, precision);
    byte[] stream = JpegLsEncoder.encode(image, shape, precision, 0, false, 0);
    assertArrayEquals(image, TestImages.values(JpegLsDecoder.decode(stream, shape).samples()));
  }

  @ParameterizedTest
  @CsvSource({"true,0", "false,0", "true,5", "false,7"})
  void componentsAndRestartIntervalsComeOutInPlace(boolean lines, int restart) throws Exception {
    Shape shape = new Shape(50, 33, 3);
    int[] image = TestImages.make(shape, 8, 4);
    byte[] stream = JpegLsEncoder.encode(image, shape, 8, 0, lines, restart);
    assertArrayEquals(image, TestImages.values(JpegLsDecoder.decode(stream, shape).samples()));
  }

  @ParameterizedTest
  @CsvSource({"8,1", "8,3", "12,10", "16,200", "4,2"})
  void nearLosslessStaysWithinItsBound(int precision, int near) throws Exception {
    Shape shape = new Shape(40, 40, 1);
    int[] image = TestImages.make(shape, precision, near);
    byte[] stream = JpegLsEncoder.encode(image, shape, precision, near, false, 0);
    int[] decoded = TestImages.values(JpegLsDecoder.decode(stream, shape).samples());
    for (int i = 0; i < image.length; i++) {
      assertTrue(Math.abs(image[i] - decoded[i]) <= near, "sample " + i);
    }
  }

  @Test
  void anotherExtentThanTheDataSetSaysIsRefused() {
    Shape shape = new Shape(20, 10, 1);
    byte[] stream = JpegLsEncoder.encode(new int[200], shape, 8, 0, false, 0);
    assertThrows(CodecException.class, () -> JpegLsDecoder.decode(stream, new Shape(10, 20, 1)));
  }
}
