// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.MultiPageEditorActionBarContributor;
import org.sopwith.sr.template.edit.TemplateDocument;

/** Undo and redo of the template editor in the menu Edit, saying what they would do. */
public final class TemplateContributor extends MultiPageEditorActionBarContributor {
  private IEditorPart editor;
  private final Action undo =
      new Action("&Undo") {
        @Override
        public void run() {
          document().ifPresent(TemplateDocument::undo);
        }
      };
  private final Action redo =
      new Action("&Redo") {
        @Override
        public void run() {
          document().ifPresent(TemplateDocument::redo);
        }
      };

  @Override
  public void init(IActionBars bars) {
    super.init(bars);
    undo.setActionDefinitionId(ActionFactory.UNDO.getCommandId());
    redo.setActionDefinitionId(ActionFactory.REDO.getCommandId());
    bars.setGlobalActionHandler(ActionFactory.UNDO.getId(), undo);
    bars.setGlobalActionHandler(ActionFactory.REDO.getId(), redo);
  }

  @Override
  public void setActiveEditor(IEditorPart part) {
    editor = part;
    super.setActiveEditor(part);
    update();
  }

  @Override
  public void setActivePage(IEditorPart activeEditor) {
    update();
  }

  private Optional<TemplateDocument> document() {
    return editor instanceof TemplateEditor e ? e.openDocument() : Optional.empty();
  }

  /** Says anew what undo and redo would do. */
  void update() {
    Optional<String> done = document().flatMap(TemplateDocument::undoLabel);
    undo.setText("&Undo" + done.map(label -> " " + label).orElse(""));
    undo.setEnabled(done.isPresent());
    Optional<String> undone = document().flatMap(TemplateDocument::redoLabel);
    redo.setText("&Redo" + undone.map(label -> " " + label).orElse(""));
    redo.setEnabled(undone.isPresent());
  }
}
