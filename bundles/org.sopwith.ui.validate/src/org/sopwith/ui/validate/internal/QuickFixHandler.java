// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.validate.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;

/** Quick Fix (Ctrl+1) for what is selected in the Findings view. */
public final class QuickFixHandler extends AbstractHandler {
  @Override
  public Object execute(ExecutionEvent event) {
    Map<String, List<Runnable>> fixes = new LinkedHashMap<>();
    for (Object element : HandlerUtil.getCurrentStructuredSelection(event)) {
      IMarker marker = Adapters.adapt(element, IMarker.class);
      if (marker != null) {
        for (IMarkerResolution fix : IDE.getMarkerHelpRegistry().getResolutions(marker)) {
          fixes
              .computeIfAbsent(fix.getLabel(), label -> new ArrayList<>())
              .add(() -> fix.run(marker));
        }
      }
    }
    if (fixes.size() == 1) {
      fixes.values().iterator().next().forEach(Runnable::run);
    } else if (fixes.isEmpty()) {
      Display.getCurrent().beep();
    } else {
      choose(fixes);
    }
    return null;
  }

  private static void choose(Map<String, List<Runnable>> fixes) {
    Control focus = Display.getCurrent().getFocusControl();
    if (focus == null) {
      return;
    }
    MenuManager manager = new MenuManager();
    fixes.forEach(
        (label, runs) ->
            manager.add(
                new Action(runs.size() == 1 ? label : label + " (" + runs.size() + ")") {
                  @Override
                  public void run() {
                    runs.forEach(Runnable::run);
                  }
                }));
    Menu menu = manager.createContextMenu(focus);
    menu.setLocation(Display.getCurrent().getCursorLocation());
    menu.setVisible(true);
  }
}
