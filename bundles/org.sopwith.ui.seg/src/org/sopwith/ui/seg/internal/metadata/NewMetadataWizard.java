// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.metadata;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.WizardNewFileCreationPage;
import org.eclipse.ui.ide.IDE;

/** Makes a file with metadata of segments in the workspace. */
public final class NewMetadataWizard extends Wizard implements INewWizard {
  private IWorkbenchWindow window;
  private IStructuredSelection selection = StructuredSelection.EMPTY;
  private WizardNewFileCreationPage page;

  /** Made by the platform. */
  public NewMetadataWizard() {
    setWindowTitle("New Segment Metadata");
  }

  @Override
  public void init(IWorkbench workbench, IStructuredSelection selected) {
    window = workbench.getActiveWorkbenchWindow();
    selection = selected;
  }

  @Override
  public void addPages() {
    page =
        new WizardNewFileCreationPage("file", selection) {
          @Override
          protected InputStream getInitialContents() {
            return new ByteArrayInputStream(
                NewMetadata.blank().text().getBytes(StandardCharsets.UTF_8));
          }
        };
    page.setTitle("Segment metadata");
    page.setDescription("What the labels of label maps mean, in the JSON that dcmqi defines.");
    page.setFileName("segments.json");
    page.setFileExtension("json");
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    IFile file = page.createNewFile();
    if (file == null) {
      return false;
    }
    try {
      IDE.openEditor(window.getActivePage(), file, MetadataEditor.ID);
    } catch (PartInitException e) {
      page.setErrorMessage("The file has been written but cannot be opened: " + e.getMessage());
      return false;
    }
    return true;
  }
}
