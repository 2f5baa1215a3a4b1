// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.validate.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.ui.PlatformUI;
import org.sopwith.operation.Finding;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.ObjectFindings;

/**
 * The validations of the objects in editors, one of each object for all pages that show what it
 * finds; a service of the workbench. For the user interface's thread.
 */
public final class Validations implements ObjectFindings {
  private final Map<DicomDocument, LiveValidation> running = new HashMap<>();

  /** The workbench's own. */
  public static Validations get() {
    return PlatformUI.getWorkbench().getService(Validations.class);
  }

  /**
   * The validation of an object, which runs as long as somebody listens to it.
   *
   * @param told is told each result in the job's thread; what is known already at once
   */
  public LiveValidation listen(DicomDocument document, Consumer<Checked> told) {
    LiveValidation validation =
        running.computeIfAbsent(
            document, added -> new LiveValidation(added, () -> running.remove(added)));
    validation.add(told);
    return validation;
  }

  @Override
  public Runnable follow(DicomDocument document, Consumer<List<Finding>> told) {
    Consumer<Checked> listener = checked -> told.accept(checked.places());
    LiveValidation validation = listen(document, listener);
    return () -> validation.remove(listener);
  }
}
