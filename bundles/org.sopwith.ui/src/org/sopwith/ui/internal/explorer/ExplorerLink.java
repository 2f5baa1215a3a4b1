// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.explorer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.RadioState;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.navigator.ILinkHelper;

/** Links the explorer's selection with the active editor, if the user wants that. */
public final class ExplorerLink implements ILinkHelper {
  @Override
  public IStructuredSelection findSelection(IEditorInput input) {
    IFile file = ResourceUtil.getFile(input);
    return file == null ? StructuredSelection.EMPTY : new StructuredSelection(shown(file));
  }

  @Override
  public void activateEditor(IWorkbenchPage page, IStructuredSelection selection) {
    IFile file = Adapters.adapt(selection.getFirstElement(), IFile.class);
    IEditorPart editor = file == null ? null : ResourceUtil.findEditor(page, file);
    if (editor != null) {
      page.bringToTop(editor);
    }
  }

  /** What stands for a file in the tree as it is grouped now. */
  static Object shown(IFile file) {
    Object grouping =
        PlatformUI.getWorkbench()
            .getService(ICommandService.class)
            .getCommand(ExplorerContent.GROUPING_COMMAND)
            .getState(RadioState.STATE_ID)
            .getValue();
    if (ExplorerContent.BY_FOLDER.equals(grouping)) {
      return file;
    }
    return PlatformUI.getWorkbench()
        .getService(Library.class)
        .find(file)
        .filter(node -> node.level() == DicomNode.Level.INSTANCE)
        .<Object>map(node -> node)
        .orElse(file);
  }
}
