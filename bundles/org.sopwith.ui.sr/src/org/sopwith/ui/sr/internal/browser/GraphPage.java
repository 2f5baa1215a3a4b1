// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.graph.IncludeDiagram;
import org.sopwith.sr.template.graph.IncludeDiagram.Direction;
import org.sopwith.sr.template.graph.IncludeDiagram.Extent;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.editor.FocusContext;

/** The graph of what a template includes, or of what includes it. */
final class GraphPage implements BrowserPage {
  private static final int MOST_DEPTH = 6;

  /** The least that is left of the count where there is no room for it. */
  private static final int COUNT_WIDTH = 40;

  private final BrowserSite site;
  private final Composite area;
  private final Combo direction;
  private final Combo depth;
  private final Label count;
  private final GraphCanvas canvas;
  private final Set<String> opened = new HashSet<>();
  private final Set<String> closed = new HashSet<>();
  private String start = "";
  private Optional<IncludeDiagram> diagram = Optional.empty();

  GraphPage(Composite parent, BrowserSite site) {
    this.site = site;
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
    Composite bar = new Composite(area, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(4).margins(4, 3).applyTo(bar);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    direction = new Combo(bar, SWT.READ_ONLY);
    direction.setItems("includes", "included by");
    direction.select(0);
    direction.setData(SopwithUi.WIDGET_KEY, "templates.graph.direction");
    direction.addListener(SWT.Selection, event -> restart());
    depth = new Combo(bar, SWT.READ_ONLY);
    depth.setToolTipText("How many includes to go from the template at most");
    depth.add("any distance");
    for (int i = 1; i <= MOST_DEPTH; i++) {
      depth.add(i == 1 ? "1 include" : i + " includes");
    }
    depth.select(0);
    depth.setData(SopwithUi.WIDGET_KEY, "templates.graph.depth");
    depth.addListener(SWT.Selection, event -> restart());
    count = new Label(bar, SWT.NONE);
    count.setData(SopwithUi.WIDGET_KEY, "templates.graph.count");
    GridDataFactory.fillDefaults()
        .align(SWT.FILL, SWT.CENTER)
        .hint(COUNT_WIDTH, SWT.DEFAULT)
        .grab(true, false)
        .applyTo(count);
    Tabs.toolBar(bar, TemplatesView.ID + ".graph");
    canvas =
        new GraphCanvas(
            area,
            new GraphCanvas.Listener(
                tid -> site.selected(new Subject.OfTemplate(tid)),
                tid -> site.open(new Subject.OfTemplate(tid)),
                this::toggle));
    GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas.control());
    site.menu(canvas.control());
    FocusContext.add(canvas.control(), PlatformUI.getWorkbench(), TemplatesView.ID + ".graph");
  }

  GraphCanvas canvas() {
    return canvas;
  }

  /** What is drawn. */
  Optional<IncludeDiagram> diagram() {
    return diagram;
  }

  private void restart() {
    opened.clear();
    closed.clear();
    draw(true);
  }

  private void toggle(String tid) {
    boolean open =
        diagram.flatMap(one -> one.node(tid)).map(IncludeDiagram.Node::open).orElse(false);
    (open ? opened : closed).remove(tid);
    (open ? closed : opened).add(tid);
    draw(false);
  }

  private void draw(boolean anew) {
    String tid = start;
    Direction way = direction.getSelectionIndex() == 0 ? Direction.INCLUDED : Direction.INCLUDING;
    int most = depth.getSelectionIndex() == 0 ? Integer.MAX_VALUE : depth.getSelectionIndex();
    Extent extent = new Extent(most, Set.copyOf(opened), Set.copyOf(closed));
    TemplateCatalog catalog = site.catalog();
    Display display = area.getDisplay();
    Job.createSystem(
            "Looking which templates include which",
            monitor -> {
              IncludeDiagram made = IncludeDiagram.of(catalog, tid, way, extent);
              display.asyncExec(
                  () -> {
                    if (tid.equals(start) && !area.isDisposed()) {
                      show(made, anew);
                    }
                  });
            })
        .schedule();
  }

  private void show(IncludeDiagram made, boolean anew) {
    diagram = Optional.of(made);
    canvas.show(made, anew);
    int templates = made.nodes().size();
    count.setText(templates + (templates == 1 ? " template" : " templates"));
    count.setToolTipText(
        templates + " templates and " + made.edges().size() + " includes between them");
  }

  @Override
  public Control control() {
    return area;
  }

  @Override
  public void focus() {
    canvas.control().setFocus();
  }

  @Override
  public void show(Subject subject) {
    if (subject instanceof Subject.OfTemplate template) {
      boolean anew = !template.tid().equals(start);
      start = template.tid();
      if (anew) {
        restart();
      } else {
        draw(false);
      }
    }
  }
}
