// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.handlers.HandlerUtil;

/** Goes to the next difference, or with {@code :previous} in plugin.xml to the one before. */
public final class CompareStepHandler extends AbstractHandler implements IExecutableExtension {
  private int direction = 1;

  @Override
  public void setInitializationData(IConfigurationElement element, String property, Object data) {
    direction = "previous".equals(data) ? -1 : 1;
  }

  @Override
  public Object execute(ExecutionEvent event) {
    if (HandlerUtil.getActiveEditor(event) instanceof CompareEditor editor) {
      editor.step(direction);
    }
    return null;
  }
}
