// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import org.eclipse.swt.widgets.Control;

/** One of the tabs that tell something of what the browser shows. */
interface BrowserPage {
  Control control();

  /** Shows what it has to tell. */
  void show(Subject subject);

  void focus();
}
