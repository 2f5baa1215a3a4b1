// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.handlers.HandlerUtil;

/**
 * Does on the page Tags of the active editor what plugin.xml names after the colon: {@code
 * class="org.sopwith.ui.editor.internal.TagsHandler:delete"}.
 */
public final class TagsHandler extends AbstractHandler implements IExecutableExtension {
  private static final Map<String, Consumer<TagsPage>> ACTIONS =
      Map.ofEntries(
          Map.entry("edit", page -> page.edit(null)),
          Map.entry("insert", TagsPage::insertAttribute),
          Map.entry("addItem", TagsPage::addItem),
          Map.entry("delete", TagsPage::delete),
          Map.entry("copy", page -> page.copy(TagsPage.Copied.BOTH)),
          Map.entry("copyPath", page -> page.copy(TagsPage.Copied.PATH)),
          Map.entry("copyValue", page -> page.copy(TagsPage.Copied.VALUE)),
          Map.entry("find", TagsPage::focusSearch),
          Map.entry("expandAll", TagsPage::expandAll),
          Map.entry("collapseAll", TagsPage::collapseAll),
          Map.entry("valuePane", TagsPage::toggleValuePane),
          Map.entry("export", ExportRows::export));

  private Consumer<TagsPage> action;

  @Override
  public void setInitializationData(IConfigurationElement element, String property, Object data) {
    action =
        Optional.ofNullable(ACTIONS.get(String.valueOf(data)))
            .orElseThrow(() -> new IllegalArgumentException(data + " is no action of the page."));
  }

  @Override
  public Object execute(ExecutionEvent event) {
    if (HandlerUtil.getActiveEditor(event) instanceof DicomEditor editor) {
      editor.tagsPage(true).ifPresent(action);
    }
    return null;
  }
}
