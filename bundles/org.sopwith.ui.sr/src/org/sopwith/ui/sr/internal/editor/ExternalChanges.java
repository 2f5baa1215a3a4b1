// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;

/** Looks, when the editor comes to the front, whether somebody else has changed its file. */
final class ExternalChanges implements IPartListener2 {
  private final TemplateEditor editor;

  ExternalChanges(TemplateEditor editor) {
    this.editor = editor;
    editor.getSite().getPage().addPartListener(this);
  }

  @Override
  public void partActivated(IWorkbenchPartReference reference) {
    if (reference.getPart(false) == editor) {
      editor.getSite().getShell().getDisplay().asyncExec(this::look);
    }
  }

  /** Reads the file again, or asks where that would lose changes. */
  void look() {
    LibraryFile file = editor.file().orElse(null);
    if (file == null || !file.hasChanged()) {
      return;
    }
    String name = file.path().getFileName().toString();
    if (!file.exists()) {
      editor.tell(name + " has been deleted; save it to have it again.");
    } else if (!editor.isDirty()
        || MessageDialog.openQuestion(
            editor.getSite().getShell(),
            "File Changed",
            name
                + " has been changed by another program. Read it again and lose the changes made"
                + " here?")) {
      editor.reload();
    }
  }

  /** Whether the file is as it was read, or may be replaced all the same. */
  boolean mayOverwrite() {
    LibraryFile file = editor.file().orElseThrow();
    return !file.hasChanged()
        || MessageDialog.openQuestion(
            editor.getSite().getShell(),
            "File Changed",
            file.path().getFileName()
                + " has been changed by another program. Replace what that has written?");
  }

  void dispose() {
    editor.getSite().getPage().removePartListener(this);
  }
}
