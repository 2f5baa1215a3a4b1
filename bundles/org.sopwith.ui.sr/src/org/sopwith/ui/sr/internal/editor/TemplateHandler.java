// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.ui.IEditorPart;
import org.sopwith.sr.template.edit.RowEdits;
import org.sopwith.sr.template.edit.RowEdits.Where;
import org.sopwith.ui.editor.PageHandler;

/**
 * Does in the active template editor what plugin.xml names after the colon: {@code
 * class="org.sopwith.ui.sr.internal.editor.TemplateHandler:delete"}.
 */
public final class TemplateHandler extends PageHandler<TemplatePage> {
  private static final Map<String, Consumer<TemplatePage>> ACTIONS =
      Map.ofEntries(
          Map.entry("add", page -> page.actions().add(Where.AFTER)),
          Map.entry("addInside", page -> page.actions().add(Where.INSIDE)),
          Map.entry("include", page -> page.actions().include()),
          Map.entry("delete", page -> page.actions().delete()),
          Map.entry("copy", page -> page.actions().copy()),
          Map.entry("cut", page -> page.actions().cut()),
          Map.entry("paste", page -> page.actions().paste()),
          Map.entry("up", page -> page.actions().move("Move Up", false, RowEdits::moveUp)),
          Map.entry("down", page -> page.actions().move("Move Down", true, RowEdits::moveDown)),
          Map.entry("indent", page -> page.actions().move("Indent", false, RowEdits::indent)),
          Map.entry("outdent", page -> page.actions().move("Outdent", true, RowEdits::outdent)),
          Map.entry("renumber", page -> page.actions().renumber()),
          Map.entry("cell", page -> page.table().edit(RowColumn.CONCEPT)),
          Map.entry("fields", TemplatePage::editFields),
          Map.entry("tab", page -> page.tabs().next()));

  /** Made by the platform. */
  public TemplateHandler() {
    super(ACTIONS);
  }

  @Override
  protected Optional<TemplatePage> page(IEditorPart editor) {
    return editor instanceof TemplateEditor templates ? templates.templatePage() : Optional.empty();
  }
}
