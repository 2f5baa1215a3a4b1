// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.ui.InputFiles;

/** Makes a file with a profile, from a built-in one or from the one of an editor. */
public final class NewProfileWizard extends Wizard implements INewWizard {
  private IWorkbenchWindow window;
  private IStructuredSelection selection = StructuredSelection.EMPTY;
  private Optional<Profile> given = Optional.empty();
  private NewProfilePage page;

  /** Made by the platform. */
  public NewProfileWizard() {
    setWindowTitle("New De-identification Profile");
  }

  /** Opens the wizard for a profile that is made of the one of an editor. */
  static void derive(ProfileHost host) {
    NewProfileWizard wizard = new NewProfileWizard();
    wizard.window = host.site().getWorkbenchWindow();
    wizard.given = Optional.of(host.document().snapshot());
    new WizardDialog(host.site().getShell(), wizard).open();
  }

  @Override
  public void init(IWorkbench workbench, IStructuredSelection selected) {
    window = workbench.getActiveWorkbenchWindow();
    selection = selected;
  }

  @Override
  public void addPages() {
    page = new NewProfilePage(selection, given);
    addPage(page);
  }

  @Override
  public boolean performFinish() {
    Path file = page.file();
    try {
      ProfileText.write(page.profile(), file);
      InputFiles.refresh(file);
      IDE.openEditor(window.getActivePage(), InputFiles.input(file), ProfileEditor.ID);
      return true;
    } catch (IOException e) {
      page.setErrorMessage(file.getFileName() + " has not been written: " + e.getMessage());
    } catch (PartInitException e) {
      page.setErrorMessage("The profile has been written but cannot be opened: " + e.getMessage());
    }
    return false;
  }
}
