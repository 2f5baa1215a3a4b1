// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.util.List;
import java.util.Map;

/**
 * What the workbench fills into the wizard of an operation, such as what preferences say. It is
 * contributed to the extension point {@code org.sopwith.ui.operations} as {@code defaults}.
 */
@FunctionalInterface
public interface OperationDefaults {
  /** The texts of parameters by their names. */
  Map<String, List<String>> values();
}
