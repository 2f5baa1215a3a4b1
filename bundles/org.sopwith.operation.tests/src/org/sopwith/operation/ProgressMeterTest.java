// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ProgressMeterTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void saysWhatHowManyOfHowManyRateAndTimeLeft() {
    ProgressMeter meter = new ProgressMeter("Validating", 2_000, "files", 0);
    assertEquals("Validating: 0 of 2,000 files", meter.text(0));
    meter.advance(1_000);
    assertEquals(
        "Validating: 1,000 of 2,000 files, 10 a second, 1:40 left", meter.text(100 * SECOND));
    assertEquals(0.5, meter.fraction());
  }

  @Test
  void unknownTotalGivesNoTimeLeft() {
    ProgressMeter meter = new ProgressMeter("Reading", Progress.UNKNOWN, "files", 0);
    meter.advance(3);
    assertEquals("Reading: 3 files, 1.5 a second", meter.text(2 * SECOND));
  }
}
