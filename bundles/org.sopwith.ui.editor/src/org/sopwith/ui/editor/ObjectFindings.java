// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor;

import java.util.List;
import java.util.function.Consumer;
import org.sopwith.operation.Finding;

/**
 * What rules find in the objects of editors; a service of the workbench, which is not there without
 * a bundle that brings it.
 */
public interface ObjectFindings {
  /**
   * Follows an object, from the user interface's thread.
   *
   * @param told is told, in any thread, each place of each finding: once they are known, and again
   *     after each change
   * @return ends it
   */
  Runnable follow(DicomDocument document, Consumer<List<Finding>> told);
}
