// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import java.util.List;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateUses;
import org.sopwith.sr.template.TemplateUses.Use;
import org.sopwith.sr.template.TermText;
import org.sopwith.ui.SopwithUi;

/** The rows and groups that use a template, a context group or a code. */
final class UsesPage implements BrowserPage {
  private final BrowserSite site;
  private final Composite area;
  private final Label summary;
  private final TableViewer table;
  private Subject shown;

  UsesPage(Composite parent, BrowserSite site) {
    this.site = site;
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
    Composite bar = new Composite(area, SWT.NONE);
    GridLayoutFactory.swtDefaults().margins(6, 5).applyTo(bar);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    summary = new Label(bar, SWT.NONE);
    summary.setData(SopwithUi.WIDGET_KEY, "templates.uses.count");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
    Composite below = new Composite(area, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(below);
    table = new TableViewer(below, SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
    table.setContentProvider(ArrayContentProvider.getInstance());
    table.getTable().setHeaderVisible(true);
    table.getTable().setData(SopwithUi.WIDGET_KEY, "templates.uses");
    new LinkTable<>(table, Use.class, site)
        .column("Where", 0, 130, UsesPage::place, Subject::of)
        .column("Name", 30, 160, this::name)
        .column("As", 0, 110, use -> use instanceof Use.InRow row ? row.part() : "member")
        .column(
            "Concept Name of the Row",
            30,
            160,
            use -> use instanceof Use.InRow row ? TermText.concept(row.row()) : "");
  }

  private static String place(Use use) {
    return switch (use) {
      case Use.InRow row -> "TID " + row.tid() + " row " + row.row().getNumber();
      case Use.InGroup group -> "CID " + group.cid();
    };
  }

  private String name(Use use) {
    return switch (use) {
      case Use.InRow row -> site.catalog().template(row.tid()).map(Template::getName).orElse("");
      case Use.InGroup group ->
          site.catalog().contextGroup(group.cid()).map(ContextGroup::getName).orElse(group.name());
    };
  }

  @Override
  public Control control() {
    return area;
  }

  @Override
  public void focus() {
    table.getTable().setFocus();
  }

  @Override
  public void show(Subject subject) {
    shown = subject;
    table.setInput(List.of());
    summary.setText("Looking through all templates and context groups...");
    TemplateCatalog catalog = site.catalog();
    Display display = area.getDisplay();
    Job.createSystem(
            "Looking where it is used",
            monitor -> {
              List<Use> uses = uses(subject, new TemplateUses(catalog));
              display.asyncExec(
                  () -> {
                    if (subject.equals(shown) && !area.isDisposed()) {
                      show(uses);
                    }
                  });
            })
        .schedule();
  }

  private static List<Use> uses(Subject subject, TemplateUses uses) {
    return switch (subject) {
      case Subject.OfTemplate template -> uses.ofTemplate(template.tid());
      case Subject.OfGroup group -> uses.ofGroup(group.cid());
      case Subject.OfCode code -> uses.ofCode(code.code());
    };
  }

  private void show(List<Use> uses) {
    long rows = uses.stream().filter(Use.InRow.class::isInstance).count();
    summary.setText(
        uses.isEmpty()
            ? "No template and no context group uses it."
            : "Used in " + count(rows, "row") + " and " + count(uses.size() - rows, "group"));
    table.setInput(uses);
  }

  private static String count(long number, String what) {
    return String.format("%,d %s%s", number, what, number == 1 ? "" : "s");
  }
}
