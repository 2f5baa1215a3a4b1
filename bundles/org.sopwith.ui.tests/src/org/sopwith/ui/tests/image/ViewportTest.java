// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.sopwith.ui.image.internal.model.Viewport;

class ViewportTest {
  private final Viewport viewport = new Viewport();

  private void show(int columns, int rows, double aspect) {
    viewport.setCanvas(400, 200, 1);
    viewport.setImage(columns, rows, aspect);
  }

  @Test
  void fitShowsTheWholeImageAndFollowsTheCanvas() {
    show(100, 100, 1);
    assertEquals(2, viewport.zoom());
    assertEquals(0, viewport.toImage(100, 0).column(), 1e-9);
    viewport.setCanvas(800, 400, 1);
    assertEquals(4, viewport.zoom());
  }

  @Test
  void zoomKeepsThePixelUnderThePointer() {
    show(100, 100, 1);
    Viewport.Place before = viewport.toImage(150, 60);
    viewport.zoomAt(150, 60, 3);
    Viewport.Place after = viewport.toImage(150, 60);
    assertEquals(before.column(), after.column(), 1e-9);
    assertEquals(before.row(), after.row(), 1e-9);
    assertFalse(viewport.isFitted());
  }

  @Test
  void pixelsThatAreNotSquareAreStretched() {
    show(100, 50, 2);
    assertEquals(2, viewport.zoom());
    Viewport.Mapping mapping = viewport.mapping();
    assertEquals(2, mapping.columnStep() / mapping.rowStep(), 1e-9);
    show(50, 100, 0.5);
    assertEquals(2, viewport.zoom());
    assertEquals(100, Viewport.whole(50, 100, 0.5).width());
  }

  @Test
  void actualSizeCountsPixelsOfTheDisplayNotPoints() {
    show(1000, 1000, 1);
    viewport.setCanvas(400, 200, 2);
    viewport.actualSize();
    assertEquals(1, viewport.mapping().columnStep(), 1e-9);
    assertEquals(800, viewport.mapping().width());
  }

  @Test
  void panLeavesTheCentreInTheImage() {
    show(100, 100, 1);
    viewport.pan(10_000, -10_000);
    Viewport.Place centre = viewport.toImage(200, 100);
    assertEquals(0, centre.column(), 1e-9);
    assertEquals(100, centre.row(), 1e-9);
  }

  @Test
  void placesBesideTheImageAreToldApart() {
    show(100, 100, 1);
    assertTrue(viewport.contains(viewport.toImage(200, 100)));
    assertFalse(viewport.contains(viewport.toImage(99, 100)));
    assertFalse(viewport.contains(viewport.toImage(300, 100)));
  }
}
