// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.explorer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.PlatformUI;
import org.sopwith.operation.SelectedFile;

/** What files a selection in the explorer, or of resources elsewhere, stands for. */
public final class Selections {
  private Selections() {}

  /** The files, without those in selected folders and projects. */
  public static List<IFile> files(IStructuredSelection selection) {
    Set<IFile> files = new LinkedHashSet<>();
    for (Object element : selection) {
      if (element instanceof DicomNode node) {
        node.files().forEach(files::add);
      } else if (Adapters.adapt(element, IFile.class) instanceof IFile file) {
        files.add(file);
      }
    }
    return new ArrayList<>(files);
  }

  /** What stands for the files in the explorer as it is grouped now. */
  public static List<Object> shown(List<IFile> files) {
    return files.stream().map(ExplorerLink::shown).toList();
  }

  /** The files and folders as operations take them. */
  public static List<SelectedFile> selectedFiles(IStructuredSelection selection) {
    Library library = PlatformUI.getWorkbench().getService(Library.class);
    List<SelectedFile> result = new ArrayList<>();
    for (Object element : selection) {
      if (!(element instanceof DicomNode)
          && Adapters.adapt(element, IResource.class) instanceof IContainer container) {
        folders(container).map(folder -> new SelectedFile(folder, true, "")).forEach(result::add);
      }
    }
    for (IFile file : files(selection)) {
      if (file.getLocation() != null) {
        result.add(new SelectedFile(file.getLocation().toPath(), false, library.sopClassUid(file)));
      }
    }
    return result;
  }

  /** A project of linked folders is those folders: its own holds nothing. */
  private static Stream<Path> folders(IContainer container) {
    if (container instanceof IProject project) {
      try {
        List<IResource> links =
            Stream.of(project.members())
                .filter(member -> member instanceof IFolder && member.isLinked())
                .toList();
        if (!links.isEmpty()) {
          return links.stream().map(link -> link.getLocation().toPath());
        }
      } catch (CoreException e) {
        return Stream.empty();
      }
    }
    return container.getLocation() == null
        ? Stream.empty()
        : Stream.of(container.getLocation().toPath());
  }
}
