// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import org.eclipse.swt.widgets.Control;
import org.sopwith.sr.template.TemplateCatalog;

/** What the pages of the browser need of it. */
interface BrowserSite {
  /** The standard's templates and groups, with those of the workspace over them. */
  TemplateCatalog catalog();

  /** Shows something in the browser. */
  void show(Subject subject);

  /** Opens a template in its editor; shows anything else in the browser. */
  void open(Subject subject);

  /**
   * Says what is selected.
   *
   * @param model the object of the model, a code or a subject
   */
  void selected(Object model);

  /** Gives a control the browser's context menu. */
  void menu(Control control);
}
