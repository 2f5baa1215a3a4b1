// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.shell;

import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.internal.welcome.FirstStart;

/** Configures the workbench. */
public final class Advisor extends WorkbenchAdvisor {
  private final Splash splash;

  public Advisor(Splash splash) {
    this.splash = splash;
  }

  @Override
  public void initialize(IWorkbenchConfigurer configurer) {
    super.initialize(configurer);
    configurer.setSaveAndRestore(true);
    IDE.registerAdapters();
    IdeImages.declare(configurer);
    PlatformUI.getPreferenceStore()
        .setDefault(IWorkbenchPreferenceConstants.SHOW_PROGRESS_ON_STARTUP, false);
  }

  @Override
  public String getInitialWindowPerspectiveId() {
    return SopwithUi.PERSPECTIVE_ID;
  }

  @Override
  public String getMainPreferencePageId() {
    return "org.sopwith.ui.preferences";
  }

  @Override
  public IAdaptable getDefaultPageInput() {
    return ResourcesPlugin.getWorkspace().getRoot();
  }

  @Override
  public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(
      IWorkbenchWindowConfigurer configurer) {
    return new WindowAdvisor(configurer, splash);
  }

  @Override
  public void postStartup() {
    FirstStart.begin();
  }

  @Override
  public boolean preShutdown() {
    try {
      IWorkspace workspace = ResourcesPlugin.getWorkspace();
      workspace.save(true, new NullProgressMonitor());
    } catch (CoreException e) {
      Platform.getLog(Advisor.class).error("The workspace could not be saved", e);
    }
    return true;
  }
}
