// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateLibrary;

/** Makes something of a template in the background; only what is of its last state is shown. */
final class TemplateWork<T> {
  /** What is made of a template that does not change meanwhile. */
  @FunctionalInterface
  interface Maker<T> {
    T make(Template template, TemplateCatalog catalog);
  }

  private final EditorHost host;
  private final Control shown;
  private final String title;
  private Job job;

  /**
   * @param title of the job
   * @param shown where the result is shown; nothing is if it is disposed
   */
  TemplateWork(EditorHost host, Control shown, String title) {
    this.host = host;
    this.shown = shown;
    this.title = title;
  }

  /**
   * Makes it.
   *
   * @param done gets it, in the user interface's thread
   * @param failed gets a sentence, if it cannot be made
   */
  void start(Template template, Maker<T> maker, Consumer<T> done, Consumer<String> failed) {
    if (job != null) {
      job.cancel();
    }
    int index = host.document().library().getTemplates().indexOf(template);
    TemplateLibrary library = host.document().snapshot();
    Display display = shown.getDisplay();
    Job[] own = new Job[1];
    own[0] =
        Job.createSystem(
            title,
            monitor -> {
              Optional<T> made = Optional.empty();
              String problem = "";
              try {
                TemplateCatalog catalog = TemplateCatalog.standard().with(library);
                made = Optional.of(maker.make(library.getTemplates().get(index), catalog));
              } catch (RuntimeException e) {
                ILog.get().warn(title + " failed.", e);
                problem = "The template is not complete enough for that yet; see its findings.";
              }
              Optional<T> result = made;
              String sentence = problem;
              display.asyncExec(
                  () -> {
                    if (job == own[0] && !shown.isDisposed()) {
                      result.ifPresentOrElse(done, () -> failed.accept(sentence));
                    }
                  });
              return Status.OK_STATUS;
            });
    job = own[0];
    job.setPriority(Job.SHORT);
    job.schedule();
  }
}
