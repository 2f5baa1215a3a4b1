// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.welcome;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.prefs.BackingStoreException;
import org.sopwith.ui.SopwithUi;

/** What happens when a workspace is opened for the first time: sample study and Welcome page. */
public final class FirstStart {
  private static final String DONE = "firstStartDone";

  private FirstStart() {}

  /** Does it, unless it has been done in this workspace. */
  public static void begin() {
    IEclipsePreferences preferences = InstanceScope.INSTANCE.getNode(SopwithUi.BUNDLE_ID);
    if (preferences.getBoolean(DONE, false)) {
      return;
    }
    SampleProject.write();
    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    if (window != null && window.getActivePage() != null) {
      showWelcome(window.getActivePage());
    }
    preferences.putBoolean(DONE, true);
    try {
      preferences.flush();
    } catch (BackingStoreException e) {
      Platform.getLog(FirstStart.class).warn("The preferences could not be stored", e);
    }
  }

  static void showWelcome(IWorkbenchPage page) {
    try {
      page.openEditor(WelcomeInput.INSTANCE, SopwithUi.EDITOR_WELCOME);
    } catch (PartInitException e) {
      Platform.getLog(FirstStart.class).error("The Welcome page could not be opened", e);
    }
  }
}
