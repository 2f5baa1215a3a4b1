// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.explorer;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.core.commands.IStateListener;
import org.eclipse.core.commands.State;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RadioState;

/** The explorer's tree: projects, and below them DICOM by study, or files by folder. */
public final class ExplorerContent implements ITreeContentProvider {
  static final String GROUPING_COMMAND = "org.sopwith.ui.explorer.grouping";
  static final String BY_FOLDER = "folder";

  /** A project of no more patients than this is shown down to its series. */
  private static final int FEW = 3;

  private static final int TO_SERIES = 3;

  private final Library library = PlatformUI.getWorkbench().getService(Library.class);
  private final State grouping =
      PlatformUI.getWorkbench()
          .getService(ICommandService.class)
          .getCommand(GROUPING_COMMAND)
          .getState(RadioState.STATE_ID);
  private final Consumer<IProject> onTree = this::refresh;
  private final IStateListener onGrouping = (state, before) -> refreshAll();
  private final Set<IProject> introduced = new HashSet<>();
  private TreeViewer viewer;

  public ExplorerContent() {
    library.addListener(onTree);
    grouping.addListener(onGrouping);
  }

  @Override
  public void inputChanged(Viewer newViewer, Object oldInput, Object newInput) {
    viewer = (TreeViewer) newViewer;
  }

  @Override
  public void dispose() {
    library.removeListener(onTree);
    grouping.removeListener(onGrouping);
  }

  @Override
  public Object[] getElements(Object input) {
    return getChildren(input);
  }

  @Override
  public Object[] getChildren(Object parent) {
    if (parent instanceof IWorkspaceRoot root) {
      return root.getProjects();
    }
    if (parent instanceof DicomNode node) {
      return node.children().toArray();
    }
    if (parent instanceof IProject project && !isByFolder()) {
      return library.tree(project).map(tree -> tree.roots().toArray()).orElse(new Object[0]);
    }
    return parent instanceof IContainer container ? members(container) : new Object[0];
  }

  private static Object[] members(IContainer container) {
    if (!container.isAccessible()) {
      return new Object[0];
    }
    try {
      Object[] members =
          Arrays.stream(container.members())
              .filter(member -> !member.getName().startsWith("."))
              .toArray();
      // A project that is but a linked folder shows that folder's content as its own.
      return container instanceof IProject
              && members.length == 1
              && members[0] instanceof IFolder folder
              && folder.isLinked()
          ? members(folder)
          : members;
    } catch (CoreException e) {
      return new Object[0];
    }
  }

  @Override
  public boolean hasChildren(Object element) {
    if (element instanceof IProject project) {
      return project.isOpen();
    }
    return element instanceof DicomNode node
        ? !node.children().isEmpty()
        : element instanceof IContainer container && members(container).length > 0;
  }

  @Override
  public Object getParent(Object element) {
    if (element instanceof DicomNode node) {
      return node.parent() == null ? node.project() : node.parent();
    }
    if (element instanceof IFile file && !isByFolder()) {
      Optional<DicomNode> node = library.find(file);
      if (node.isPresent()) {
        return node.get();
      }
    }
    if (element instanceof IResource resource) {
      IContainer parent = resource.getParent();
      return parent instanceof IFolder folder
              && folder.isLinked()
              && members(folder.getProject()).length > 0
              && !Arrays.asList(members(folder.getProject())).contains(folder)
          ? folder.getProject()
          : parent;
    }
    return null;
  }

  private boolean isByFolder() {
    return BY_FOLDER.equals(grouping.getValue());
  }

  private void refresh(IProject project) {
    onUi(
        () -> {
          if (!project.isOpen() || viewer.testFindItem(project) == null) {
            viewer.refresh();
          } else {
            viewer.refresh(project);
          }
          if (library.tree(project).filter(tree -> tree.roots().size() <= FEW).isPresent()
              && introduced.add(project)
              && !viewer.getExpandedState(project)) {
            viewer.expandToLevel(project, TO_SERIES);
          }
        });
  }

  private void refreshAll() {
    onUi(() -> viewer.refresh());
  }

  private void onUi(Runnable change) {
    TreeViewer target = viewer;
    Control control = target == null ? null : target.getControl();
    if (control != null && !control.isDisposed()) {
      control
          .getDisplay()
          .asyncExec(
              () -> {
                if (!control.isDisposed()) {
                  change.run();
                }
              });
    }
  }
}
