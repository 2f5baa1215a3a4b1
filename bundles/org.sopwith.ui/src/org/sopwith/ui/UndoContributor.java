// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.util.Optional;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.Action;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.part.MultiPageEditorActionBarContributor;

/** Undo and redo of an editor with pages in the menu Edit, saying what they would do. */
public final class UndoContributor extends MultiPageEditorActionBarContributor {
  private IEditorPart editor;
  private final Action undo =
      new Action("&Undo") {
        @Override
        public void run() {
          changes().ifPresent(UndoRedo::undo);
        }
      };
  private final Action redo =
      new Action("&Redo") {
        @Override
        public void run() {
          changes().ifPresent(UndoRedo::redo);
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

  private Optional<UndoRedo> changes() {
    return Optional.ofNullable(editor == null ? null : Adapters.adapt(editor, UndoRedo.class));
  }

  /** Says anew what undo and redo of an editor would do, if it is the active one. */
  public static void update(IEditorPart editor) {
    if (editor.getEditorSite().getActionBarContributor() instanceof UndoContributor one
        && one.editor == editor) {
      one.update();
    }
  }

  private void update() {
    Optional<String> done = changes().flatMap(UndoRedo::undoLabel);
    undo.setText("&Undo" + done.map(label -> " " + label).orElse(""));
    undo.setEnabled(done.isPresent());
    Optional<String> undone = changes().flatMap(UndoRedo::redoLabel);
    redo.setText("&Redo" + undone.map(label -> " " + label).orElse(""));
    redo.setEnabled(undone.isPresent());
  }
}
