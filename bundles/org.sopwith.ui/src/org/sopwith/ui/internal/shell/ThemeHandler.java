// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.shell;

import java.util.Map;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Window &gt; Dark Theme: switches between the dark theme and the light one. */
public final class ThemeHandler extends AbstractHandler implements IElementUpdater {
  private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
  private static final String LIGHT = "org.eclipse.e4.ui.css.theme.e4_default";

  @Override
  public Object execute(ExecutionEvent event) throws ExecutionException {
    IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
    IThemeEngine engine = window.getService(IThemeEngine.class);
    engine.setTheme(isDark(engine) ? LIGHT : DARK, true);
    return null;
  }

  @Override
  @SuppressWarnings("rawtypes") // as the platform declares it
  public void updateElement(UIElement element, Map parameters) {
    element.setChecked(isDark(PlatformUI.getWorkbench().getService(IThemeEngine.class)));
  }

  private static boolean isDark(IThemeEngine engine) {
    return engine != null
        && engine.getActiveTheme() != null
        && engine.getActiveTheme().getId().startsWith(DARK);
  }
}
