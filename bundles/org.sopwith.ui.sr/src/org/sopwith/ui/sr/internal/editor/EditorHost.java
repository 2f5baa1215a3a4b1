// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.Optional;
import org.eclipse.ui.IEditorSite;
import org.sopwith.sr.template.Identified;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.edit.TemplateDocument;

/** What the parts of the template editor share. */
interface EditorHost {
  TemplateDocument document();

  /** The template that is shown; empty if the library has none. */
  Optional<Template> template();

  /** Changes the library in one step that can be undone, unless it is read only. */
  void change(String label, Runnable edit);

  /** Shows a row, a template or a context group. */
  void reveal(Identified object);

  /** Selects a row of the template that is shown, and leaves the focus where it is. */
  void select(Row row);

  /** Says a sentence in the status line; nothing for an empty one. */
  void tell(String sentence);

  IEditorSite site();
}
