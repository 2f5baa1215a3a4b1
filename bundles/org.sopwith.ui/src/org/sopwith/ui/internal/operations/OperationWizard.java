// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.PlatformUI;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.ParameterKind;
import org.sopwith.ui.OperationPreview;
import org.sopwith.ui.internal.Images;

/** Asks for the parameters of an operation and runs it in the background. */
final class OperationWizard extends Wizard {
  private final Operation operation;
  private final Optional<OperationPreview> preview;
  private final OperationPage page;

  /**
   * Makes the wizard.
   *
   * @param values what the operation starts from; may be empty
   */
  OperationWizard(Operation operation, Map<Parameter<?>, List<String>> values) {
    this.operation = operation;
    this.preview =
        Contributions.find(
            "preview", OperationPreview.class, Map.of("verb", operation.descriptor().verb()));
    this.page = new OperationPage(operation.descriptor(), values, hidden());
    setWindowTitle(operation.descriptor().title());
    setDefaultPageImageDescriptor(Images.descriptor("sopwith64.png"));
  }

  /** Parameters that are for the trial run alone; an output is for both. */
  private Set<String> hidden() {
    return preview.map(shown -> shown.onlyForTrial().keySet()).orElse(Set.of()).stream()
        .flatMap(name -> operation.descriptor().parameter(name).stream())
        .filter(parameter -> !isOutput(parameter))
        .map(Parameter::name)
        .collect(Collectors.toSet());
  }

  private static boolean isOutput(Parameter<?> parameter) {
    return parameter.kind() == ParameterKind.OUTPUT_FILE
        || parameter.kind() == ParameterKind.OUTPUT_DIRECTORY;
  }

  @Override
  public void addPages() {
    addPage(page);
    preview.ifPresent(shown -> addPage(new PreviewPage(operation, page, shown)));
  }

  @Override
  public boolean performFinish() {
    try {
      new OperationJob(
              operation, page.values(), PlatformUI.getWorkbench().getActiveWorkbenchWindow())
          .schedule();
      return true;
    } catch (OperationException e) {
      page.setErrorMessage(e.getMessage());
      return false;
    }
  }
}
