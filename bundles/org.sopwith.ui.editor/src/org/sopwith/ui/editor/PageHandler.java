// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Does on a page of the active editor what plugin.xml names after the colon of the handler's class:
 * {@code class="org.sopwith.ui.image.internal.ImageHandler:fit"}.
 *
 * @param <P> the page
 */
public abstract class PageHandler<P> extends AbstractHandler implements IExecutableExtension {
  private final Map<String, Consumer<P>> actions;
  private Consumer<P> action;

  /**
   * @param actions what the handler can do, by the names that plugin.xml uses
   */
  protected PageHandler(Map<String, Consumer<P>> actions) {
    this.actions = actions;
  }

  /** The page of an editor; empty if it has none of this kind. */
  protected abstract Optional<P> page(IEditorPart editor);

  @Override
  public final void setInitializationData(
      IConfigurationElement element, String property, Object data) {
    action =
        Optional.ofNullable(actions.get(String.valueOf(data)))
            .orElseThrow(() -> new IllegalArgumentException(data + " is no action of the page."));
  }

  @Override
  public final Object execute(ExecutionEvent event) {
    Optional.ofNullable(HandlerUtil.getActiveEditor(event)).flatMap(this::page).ifPresent(action);
    return null;
  }
}
