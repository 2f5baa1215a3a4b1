// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import org.eclipse.ui.IWorkbenchPage;

/**
 * Something that the view The Standard can explain. Whatever is selected and adapts to this is
 * explained there: a template, a row, a code, a context group. Equal topics are explained once.
 */
public interface StandardTopic {
  /** What the standard says, as markup of {@code FormText}; asked for in a job. */
  String markup();

  /**
   * Follows a link of the markup that is no address, such as {@code tid:1500}.
   *
   * @return whether it was one of its own
   */
  default boolean follow(String link, IWorkbenchPage page) {
    return false;
  }
}
