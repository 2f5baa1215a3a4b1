// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.explorer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ILabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.eclipse.ui.navigator.IDescriptionProvider;
import org.sopwith.ui.internal.Images;

/** Texts and icons of the explorer. */
public final class ExplorerLabels extends LabelProvider
    implements IStyledLabelProvider, IDescriptionProvider {
  private final ILabelProvider resources = new WorkbenchLabelProvider();
  private final Library library = PlatformUI.getWorkbench().getService(Library.class);

  @Override
  public String getText(Object element) {
    return element instanceof DicomNode node
        ? Labels.label(node).getString()
        : resources.getText(element);
  }

  @Override
  public StyledString getStyledText(Object element) {
    if (element instanceof DicomNode node) {
      return Labels.label(node);
    }
    StyledString text = new StyledString(resources.getText(element));
    if (element instanceof IProject project
        && project.isOpen()
        && library.tree(project).filter(ProjectTree::isComplete).isEmpty()) {
      text.append("  reading headers...", StyledString.DECORATIONS_STYLER);
    }
    return text;
  }

  @Override
  public Image getImage(Object element) {
    if (element instanceof DicomNode node) {
      return Images.get(Labels.icon(node));
    }
    if (element instanceof IFile file) {
      return library
          .find(file)
          .filter(node -> node.level() == DicomNode.Level.INSTANCE)
          .map(node -> Images.get(Labels.icon(node)))
          .orElseGet(() -> resources.getImage(element));
    }
    return resources.getImage(element);
  }

  @Override
  public String getDescription(Object element) {
    return element instanceof DicomNode node && node.file() != null
        ? node.file().getFullPath().makeRelative().toString()
        : getText(element);
  }

  @Override
  public void dispose() {
    resources.dispose();
    super.dispose();
  }
}
