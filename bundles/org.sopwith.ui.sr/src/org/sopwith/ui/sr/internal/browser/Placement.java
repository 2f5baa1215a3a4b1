// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import java.util.List;
import org.eclipse.e4.ui.model.application.ui.MElementContainer;
import org.eclipse.e4.ui.model.application.ui.MUIElement;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;

/** Puts a view that needs room beside the editors when it is opened first. */
final class Placement {
  private static final String EDITORS = "org.eclipse.e4.primaryDataStack";

  /** Marks what has been put there, so that it stays where the user moves it. */
  private static final String PLACED = "org.sopwith.ui.sr.placed";

  private Placement() {}

  static void besideEditors(MPart part, EModelService models, EPartService parts) {
    MUIElement shown = part.getCurSharedRef() == null ? part : part.getCurSharedRef();
    if (shown.getTags().contains(PLACED)) {
      return;
    }
    shown.getTags().add(PLACED);
    MWindow window = models.getTopLevelWindowFor(part);
    List<MPartStack> stacks =
        models.findElements(
            window, null, MPartStack.class, List.of(EDITORS), EModelService.PRESENTATION);
    if (stacks.isEmpty()) {
      return;
    }
    @SuppressWarnings({"unchecked", "rawtypes"}) // a stack takes placeholders as it takes parts
    MElementContainer<MUIElement> stack = (MElementContainer) stacks.getFirst();
    models.move(shown, stack);
    parts.activate(part);
  }
}
