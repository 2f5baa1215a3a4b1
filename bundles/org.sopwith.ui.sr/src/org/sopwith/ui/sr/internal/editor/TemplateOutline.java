// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.Identified;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TermText;
import org.sopwith.sr.template.edit.Rows;
import org.sopwith.ui.Widgets;

/** The shape of a library: its templates with their rows, and its context groups. */
final class TemplateOutline extends ContentOutlinePage {
  private final EditorHost host;
  private boolean disposed;

  TemplateOutline(EditorHost host) {
    this.host = host;
  }

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    Widgets.named(getTreeViewer().getTree(), Ids.OUTLINE);
    getTreeViewer().setContentProvider(new Content());
    getTreeViewer().setLabelProvider(LabelProvider.createTextProvider(TemplateOutline::label));
    getTreeViewer().setInput(host);
    getTreeViewer().expandToLevel(2);
  }

  private final class Content implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
      List<Object> all = new ArrayList<>(host.document().library().getTemplates());
      all.addAll(host.document().library().getContextGroups());
      return all.toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
      return switch (parent) {
        case Template template -> Rows.top(template).toArray();
        case Row row -> Rows.children(row).toArray();
        default -> new Object[0];
      };
    }

    @Override
    public Object getParent(Object element) {
      return element instanceof Row row
          ? Rows.parent(row).map(Object.class::cast).orElse(row.eContainer())
          : null;
    }

    @Override
    public boolean hasChildren(Object element) {
      return getChildren(element).length > 0;
    }
  }

  private static String label(Object element) {
    return switch (element) {
      case Template template -> "TID " + template.getTid() + "  " + template.getName();
      case ContextGroup group -> "CID " + group.getCid() + "  " + group.getName();
      case Row row -> row.getNumber() + "  " + TermText.concept(row).replaceAll("\\s+", " ");
      default -> "";
    };
  }

  /** Shows the library as it is now. */
  void refresh() {
    if (getTreeViewer() != null && !getControl().isDisposed()) {
      getTreeViewer().refresh();
    }
  }

  @Override
  public void selectionChanged(SelectionChangedEvent event) {
    super.selectionChanged(event);
    if (getControl().isFocusControl()
        && event.getSelection() instanceof IStructuredSelection selection
        && selection.getFirstElement() instanceof Identified object) {
      host.reveal(object);
      getControl().setFocus();
    }
  }

  boolean isDisposed() {
    return disposed;
  }

  @Override
  public void dispose() {
    disposed = true;
    super.dispose();
  }
}
