// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.sopwith.ui.internal.shell.Advisor;
import org.sopwith.ui.internal.shell.Splash;

/** The workbench application. */
public final class Application implements IApplication {
  @Override
  public Object start(IApplicationContext context) {
    Display.setAppName("Sopwith");
    Display display = PlatformUI.createDisplay();
    try {
      String trouble = lockWorkspace();
      if (!trouble.isEmpty()) {
        MessageDialog.openError(null, "Sopwith", trouble);
        return EXIT_OK;
      }
      Splash splash = new Splash(display);
      int code = PlatformUI.createAndRunWorkbench(display, new Advisor(splash));
      return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
    } finally {
      Platform.getInstanceLocation().release();
      display.dispose();
    }
  }

  /** Two workbenches on one workspace would spoil it. Empty, or a sentence for the user. */
  private static String lockWorkspace() {
    Location location = Platform.getInstanceLocation();
    try {
      if (location.isLocked()) {
        return "";
      }
      if (!location.isSet() && location.getDefault() != null) {
        location.set(location.getDefault(), false);
      }
      return location.lock()
          ? ""
          : "The workspace "
              + folder(location)
              + " is in use by another Sopwith; use that one, or"
              + " name another workspace by -data FOLDER.";
    } catch (IOException e) {
      return "The workspace "
          + folder(location)
          + " cannot be written; name another one by -data FOLDER.";
    }
  }

  private static String folder(Location location) {
    URL url = location.getURL();
    if (url == null) {
      return "";
    }
    try {
      return new File(new URI(url.getProtocol(), url.getPath(), null)).getPath();
    } catch (URISyntaxException e) {
      return url.getPath();
    }
  }

  @Override
  public void stop() {
    if (PlatformUI.isWorkbenchRunning()) {
      Display display = PlatformUI.getWorkbench().getDisplay();
      display.syncExec(() -> PlatformUI.getWorkbench().close());
    }
  }
}
