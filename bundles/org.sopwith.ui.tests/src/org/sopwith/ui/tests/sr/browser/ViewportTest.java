// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.sr.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sopwith.ui.sr.internal.browser.Viewport;

class ViewportTest {
  private static final double DELTA = 1e-9;

  @Test
  void aSmallPictureIsInTheMiddleAndNotEnlarged() {
    assertEquals(new Viewport(1, 100, 150), Viewport.fit(200, 100, 400, 400));
    assertEquals(new Viewport(0.5, 0, 150), Viewport.fit(800, 200, 400, 400));
  }

  @Test
  void aLargePictureStartsReadableAroundItsStart() {
    Viewport viewport = Viewport.readable(2000, 1000, 400, 400, 50, 500);
    assertTrue(viewport.zoom() > 0.6);
    assertEquals(0, viewport.x(), DELTA);
    assertEquals(500, viewport.toY(200), DELTA);
  }

  @Test
  void thePointUnderThePointerStaysWhenZooming() {
    Viewport viewport = new Viewport(0.8, -30, 40);
    Viewport zoomed = viewport.zoomed(1.7, 120, 90);
    assertEquals(viewport.toX(120), zoomed.toX(120), DELTA);
    assertEquals(viewport.toY(90), zoomed.toY(90), DELTA);
  }

  @Test
  void revealingMovesNoMoreThanNeeded() {
    Viewport viewport = new Viewport(1, 0, 0);
    assertEquals(viewport, viewport.revealing(20, 20, 50, 20, 300, 300));
    assertEquals(-8, viewport.revealing(250, 20, 50, 20, 300, 300).x(), DELTA);
    assertEquals(18, viewport.revealing(-10, 20, 50, 20, 300, 300).x(), DELTA);
  }
}
