// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.io.IOException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateFactory;
import org.sopwith.sr.template.TemplateLibrary;
import org.sopwith.ui.sr.TemplateEditors;

/** Makes a file with a template: blank, or from something that there is. */
public final class NewTemplateWizard extends Wizard implements INewWizard {
  private IWorkbenchWindow window;
  private IStructuredSelection selection = StructuredSelection.EMPTY;
  private Template standard;
  private NewTemplatePage page;

  /** Made by the platform. */
  public NewTemplateWizard() {
    setWindowTitle("New Template");
  }

  /** Opens the wizard for a template that is derived from one of the standard. */
  public static void derive(IWorkbenchWindow window, Template standard) {
    NewTemplateWizard wizard = new NewTemplateWizard();
    wizard.window = window;
    wizard.standard = standard;
    new WizardDialog(window.getShell(), wizard).open();
  }

  @Override
  public void init(IWorkbench workbench, IStructuredSelection selected) {
    window = workbench.getActiveWorkbenchWindow();
    selection = selected;
  }

  @Override
  public void addPages() {
    page = new NewTemplatePage(selection, standard);
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    LibraryFile file = new LibraryFile(page.file());
    try {
      TemplateLibrary library = TemplateFactory.eINSTANCE.createTemplateLibrary();
      library.getTemplates().add(page.template());
      file.write(library);
      IDE.openEditor(window.getActivePage(), file.input(), TemplateEditors.ID);
      return true;
    } catch (OperationException e) {
      page.setErrorMessage(e.getMessage());
    } catch (IOException e) {
      page.setErrorMessage(page.file().getFileName() + " has not been written: " + e.getMessage());
    } catch (PartInitException e) {
      page.setErrorMessage("The template has been written but cannot be opened: " + e.getMessage());
    }
    return false;
  }
}
