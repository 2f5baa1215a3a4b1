// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.wizard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.sopwith.ui.ParameterAssistant;

/** Asks where a new key is to be kept. */
public final class NewKey implements ParameterAssistant {
  @Override
  public String label() {
    return "New…";
  }

  @Override
  public Optional<String> assist(Shell shell, String value, Map<String, List<String>> parameters) {
    FileDialog dialog = new FileDialog(shell, SWT.SAVE);
    dialog.setText("New Key");
    dialog.setFileName("deid.key");
    dialog.setFilterPath(String.valueOf(Places.key().getParent()));
    return Optional.ofNullable(dialog.open());
  }
}
