// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.TemplateGraph;
import org.sopwith.ui.SopwithUi;

/** The tree of what a template includes, or of what includes it. */
final class IncludesPage implements BrowserPage {
  private final BrowserSite site;
  private final Composite area;
  private final Button reverse;
  private final TreeViewer tree;
  private Subject shown;

  IncludesPage(Composite parent, BrowserSite site) {
    this.site = site;
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
    Composite bar = new Composite(area, SWT.NONE);
    RowLayoutFactory.swtDefaults().center(true).applyTo(bar);
    Button forward = new Button(bar, SWT.RADIO);
    forward.setText("what it incl&udes");
    forward.setSelection(true);
    forward.setData(SopwithUi.WIDGET_KEY, "templates.includes.forward");
    reverse = new Button(bar, SWT.RADIO);
    reverse.setText("what includes &it");
    reverse.setData(SopwithUi.WIDGET_KEY, "templates.includes.reverse");
    reverse.addListener(SWT.Selection, event -> update());
    Composite below = new Composite(area, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(below);
    tree = new TreeViewer(below, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
    tree.setContentProvider(new Content());
    tree.setUseHashlookup(true);
    tree.getTree().setHeaderVisible(true);
    tree.getTree().setData(SopwithUi.WIDGET_KEY, "templates.includes");
    new LinkTable<>(tree, IncludeNode.class, site)
        .column("Template", 50, 260, IncludesPage::title)
        .column("Row", 0, 50, node -> cell(node, Row::getNumber))
        .column("VM", 0, 50, node -> cell(node, Row::getMultiplicity))
        .column("Req", 0, 50, node -> cell(node, row -> row.getRequirement().getLiteral()))
        .column("Condition", 30, 120, node -> cell(node, Row::getCondition));
  }

  private static String title(IncludeNode node) {
    return node.title() + (node.isRecursive() ? " (again)" : "");
  }

  private static String cell(IncludeNode node, Function<IncludeRow, String> text) {
    return node.row().map(text).orElse("");
  }

  private void update() {
    if (shown instanceof Subject.OfTemplate template) {
      TemplateGraph graph = new TemplateGraph(site.catalog());
      IncludeNode top =
          new IncludeNode(
              graph, template.tid(), Optional.empty(), Optional.empty(), reverse.getSelection());
      tree.setInput(List.of(top));
      tree.expandToLevel(2);
    }
  }

  @Override
  public Control control() {
    return area;
  }

  @Override
  public void focus() {
    tree.getTree().setFocus();
  }

  @Override
  public void show(Subject subject) {
    shown = subject;
    update();
  }

  private static final class Content implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
      return ((List<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object element) {
      return ((IncludeNode) element).children().toArray();
    }

    @Override
    public Object getParent(Object element) {
      return ((IncludeNode) element).parent().orElse(null);
    }

    @Override
    public boolean hasChildren(Object element) {
      return !((IncludeNode) element).children().isEmpty();
    }
  }
}
