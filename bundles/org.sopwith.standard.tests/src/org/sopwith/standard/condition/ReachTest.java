// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sopwith.standard.Iods;

class ReachTest {
  /** Attributes that PS3.3 names in a condition, though no IOD has them there. */
  private static final Set<String> NOWHERE =
      Set.of(
          "table_C.11.13-1 MaskSubtractionSequence/ContrastFrameAveraging: MaskFrameNumbers",
          "table_PS3.3_C.7.6.24-1 PixelAspectRatio: ImagerPixelSpacing",
          "table_PS3.3_C.7.6.24-1 PixelAspectRatio: NominalScannedPixelSpacing",
          "table_PS3.3_C.7.6.24-1 PixelAspectRatio: PixelSpacing",
          "table_PS3.3_C.7.6.24-1 PixelAspectRatio: frame/PixelMeasuresSequence/PixelSpacing");

  @Test
  void everyPathLeadsToAnAttributeInSomeIod() {
    Set<String> nowhere = Reach.nowhere(Iods.standard().all());
    nowhere.removeAll(NOWHERE);
    assertEquals(Set.of(), nowhere);
  }
}
