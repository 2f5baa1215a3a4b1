// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.shell;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.sopwith.ui.internal.findings.ReaderFindings;
import org.sopwith.ui.internal.open.Opener;

/** Configures a window. Its menus are declared in plugin.xml. */
final class WindowAdvisor extends WorkbenchWindowAdvisor {
  /** Action sets of platform bundles for work that is not done here. */
  private static final List<String> FOREIGN_ACTION_SETS =
      List.of(
          "org.eclipse.ui.edit.text.actionSet.annotationNavigation",
          "org.eclipse.ui.edit.text.actionSet.navigation",
          "org.eclipse.ui.edit.text.actionSet.convertLineDelimitersTo",
          "org.eclipse.ui.edit.text.actionSet.openExternalFile",
          "org.eclipse.ui.externaltools.ExternalToolsSet",
          "org.eclipse.ui.actionSet.openFiles",
          "org.eclipse.ui.actionSet.keyBindings",
          "org.eclipse.ui.cheatsheets.actionSet",
          "org.eclipse.search.searchActionSet",
          "org.eclipse.team.ui.actionSet");

  private final Splash splash;

  WindowAdvisor(IWorkbenchWindowConfigurer configurer, Splash splash) {
    super(configurer);
    this.splash = splash;
  }

  @Override
  public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
    return new ActionBarAdvisor(configurer);
  }

  @Override
  public void preWindowOpen() {
    IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
    configurer.setInitialSize(new Point(1280, 800));
    configurer.setTitle("Sopwith");
    configurer.setShowMenuBar(true);
    configurer.setShowCoolBar(true);
    configurer.setShowStatusLine(true);
    configurer.setShowProgressIndicator(true);
    configurer.setShowPerspectiveBar(false);
    configurer.addEditorAreaTransfer(FileTransfer.getInstance());
    configurer.configureEditorAreaDropListener(new FileDrop(configurer.getWindow()));
  }

  @Override
  public void postWindowOpen() {
    splash.close();
    IWorkbenchWindow window = getWindowConfigurer().getWindow();
    if (window.getActivePage() != null) {
      FOREIGN_ACTION_SETS.forEach(window.getActivePage()::hideActionSet);
    }
    ReaderFindings.follow(window);
  }

  private static final class FileDrop extends DropTargetAdapter {
    private final IWorkbenchWindow window;

    FileDrop(IWorkbenchWindow window) {
      this.window = window;
    }

    @Override
    public void dragEnter(DropTargetEvent event) {
      if (event.detail == DND.DROP_DEFAULT) {
        event.detail = DND.DROP_COPY;
      }
    }

    @Override
    public void drop(DropTargetEvent event) {
      if (event.data instanceof String[] names) {
        Opener.openOrAdd(window, Arrays.stream(names).map(Path::of).toList());
      }
    }
  }
}
