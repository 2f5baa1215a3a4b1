// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The one perspective. */
public final class Perspective implements IPerspectiveFactory {
  @Override
  public void createInitialLayout(IPageLayout layout) {
    layout.addView(
        "org.eclipse.ui.navigator.ProjectExplorer",
        IPageLayout.LEFT,
        0.25f,
        layout.getEditorArea());
  }
}
