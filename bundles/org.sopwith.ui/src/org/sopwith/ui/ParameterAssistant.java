// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;

/**
 * A button beside the field of a parameter in an operation's wizard. Contributed to the extension
 * point {@code org.sopwith.ui.operations} as {@code assistant}.
 */
public interface ParameterAssistant {
  /** The text of the button. */
  String label();

  /**
   * Does what the button says, such as opening a dialog.
   *
   * @param value what is in the field; may be empty
   * @param parameters the texts of all parameters by their names
   * @return the new value of the field; empty if the user has thought better of it
   */
  Optional<String> assist(Shell shell, String value, Map<String, List<String>> parameters);
}
