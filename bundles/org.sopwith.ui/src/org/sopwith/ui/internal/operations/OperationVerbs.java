// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.core.commands.IParameterValues;
import org.eclipse.ui.PlatformUI;
import org.sopwith.operation.OperationDescriptor;

/** The operations as values of the command's parameter: Quick Access offers each by its title. */
public final class OperationVerbs implements IParameterValues {
  @Override
  public Map<String, String> getParameterValues() {
    return PlatformUI.getWorkbench().getService(OperationCatalog.class).inMenus().stream()
        .collect(
            Collectors.toMap(
                OperationDescriptor::title, OperationDescriptor::verb, (first, second) -> first));
  }
}
