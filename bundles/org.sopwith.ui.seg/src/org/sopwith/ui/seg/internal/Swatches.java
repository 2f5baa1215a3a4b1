// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;

/** Squares of colours with a line around them, to be seen on light and dark. */
public final class Swatches {
  private static final int SIZE = 12;

  private final Map<Integer, ImageDescriptor> known = new HashMap<>();
  private final ResourceManager images;

  /** The images live as long as the manager. */
  public Swatches(ResourceManager images) {
    this.images = images;
  }

  /** The square of a colour, 0xRRGGBB. */
  public Image image(int color) {
    return images.create(known.computeIfAbsent(color, Swatches::square));
  }

  private static ImageDescriptor square(int color) {
    PaletteData palette =
        new PaletteData(
            new RGB(color >> 16 & 0xFF, color >> 8 & 0xFF, color & 0xFF), new RGB(128, 128, 128));
    ImageData data = new ImageData(SIZE, SIZE, 1, palette);
    for (int i = 0; i < SIZE; i++) {
      data.setPixel(i, 0, 1);
      data.setPixel(i, SIZE - 1, 1);
      data.setPixel(0, i, 1);
      data.setPixel(SIZE - 1, i, 1);
    }
    return ImageDescriptor.createFromImageDataProvider(
        zoom -> zoom == 100 ? data : data.scaledTo(SIZE * zoom / 100, SIZE * zoom / 100));
  }
}
