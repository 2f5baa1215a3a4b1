// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor;

import java.util.Optional;
import java.util.function.Consumer;

/** Adapter of an editor with an object in it. */
public interface ObjectEditor {
  /** Does something with the object, on the user interface's thread: now, or when it is read. */
  void whenOpen(Consumer<DicomDocument> action);

  /**
   * Brings a page to the front.
   *
   * @param id the page's id in plugin.xml
   * @return what the page adapts to; empty if the object has no such page or is not read yet
   */
  <T> Optional<T> showPage(String id, Class<T> type);
}
