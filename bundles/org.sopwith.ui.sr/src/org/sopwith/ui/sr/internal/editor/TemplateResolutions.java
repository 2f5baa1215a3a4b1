// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import org.sopwith.operation.Finding;
import org.sopwith.sr.template.edit.TemplateFixes;
import org.sopwith.ui.EditorFixes;
import org.sopwith.ui.sr.TemplateEditors;

/** Offers the quick fixes of findings about templates; they are made in the editor. */
public final class TemplateResolutions extends EditorFixes<TemplateEditor> {
  public TemplateResolutions() {
    super(LiveFindings.SOURCE, TemplateEditors.ID, TemplateEditor.class);
  }

  @Override
  protected void fix(TemplateEditor editor, Finding marked, String label) {
    if (editor.openDocument().isEmpty()) {
      return;
    }
    editor.gotoPath(marked.path());
    new TemplateFixes(editor.document().library())
        .of(marked)
        .filter(fix -> fix.label().equals(label))
        .ifPresentOrElse(
            fix -> editor.change(fix.label(), fix.edit()),
            () -> editor.tell("The template is another by now; save it to check it again."));
  }
}
