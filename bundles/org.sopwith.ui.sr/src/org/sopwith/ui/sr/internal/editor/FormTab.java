// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.TreeViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.sopwith.sr.template.Template;
import org.sopwith.ui.Widgets;

/**
 * The form that somebody would fill in to make a document: its fields, how often, what to choose.
 */
final class FormTab implements TemplateTab {
  private static final int LEVELS = 4;

  private final TreeViewer viewer;
  private final TemplateWork<List<FormOutline>> work;

  FormTab(Composite parent, EditorHost host) {
    viewer = new TreeViewer(parent, SWT.FULL_SELECTION);
    Widgets.named(viewer.getTree(), Ids.FORM);
    viewer.getTree().setHeaderVisible(true);
    viewer.setContentProvider(new Content());
    column("Field", 280, FormOutline::label);
    column("Is Filled", 90, FormOutline::occurs);
    column("Value", 100, FormOutline::value);
    column("Choices", 420, FormOutline::choices);
    work = new TemplateWork<>(host, viewer.getTree(), "Making a form");
  }

  private void column(String title, int width, Function<FormOutline, String> cell) {
    TreeViewerColumn column = new TreeViewerColumn(viewer, SWT.NONE);
    column.getColumn().setText(title);
    column.getColumn().setWidth(width);
    column.setLabelProvider(
        new ColumnLabelProvider() {
          @Override
          public String getText(Object element) {
            return cell.apply((FormOutline) element);
          }
        });
  }

  @Override
  public String title() {
    return "Form";
  }

  @Override
  public Control control() {
    return viewer.getTree();
  }

  @Override
  public void show(Optional<Template> template) {
    template.ifPresentOrElse(
        one -> work.start(one, FormOutline::of, this::fill, this::fail), () -> fill(List.of()));
  }

  private void fail(String sentence) {
    fill(List.of(new FormOutline(sentence, "", "", "", List.of())));
  }

  private void fill(List<FormOutline> fields) {
    Object[] open = viewer.getExpandedElements();
    viewer.setInput(fields.toArray());
    if (open.length == 0) {
      viewer.expandToLevel(LEVELS);
    } else {
      viewer.setExpandedElements(open);
    }
  }

  private static final class Content implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
      return (Object[]) input;
    }

    @Override
    public Object[] getChildren(Object parent) {
      return ((FormOutline) parent).fields().toArray();
    }

    @Override
    public Object getParent(Object element) {
      return null;
    }

    @Override
    public boolean hasChildren(Object element) {
      return !((FormOutline) element).fields().isEmpty();
    }
  }
}
