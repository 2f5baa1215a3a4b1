// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.shell;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.console.IConsoleConstants;
import org.sopwith.ui.SopwithUi;

/** The one perspective. */
public final class Perspective implements IPerspectiveFactory {
  private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";

  @Override
  public void createInitialLayout(IPageLayout layout) {
    String editors = layout.getEditorArea();
    layout.createFolder("left", IPageLayout.LEFT, 0.23f, editors).addView(SopwithUi.VIEW_EXPLORER);

    IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, 0.72f, editors);
    right.addView(SopwithUi.VIEW_STANDARD);
    right.addPlaceholder("org.eclipse.help.ui.HelpView");
    layout
        .createFolder("outline", IPageLayout.BOTTOM, 0.6f, "right")
        .addView(IPageLayout.ID_OUTLINE);

    IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.68f, editors);
    bottom.addView(SopwithUi.VIEW_FINDINGS);
    bottom.addView(IPageLayout.ID_PROP_SHEET);
    bottom.addView(IPageLayout.ID_PROGRESS_VIEW);
    bottom.addView(IConsoleConstants.ID_CONSOLE_VIEW);
    bottom.addPlaceholder(ERROR_LOG);
    bottom.addPlaceholder("org.eclipse.search.ui.views.SearchView");

    for (String view :
        new String[] {
          SopwithUi.VIEW_EXPLORER,
          SopwithUi.VIEW_FINDINGS,
          SopwithUi.VIEW_STANDARD,
          SopwithUi.VIEW_TEMPLATES,
          IPageLayout.ID_OUTLINE,
          IPageLayout.ID_PROP_SHEET,
          IPageLayout.ID_PROGRESS_VIEW,
          IConsoleConstants.ID_CONSOLE_VIEW,
          ERROR_LOG
        }) {
      layout.addShowViewShortcut(view);
    }
  }
}
