// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import java.io.IOException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.SaveAsDialog;
import org.eclipse.ui.ide.IDE;
import org.sopwith.sr.template.DerivedTemplates;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateFactory;
import org.sopwith.sr.template.TemplateFiles;
import org.sopwith.sr.template.TemplateLibrary;

/** Derive Private Template: a copy under a number of its own, in a file that is then edited. */
final class DeriveTemplate {
  private static final String TITLE = "Derive Private Template";

  private DeriveTemplate() {}

  static void ask(TemplatesView view) {
    IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
    view.chosen()
        .filter(Subject.OfTemplate.class::isInstance)
        .map(subject -> ((Subject.OfTemplate) subject).tid())
        .flatMap(view.catalog()::template)
        .ifPresent(template -> ask(template, view.catalog(), window));
  }

  private static void ask(Template template, TemplateCatalog catalog, IWorkbenchWindow window) {
    Shell shell = window.getShell();
    InputDialog number =
        new InputDialog(
            shell,
            TITLE,
            "Number of the template that is derived from TID " + template.getTid() + ":",
            "99" + template.getTid(),
            text -> problem(text, catalog));
    if (number.open() != Window.OK) {
      return;
    }
    if (ResourcesPlugin.getWorkspace().getRoot().getProjects().length == 0) {
      MessageDialog.openInformation(
          shell, TITLE, "The workspace has no project yet: add a folder first (File menu).");
      return;
    }
    String tid = number.getValue().strip();
    SaveAsDialog dialog = new SaveAsDialog(shell);
    dialog.setOriginalName("TID" + tid + ".srtemplate");
    dialog.create();
    dialog.setTitle(TITLE);
    dialog.setMessage("The file for TID " + tid + ", which is then opened.");
    if (dialog.open() != Window.OK || dialog.getResult() == null) {
      return;
    }
    try {
      write(template, tid, dialog.getResult(), window.getActivePage());
    } catch (IOException | CoreException e) {
      MessageDialog.openError(shell, TITLE, "The template was not written: " + e.getMessage());
    }
  }

  private static String problem(String text, TemplateCatalog catalog) {
    String tid = text.strip();
    if (!tid.matches("[0-9]+[A-Za-z]?")) {
      return "A number, which a letter may follow.";
    }
    return catalog.template(tid).isPresent() ? "There is a TID " + tid + " already." : null;
  }

  private static void write(Template template, String tid, IPath path, IWorkbenchPage page)
      throws IOException, CoreException {
    IPath named =
        "srtemplate".equals(path.getFileExtension()) ? path : path.addFileExtension("srtemplate");
    IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(named);
    TemplateLibrary library = TemplateFactory.eINSTANCE.createTemplateLibrary();
    library.setEdition(template.getEdition());
    library.getTemplates().add(DerivedTemplates.derive(template, tid, template.getName()));
    TemplateFiles.write(library, file.getLocation().toFile().toPath());
    file.refreshLocal(IResource.DEPTH_ZERO, null);
    IDE.openEditor(page, file);
  }
}
