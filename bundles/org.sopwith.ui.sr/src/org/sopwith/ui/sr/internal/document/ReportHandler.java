// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorPart;
import org.sopwith.ui.editor.PageHandler;

/**
 * Does on the page Report of the active editor what plugin.xml names after the colon: {@code
 * class="org.sopwith.ui.sr.internal.document.ReportHandler:edit"}.
 */
public final class ReportHandler extends PageHandler<ReportPage> {
  private static final Map<String, Consumer<ReportPage>> ACTIONS =
      Map.ofEntries(
          Map.entry("edit", page -> page.actions().edit()),
          Map.entry("open", page -> page.actions().open()),
          Map.entry("add", page -> page.actions().add()),
          Map.entry("addReference", page -> page.actions().addReference()),
          Map.entry("fillIn", page -> page.actions().fillIn()),
          Map.entry("delete", page -> page.actions().delete()),
          Map.entry("moveUp", page -> page.actions().move(-1)),
          Map.entry("moveDown", page -> page.actions().move(1)),
          Map.entry("copy", page -> page.actions().copy()),
          Map.entry("showTags", page -> page.actions().showTags()),
          Map.entry("expandAll", ReportPage::expandAll),
          Map.entry("find", ReportPage::focusSearch));

  /** Made by the platform. */
  public ReportHandler() {
    super(ACTIONS);
  }

  @Override
  protected Optional<ReportPage> page(IEditorPart editor) {
    return Optional.ofNullable(Adapters.adapt(editor, ReportPage.class));
  }
}
