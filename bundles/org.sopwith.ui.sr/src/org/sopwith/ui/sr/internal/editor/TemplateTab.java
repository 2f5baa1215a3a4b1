// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.Optional;
import org.eclipse.swt.widgets.Control;
import org.sopwith.sr.template.Template;

/** A tab below the rows that shows what becomes of the template. */
interface TemplateTab {
  String title();

  Control control();

  /** Shows a template as it is now; called when the tab is in front only. */
  void show(Optional<Template> template);
}
