// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.sopwith.ui.image.internal.model.Resampler;
import org.sopwith.ui.image.internal.model.Viewport;

class ResamplerTest {
  private static final int BLACK = 0xFF000000;
  private static final int WHITE = 0xFFFFFFFF;
  private static final int[] CHESS = {BLACK, WHITE, WHITE, BLACK};

  @Test
  void sameSizeIsTheSameImage() {
    int[] drawn = Resampler.draw(CHESS, 2, 2, Viewport.whole(2, 2, 1), true);
    assertArrayEquals(CHESS, drawn);
  }

  @Test
  void reducedIsTheMean() {
    int[] drawn = Resampler.draw(CHESS, 2, 2, new Viewport.Mapping(1, 1, 0, 0, 2, 2), true);
    assertArrayEquals(new int[] {0xFF808080}, drawn);
  }

  @Test
  void reducedByAnOddFactorKeepsAnEvenArea() {
    int[] grey = new int[37 * 37];
    Arrays.fill(grey, 0xFF7B7B7B);
    for (int colour :
        Resampler.draw(
            grey, 37, 37, new Viewport.Mapping(11, 11, 0, 0, 37 / 11.0, 37 / 11.0), true)) {
      assertEquals(0xFF7B7B7B, colour);
    }
  }

  @Test
  void enlargedHasValuesBetweenOnlyIfSmooth() {
    Viewport.Mapping twice = new Viewport.Mapping(4, 4, 0, 0, 0.5, 0.5);
    int[] plain = Resampler.draw(CHESS, 2, 2, twice, false);
    assertArrayEquals(new int[] {BLACK, BLACK, WHITE, WHITE}, Arrays.copyOf(plain, 4));
    int[] smooth = Resampler.draw(CHESS, 2, 2, twice, true);
    assertEquals(0xFF404040, smooth[1]);
  }

  @Test
  void besideTheImageIsBlack() {
    int[] white = {WHITE};
    int[] drawn = Resampler.draw(white, 1, 1, new Viewport.Mapping(3, 3, -1, -1, 1, 1), true);
    int[] expected = new int[9];
    Arrays.fill(expected, BLACK);
    expected[4] = WHITE;
    assertArrayEquals(expected, drawn);
  }
}
