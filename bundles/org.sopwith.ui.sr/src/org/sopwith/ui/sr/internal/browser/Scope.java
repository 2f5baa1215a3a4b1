// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

/** What the search of the browser looks for. */
enum Scope {
  ALL("everything"),
  TEMPLATES("templates"),
  GROUPS("context groups"),
  CODES("codes"),
  ROOTS("root templates"),
  OWN("own");

  private final String label;

  Scope(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
