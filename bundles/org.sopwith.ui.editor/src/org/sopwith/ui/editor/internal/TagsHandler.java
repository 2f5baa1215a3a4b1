// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.ui.IEditorPart;
import org.sopwith.ui.editor.PageHandler;

/**
 * Does on the page Tags of the active editor what plugin.xml names after the colon: {@code
 * class="org.sopwith.ui.editor.internal.TagsHandler:delete"}.
 */
public final class TagsHandler extends PageHandler<TagsPage> {
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

  /** Made by the platform. */
  public TagsHandler() {
    super(ACTIONS);
  }

  @Override
  protected Optional<TagsPage> page(IEditorPart editor) {
    return editor instanceof DicomEditor dicom ? dicom.tagsPage(true) : Optional.empty();
  }
}
