// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorInput;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateFactory;
import org.sopwith.sr.template.TemplateLibrary;
import org.sopwith.sr.template.edit.TemplateDocument;
import org.sopwith.ui.UndoRedo;

/** The library of an editor, with its file, its changes and what is found in it. */
final class EditedLibrary implements UndoRedo {
  private final TemplateDocument.Listener listener;
  private final Display display;
  private final Consumer<List<Finding>> found;
  private Optional<LibraryFile> file = Optional.empty();
  private TemplateDocument document;
  private LiveFindings findings;

  /**
   * Reads a file, or a template of the standard, which cannot be changed.
   *
   * @param changed is told of each change
   * @param found is told what is found some time after a change
   */
  EditedLibrary(
      IEditorInput input,
      Display display,
      TemplateDocument.Listener changed,
      Consumer<List<Finding>> found)
      throws IOException, OperationException {
    this.display = display;
    this.listener = changed;
    this.found = found;
    if (input instanceof StandardTemplateInput standard) {
      use(TemplateDocument.readOnly(standard(standard.tid())));
    } else {
      LibraryFile own =
          LibraryFile.of(input)
              .orElseThrow(
                  () ->
                      new OperationException(input.getName() + " is on no disk of this machine."));
      file = Optional.of(own);
      use(TemplateDocument.of(own.read()));
    }
  }

  private static TemplateLibrary standard(String tid) throws OperationException {
    Template template =
        TemplateCatalog.standard()
            .template(tid)
            .orElseThrow(() -> new OperationException("PS3.16 has no TID " + tid + "."));
    TemplateLibrary library = TemplateFactory.eINSTANCE.createTemplateLibrary();
    library.getTemplates().add(EcoreUtil.copy(template));
    return library;
  }

  private void use(TemplateDocument opened) {
    document = opened;
    document.addListener(listener);
    findings = new LiveFindings(document, display, found);
  }

  TemplateDocument document() {
    return document;
  }

  Optional<LibraryFile> file() {
    return file;
  }

  /** Reads the file anew; what was not saved is lost. */
  void reload() throws IOException, OperationException {
    TemplateDocument anew = TemplateDocument.of(file.orElseThrow().read());
    dispose();
    use(anew);
  }

  /** Writes it to a file, which is its own from now on. */
  void write(LibraryFile target) throws IOException {
    target.write(document.library());
    file = Optional.of(target);
  }

  /** Checks it as it is now, a moment from now. */
  void check() {
    findings.schedule();
  }

  /** Whether what has been told is of the library as it was before. */
  boolean isBeingChecked() {
    return findings.isBusy();
  }

  /** Marks the file with what is found, if it is in the workspace. */
  void mark() {
    file.flatMap(LibraryFile::workspaceFile)
        .ifPresent(one -> LiveFindings.mark(one, document.snapshot()));
  }

  @Override
  public Optional<String> undoLabel() {
    return document.undoLabel();
  }

  @Override
  public Optional<String> redoLabel() {
    return document.redoLabel();
  }

  @Override
  public void undo() {
    document.undo();
  }

  @Override
  public void redo() {
    document.redo();
  }

  void dispose() {
    findings.cancel();
    document.removeListener(listener);
    document.dispose();
  }
}
