// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.deid.profile.NamedProfile;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.operation.OperationException;

/** Asks for another profile and shows in what it differs. */
public final class CompareWith {
  private static final Choice FILE = new Choice("Other file…", "");

  /** A profile to choose: as it is listed, and as the command line would name it. */
  private record Choice(String label, String name) {}

  private CompareWith() {}

  static void ask(ProfileHost host) {
    Shell shell = host.site().getShell();
    ElementListSelectionDialog dialog =
        new ElementListSelectionDialog(
            shell,
            LabelProvider.createTextProvider(
                element -> element instanceof Choice choice ? choice.label() : ""));
    dialog.setTitle("Compare With");
    dialog.setMessage("Built-in profiles and those of the workspace; type to search:");
    dialog.setMultipleSelection(false);
    dialog.setSize(70, 20);
    dialog.setElements(choices().toArray());
    if (dialog.open() == Window.OK && dialog.getFirstResult() instanceof Choice choice) {
      name(shell, choice).ifPresent(name -> open(host, name));
    }
  }

  private static Optional<String> name(Shell shell, Choice choice) {
    if (!choice.equals(FILE)) {
      return Optional.of(choice.name());
    }
    FileDialog dialog = new FileDialog(shell, SWT.OPEN);
    dialog.setFilterExtensions(new String[] {"*." + ProfileText.EXTENSION, "*"});
    return Optional.ofNullable(dialog.open());
  }

  private static List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    BuiltinProfiles.names().forEach(name -> choices.add(new Choice(name + "  (built in)", name)));
    try {
      ResourcesPlugin.getWorkspace()
          .getRoot()
          .accept(
              proxy -> {
                boolean profile =
                    proxy.getType() == IResource.FILE
                        && proxy.getName().endsWith("." + ProfileText.EXTENSION);
                if (profile && proxy.requestResource() instanceof IFile file) {
                  Optional.ofNullable(file.getLocation())
                      .ifPresent(
                          path ->
                              choices.add(
                                  new Choice(file.getFullPath().toString(), path.toOSString())));
                }
                return true;
              },
              IResource.NONE);
    } catch (CoreException e) {
      ILog.get().warn("The workspace could not be searched for profiles.", e);
    }
    choices.add(FILE);
    return choices;
  }

  private static void open(ProfileHost host, String name) {
    try {
      Profile other = NamedProfile.of(name).profile();
      show(host.site().getPage(), host.document().snapshot(), other);
    } catch (IOException | OperationException e) {
      MessageDialog.openError(host.site().getShell(), "Compare With", e.getMessage());
    }
  }

  /** Opens the comparison of two profiles, which are not changed any more. */
  public static void show(IWorkbenchPage page, Profile left, Profile right) {
    try {
      page.openEditor(new ProfileCompareInput(left, right), ProfileCompareEditor.ID);
    } catch (PartInitException e) {
      ILog.get().error("The comparison could not be opened.", e);
    }
  }
}
