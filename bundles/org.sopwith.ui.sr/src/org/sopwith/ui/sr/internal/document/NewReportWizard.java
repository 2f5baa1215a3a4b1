// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.ReadOptions;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.sr.form.Form;
import org.sopwith.sr.generate.DocumentHeader;
import org.sopwith.sr.generate.Evidence;
import org.sopwith.sr.generate.FormDocument;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.WorkspaceObject;
import org.sopwith.ui.editor.ObjectEditor;

/** Makes a structured report: its template, the patient and study, and what it says, as a form. */
public final class NewReportWizard extends Wizard implements INewWizard {
  private IWorkbenchWindow window;
  private TemplatePage templates;
  private StudyPage studies;
  private FormPage form;

  /** Made by the platform. */
  public NewReportWizard() {
    setWindowTitle("New Structured Report");
  }

  @Override
  public void init(IWorkbench workbench, IStructuredSelection selection) {
    window = workbench.getActiveWorkbenchWindow();
  }

  @Override
  public void addPages() {
    templates = new TemplatePage();
    studies = new StudyPage();
    form = new FormPage();
    addPage(templates);
    addPage(studies);
    addPage(form);
  }

  @Override
  public IWizardPage getNextPage(IWizardPage page) {
    if (page == templates && templates.choice().isPresent()) {
      studies.propose(templates.choice().get());
    }
    return super.getNextPage(page);
  }

  /** The page of the form asks for what has been chosen before. */
  TemplatePage templates() {
    return templates;
  }

  @Override
  public boolean canFinish() {
    return getContainer().getCurrentPage() == form && form.isPageComplete();
  }

  @Override
  public boolean performFinish() {
    WorkspaceObject study = studies.study().orElseThrow();
    IFile target = studies.target();
    try {
      DataSet document = document(form.form(), study);
      Path path = Path.of(target.getLocationURI());
      if (Files.exists(path)) {
        throw new IOException("there is such a file already; choose another name");
      }
      DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, document).write(path);
      open(target);
      return true;
    } catch (IllegalStateException e) {
      form.setErrorMessage(e.getMessage());
    } catch (IOException e) {
      form.setErrorMessage(target.getName() + " has not been written: " + e.getMessage() + ".");
    } catch (CoreException e) {
      form.setErrorMessage("The report has been written but cannot be opened: " + e.getMessage());
    }
    return false;
  }

  private DataSet document(Form filled, WorkspaceObject study) throws IOException {
    Evidence evidence = new Evidence();
    form.evidence()
        .forEach(
            one -> evidence.add(one.reference().sopInstanceUid(), one.studyUid(), one.seriesUid()));
    ReadOptions header = ReadOptions.ALL.stoppingAt(Tag.Rows);
    try (DicomFile other = DicomFile.open(Path.of(study.file().getLocationURI()), header)) {
      return FormDocument.of(filled, DocumentHeader.of(other.dataSet()), evidence);
    }
  }

  private void open(IFile target) throws CoreException {
    IContainer folder = target.getParent();
    folder.refreshLocal(IResource.DEPTH_ONE, null);
    try {
      ObjectEditor editor =
          IDE.openEditor(window.getActivePage(), target, SopwithUi.EDITOR_DICOM)
              .getAdapter(ObjectEditor.class);
      if (editor != null) {
        editor.whenOpen(document -> editor.showPage(Ids.PAGE, ReportPage.class));
      }
    } catch (PartInitException e) {
      throw new CoreException(e.getStatus());
    }
  }
}
