// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.PlatformUI;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationException;
import org.sopwith.ui.OperationPreview;
import org.sopwith.ui.internal.Images;

/** Asks for the parameters of an operation and runs it in the background. */
final class OperationWizard extends Wizard {
  private final Operation operation;
  private final OperationPage page;

  /**
   * Makes the wizard.
   *
   * @param paths what the operation starts from; may be empty
   */
  OperationWizard(Operation operation, List<Path> paths) {
    this.operation = operation;
    this.page = new OperationPage(operation.descriptor(), paths);
    setWindowTitle(operation.descriptor().title());
    setDefaultPageImageDescriptor(Images.descriptor("sopwith64.png"));
  }

  @Override
  public void addPages() {
    addPage(page);
    Contributions.find(
            "preview", OperationPreview.class, Map.of("verb", operation.descriptor().verb()))
        .ifPresent(preview -> addPage(new PreviewPage(operation, page, preview)));
  }

  @Override
  public boolean performFinish() {
    try {
      Arguments arguments = page.arguments();
      new OperationJob(
              operation,
              arguments,
              page.command(),
              PlatformUI.getWorkbench().getActiveWorkbenchWindow())
          .schedule();
      return true;
    } catch (OperationException e) {
      page.setErrorMessage(e.getMessage());
      return false;
    }
  }
}
