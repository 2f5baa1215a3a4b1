// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.ide.IDE;

/** The workbench application. */
public final class Application implements IApplication {
  @Override
  public Object start(IApplicationContext context) {
    Display display = PlatformUI.createDisplay();
    try {
      int code = PlatformUI.createAndRunWorkbench(display, new Advisor());
      return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
    } finally {
      display.dispose();
    }
  }

  @Override
  public void stop() {}

  private static final class Advisor extends WorkbenchAdvisor {
    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
      super.initialize(configurer);
      configurer.setSaveAndRestore(true);
      IDE.registerAdapters();
    }

    @Override
    public String getInitialWindowPerspectiveId() {
      return "org.sopwith.ui.perspective";
    }

    @Override
    public IAdaptable getDefaultPageInput() {
      return ResourcesPlugin.getWorkspace().getRoot();
    }
  }
}
