// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.explorer;

import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.DoubleClickEvent;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.navigator.CommonViewer;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.internal.open.Opener;

/** The DICOM Explorer: the projects of the workspace, by study or by folder. */
public final class Explorer extends CommonNavigator {
  @Override
  protected Object getInitialInput() {
    return ResourcesPlugin.getWorkspace().getRoot();
  }

  @Override
  public void createPartControl(Composite parent) {
    super.createPartControl(parent);
    CommonViewer viewer = getCommonViewer();
    viewer.getTree().setData(SopwithUi.WIDGET_KEY, "explorer.tree");
    PlatformUI.getWorkbench()
        .getHelpSystem()
        .setHelp(viewer.getControl(), SopwithUi.BUNDLE_ID + ".explorer");
  }

  @Override
  protected CommonViewer createCommonViewerObject(Composite parent) {
    return new CommonViewer(
        getViewSite().getId(), parent, SWT.MULTI | SWT.H_SCROLL | SWT.V_SCROLL) {
      @Override
      protected void initDragAndDrop() {
        Explorer.initDragAndDrop(this);
      }
    };
  }

  /** Files are opened and folders added where they are; nothing is copied or moved by dragging. */
  private static void initDragAndDrop(CommonViewer viewer) {
    DropTarget target =
        new DropTarget(viewer.getControl(), DND.DROP_COPY | DND.DROP_DEFAULT | DND.DROP_LINK);
    target.setTransfer(FileTransfer.getInstance());
    target.addDropListener(
        new DropTargetAdapter() {
          @Override
          public void dragEnter(DropTargetEvent event) {
            if (event.detail == DND.DROP_DEFAULT) {
              event.detail = DND.DROP_COPY;
            }
          }

          @Override
          public void drop(DropTargetEvent event) {
            if (event.data instanceof String[] names) {
              Opener.openOrAdd(
                  PlatformUI.getWorkbench().getActiveWorkbenchWindow(),
                  Arrays.stream(names).map(Path::of).toList());
            }
          }
        });
    viewer.addDragSupport(
        DND.DROP_COPY,
        new Transfer[] {LocalSelectionTransfer.getTransfer(), FileTransfer.getInstance()},
        new FileDrag(viewer));
  }

  @Override
  protected void handleDoubleClick(DoubleClickEvent event) {
    IStructuredSelection selection = (IStructuredSelection) event.getSelection();
    Object element = selection.getFirstElement();
    TreeViewer viewer = getCommonViewer();
    if (viewer.isExpandable(element)) {
      viewer.setExpandedState(element, !viewer.getExpandedState(element));
    } else {
      OpenHandler.open(getSite().getPage(), selection);
    }
  }

  @Override
  public void selectReveal(ISelection selection) {
    if (selection instanceof IStructuredSelection structured) {
      super.selectReveal(
          new StructuredSelection(
              Arrays.stream(structured.toArray())
                  .map(
                      element -> element instanceof IFile file ? ExplorerLink.shown(file) : element)
                  .toArray()));
    } else {
      super.selectReveal(selection);
    }
  }
}
