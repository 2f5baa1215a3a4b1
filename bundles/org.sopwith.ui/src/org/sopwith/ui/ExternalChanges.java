// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.nio.file.Files;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;

/** Looks, when an editor comes to the front, whether somebody else has changed its file. */
public final class ExternalChanges implements IPartListener2 {
  /** An editor of a file. */
  public interface Editor extends IEditorPart {
    /** Reads the file anew; what was not saved is lost. */
    void reload();

    /** Says a sentence in the status line; nothing for an empty one. */
    void tell(String sentence);
  }

  private final Editor editor;
  private final Supplier<Optional<FileStamp>> file;

  /**
   * @param file that of the editor; empty if what it shows is in none
   */
  public ExternalChanges(Editor editor, Supplier<Optional<FileStamp>> file) {
    this.editor = editor;
    this.file = file;
    editor.getSite().getPage().addPartListener(this);
  }

  @Override
  public void partActivated(IWorkbenchPartReference reference) {
    if (reference.getPart(false) == editor) {
      editor.getSite().getShell().getDisplay().asyncExec(this::look);
    }
  }

  /** Reads the file again, or asks where that would lose changes. */
  private void look() {
    FileStamp stamp = file.get().orElse(null);
    if (stamp == null || !stamp.hasChanged()) {
      return;
    }
    String name = stamp.path().getFileName().toString();
    if (!Files.exists(stamp.path())) {
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
  public boolean mayOverwrite() {
    FileStamp stamp = file.get().orElseThrow();
    return !stamp.hasChanged()
        || MessageDialog.openQuestion(
            editor.getSite().getShell(),
            "File Changed",
            stamp.path().getFileName()
                + " has been changed by another program. Replace what that has written?");
  }

  public void dispose() {
    editor.getSite().getPage().removePartListener(this);
  }
}
