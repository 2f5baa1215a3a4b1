// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor;

import java.util.function.Consumer;

/** Adapter of an editor with an object in it. */
@FunctionalInterface
public interface ObjectEditor {
  /** Does something with the object, on the user interface's thread: now, or when it is read. */
  void whenOpen(Consumer<DicomDocument> action);
}
