// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Parameter;
import org.sopwith.ui.OperationRunner;

/** Starts operations, at once or by their wizards. */
public final class Runner implements OperationRunner {
  private final OperationCatalog catalog;

  public Runner(OperationCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public void run(IWorkbenchWindow window, String verb, Map<String, List<String>> parameters) {
    Operation operation = operation(verb);
    start(window, operation, values(operation, parameters));
  }

  @Override
  public void ask(IWorkbenchWindow window, String verb, Map<String, List<String>> parameters) {
    Operation operation = operation(verb);
    ask(window, operation, values(operation, parameters));
  }

  static void start(
      IWorkbenchWindow window, Operation operation, Map<Parameter<?>, List<String>> values) {
    try {
      new OperationJob(operation, values, window).schedule();
    } catch (OperationException e) {
      OutcomeDialog.failed(window.getShell(), operation.descriptor().title(), e.getMessage());
    }
  }

  static void ask(
      IWorkbenchWindow window, Operation operation, Map<Parameter<?>, List<String>> values) {
    OperationWizard wizard = new OperationWizard(operation, values);
    WizardDialog dialog = new WizardDialog(window.getShell(), wizard);
    dialog.setHelpAvailable(true);
    dialog.open();
  }

  private Operation operation(String verb) {
    return catalog
        .find(verb)
        .orElseThrow(() -> new IllegalArgumentException("There is no operation " + verb));
  }

  private static Map<Parameter<?>, List<String>> values(
      Operation operation, Map<String, List<String>> texts) {
    Map<Parameter<?>, List<String>> values = new LinkedHashMap<>();
    for (Parameter<?> parameter : operation.descriptor().parameters()) {
      List<String> given = texts.getOrDefault(parameter.name(), List.of());
      if (!given.isEmpty()) {
        values.put(parameter, given);
      }
    }
    return values;
  }
}
