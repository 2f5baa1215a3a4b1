// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.nio.file.Path;
import org.sopwith.ui.FilelessInput;

/**
 * Two files to compare.
 *
 * @param left the one
 * @param right the other
 */
public record CompareInput(Path left, Path right) implements FilelessInput {
  @Override
  public String getName() {
    return left.getFileName() + " ↔ " + right.getFileName();
  }

  @Override
  public String getToolTipText() {
    return left + " ↔ " + right;
  }
}
