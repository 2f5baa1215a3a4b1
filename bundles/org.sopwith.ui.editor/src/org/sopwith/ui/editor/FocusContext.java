// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.services.IServiceLocator;

/** Keys and menu entries that hold only while a control has the focus, not in fields beside it. */
public final class FocusContext {
  private FocusContext() {}

  /**
   * Keeps a context active while a control has the focus.
   *
   * @param services of the editor or view, or of the workbench
   * @param id of the context, as declared
   */
  public static void add(Control control, IServiceLocator services, String id) {
    IContextService contexts = services.getService(IContextService.class);
    List<IContextActivation> active = new ArrayList<>(1);
    Listener leave =
        event -> {
          contexts.deactivateContexts(active);
          active.clear();
        };
    control.addListener(
        SWT.FocusIn,
        event -> {
          if (active.isEmpty()) {
            active.add(contexts.activateContext(id));
          }
        });
    control.addListener(SWT.FocusOut, leave);
    control.addListener(SWT.Dispose, leave);
  }
}
