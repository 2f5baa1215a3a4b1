// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.browser;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.editor.MatchPainter;

/** The search and what it finds, which grows as one types. */
final class ResultList {
  private static final int PAUSE_MS = 120;

  private final BrowserSite site;
  private final Supplier<Searches> searches;
  private final Composite area;
  private final Text words;
  private final Combo scope;
  private final Label count;
  private final Table table;
  private List<Result> results = List.of();
  private List<String> searched = List.of();
  private volatile int wanted;

  ResultList(Composite parent, BrowserSite site, Supplier<Searches> searches) {
    this.site = site;
    this.searches = searches;
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
    Composite bar = new Composite(area, SWT.NONE);
    GridLayoutFactory.swtDefaults().numColumns(2).margins(4, 3).spacing(4, 3).applyTo(bar);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    words = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    words.setMessage("number, name, code or meaning");
    words.setToolTipText("Words that templates, context groups and codes have to have");
    words.setData(SopwithUi.WIDGET_KEY, "templates.search");
    words.addListener(SWT.Modify, event -> update());
    words.addListener(SWT.KeyDown, this::key);
    words.addListener(
        SWT.DefaultSelection,
        event -> {
          if (event.detail != SWT.ICON_CANCEL) {
            enter();
          }
        });
    GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(words);
    scope = new Combo(bar, SWT.READ_ONLY);
    for (Scope one : Scope.values()) {
      scope.add(one.label());
    }
    scope.select(0);
    scope.setData(SopwithUi.WIDGET_KEY, "templates.scope");
    scope.addListener(SWT.Selection, event -> update());
    count = new Label(bar, SWT.RIGHT);
    count.setData(SopwithUi.WIDGET_KEY, "templates.count");
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(count);
    Composite below = new Composite(area, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(below);
    TableColumnLayout layout = new TableColumnLayout();
    below.setLayout(layout);
    table = new Table(below, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
    table.setHeaderVisible(true);
    table.setData(SopwithUi.WIDGET_KEY, "templates.results");
    column(layout, "Number", 0, 92);
    column(layout, "Name", 60, 150);
    column(layout, "Found In", 25, 60);
    table.addListener(SWT.SetData, this::fill);
    table.addListener(SWT.PaintItem, this::paintMatch);
    table.addListener(SWT.MouseMove, this::toolTip);
    table.addListener(SWT.Selection, event -> selected().ifPresent(site::show));
    table.addListener(SWT.DefaultSelection, event -> selected().ifPresent(site::open));
    site.menu(table);
  }

  private void column(TableColumnLayout layout, String title, int weight, int least) {
    TableColumn column = new TableColumn(table, SWT.NONE);
    column.setText(title);
    layout.setColumnData(column, new ColumnWeightData(weight, least, true));
  }

  private void fill(Event event) {
    Result result = results.get(event.index);
    TableItem item = (TableItem) event.item;
    item.setText(new String[] {result.number(), result.name(), result.why()});
    item.setImage(Icons.of(result.subject()));
  }

  private void paintMatch(Event event) {
    if (!searched.isEmpty()) {
      TableItem item = (TableItem) event.item;
      MatchPainter.paint(
          event.gc, item.getText(event.index), item.getTextBounds(event.index), false, searched);
    }
  }

  /** What the columns cut off. */
  private void toolTip(Event event) {
    TableItem under = table.getItem(new Point(event.x, event.y));
    int index = under == null ? -1 : table.indexOf(under);
    String text = null;
    if (index >= 0 && index < results.size()) {
      Result result = results.get(index);
      text = (result.number() + "  " + result.name() + "\n" + result.why()).strip();
    }
    if (!Objects.equals(text, table.getToolTipText())) {
      table.setToolTipText(text);
    }
  }

  private void key(Event event) {
    if (event.keyCode == SWT.ARROW_DOWN && !results.isEmpty()) {
      event.doit = false;
      enter();
    }
  }

  private void enter() {
    if (!results.isEmpty()) {
      table.setFocus();
      if (table.getSelectionIndex() < 0) {
        table.setSelection(0);
      }
      selected().ifPresent(site::show);
    }
  }

  private Optional<Subject> selected() {
    int index = table.getSelectionIndex();
    return index < 0 ? Optional.empty() : Optional.of(results.get(index).subject());
  }

  /** Searches anew: what it goes through, or the words have changed. */
  void update() {
    int number = wanted + 1;
    wanted = number;
    String text = words.getText();
    Scope chosen = Scope.values()[scope.getSelectionIndex()];
    Display display = area.getDisplay();
    Job.createSystem(
            "Searching templates",
            monitor -> {
              if (number != wanted) {
                return;
              }
              List<Result> found = searches.get().find(text, chosen);
              display.asyncExec(
                  () -> {
                    if (number == wanted && !area.isDisposed()) {
                      searched = List.of(text.strip().split("\\s+"));
                      show(found);
                    }
                  });
            })
        .schedule(text.isEmpty() ? 0 : PAUSE_MS);
  }

  private void show(List<Result> found) {
    Optional<Subject> before = selected();
    results = found;
    table.deselectAll();
    table.setItemCount(found.size());
    table.clearAll();
    if (!found.isEmpty()) {
      table.setTopIndex(0);
    }
    before.ifPresent(this::reveal);
    count.setText(found.isEmpty() ? "nothing found" : String.format("%,d", found.size()));
  }

  /** Selects what is shown, if it is in the list. */
  void reveal(Subject subject) {
    for (int i = 0; i < results.size(); i++) {
      if (results.get(i).number().equals(subject.title())
          || results.get(i).subject().equals(subject)) {
        if (table.getSelectionIndex() != i) {
          table.setSelection(i);
        }
        return;
      }
    }
    table.deselectAll();
  }

  Control control() {
    return area;
  }

  void focus() {
    words.setFocus();
    words.selectAll();
  }
}
