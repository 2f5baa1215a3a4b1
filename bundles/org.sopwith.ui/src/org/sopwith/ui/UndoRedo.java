// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.util.Optional;

/** Adapter of an editor whose changes can be undone and redone. */
public interface UndoRedo {
  /** What undo would take back; empty if there is nothing. */
  Optional<String> undoLabel();

  /** What redo would do again; empty if there is nothing. */
  Optional<String> redoLabel();

  void undo();

  void redo();
}
