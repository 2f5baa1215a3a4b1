// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CieLabTest {
  @Test
  void coloursOfSrgbSurvive() {
    for (int rgb = 0; rgb <= 0xFFFFFF; rgb += 997) {
      assertEquals(rgb, CieLab.ofRgb(rgb).rgb());
    }
  }

  @Test
  void whiteIsTheTopOfTheScale() {
    CieLab white = CieLab.ofRgb(0xFFFFFF);
    assertEquals(65535, white.l());
    assertEquals(32896, white.a(), 16);
    assertEquals(32896, white.b(), 16);
  }
}
