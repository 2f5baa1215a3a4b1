// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import org.eclipse.help.HelpSystem;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.ui.SopwithUi;

/** Help for the wizard of an operation: its own if there is one, else that for all of them. */
final class OperationHelp {
  private static final String ALL = SopwithUi.BUNDLE_ID + ".operation";

  private OperationHelp() {}

  static void set(Control control, OperationDescriptor descriptor) {
    String own = ALL + "_" + descriptor.verb().replaceAll("\\W", "_");
    PlatformUI.getWorkbench()
        .getHelpSystem()
        .setHelp(control, HelpSystem.getContext(own) == null ? ALL : own);
  }
}
