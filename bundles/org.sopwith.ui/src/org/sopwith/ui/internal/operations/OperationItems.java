// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.util.Map;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.sopwith.operation.OperationDescriptor;

/** Menu entries that run operations. */
final class OperationItems {
  static final String COMMAND = "org.sopwith.ui.operation";
  static final String VERB = "verb";

  /** Parameter of the command: {@code false} runs it on the selection without a wizard. */
  static final String ASK = "ask";

  private OperationItems() {}

  static IContributionItem item(OperationDescriptor descriptor) {
    CommandContributionItemParameter parameter =
        new CommandContributionItemParameter(
            PlatformUI.getWorkbench(),
            COMMAND + "." + descriptor.id(),
            COMMAND,
            CommandContributionItem.STYLE_PUSH);
    parameter.parameters = Map.of(VERB, descriptor.verb());
    parameter.label = descriptor.title() + "...";
    parameter.tooltip = descriptor.summary();
    return new CommandContributionItem(parameter);
  }
}
