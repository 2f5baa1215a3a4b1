// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.shell;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.sopwith.ui.SopwithUi;

/**
 * The picture shown until the first window opens; the platform shows one only with its launcher.
 */
public final class Splash {
  private final Shell shell;

  public Splash(Display display) {
    ImageDescriptor picture =
        ResourceLocator.imageDescriptorFromBundle(SopwithUi.BUNDLE_ID, "splash.png").orElseThrow();
    Image image = picture.createImage(display);
    Rectangle size = image.getBounds();
    Rectangle screen = display.getPrimaryMonitor().getBounds();
    shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
    shell.setBounds(
        screen.x + (screen.width - size.width) / 2,
        screen.y + (screen.height - size.height) / 2,
        size.width,
        size.height);
    shell.addListener(SWT.Paint, event -> event.gc.drawImage(image, 0, 0));
    shell.addListener(SWT.Dispose, event -> image.dispose());
    shell.open();
    shell.update();
    while (display.readAndDispatch()) {
      // until it is painted
    }
  }

  void close() {
    if (!shell.isDisposed()) {
      shell.dispose();
    }
  }
}
