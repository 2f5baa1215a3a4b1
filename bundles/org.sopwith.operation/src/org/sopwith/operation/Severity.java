// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.util.Locale;

/** How bad a {@link Finding} is. The order is that of a report: the worst first. */
public enum Severity {
  /** The object breaks the standard, or something could not be done. */
  ERROR,
  /** Permitted but doubtful, or tolerated by the reader. */
  WARNING,
  /** Worth knowing. */
  NOTE;

  /** The word that every report and machine-readable shape uses: {@code error}, ... */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
