// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.sopwith.deid.decision.OptionDescription;
import org.sopwith.deid.decision.ProfileFix;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.standard.DeidentificationTable.Row;
import org.sopwith.ui.CellTips;
import org.sopwith.ui.Widgets;
import org.sopwith.ui.editor.FocusContext;

/** All rows of Table E.1-1 with what they come to, and the overrides, which are edited here. */
public final class AttributesPane {
  private static final List<String> TITLES = List.of("Tag", "Attribute", "Action", "By");
  private static final int[] PERCENT = {20, 38, 18, 24};
  private static final int[] LEAST = {96, 60, 72, 84};

  /** What is shown of the table; the last entry of the choice is the option asked for. */
  private enum Shown {
    ALL("all rows"),
    CHANGED("not as Basic"),
    OWN("your overrides"),
    OPTION("rows of the option");

    private final String title;

    Shown(String title) {
      this.title = title;
    }
  }

  private final ProfileHost host;
  private final Composite pane;
  private final Text search;
  private final Combo choice;
  private final TableViewer viewer;
  private final OverrideActions actions;
  private final Map<Integer, Severity> marks = new HashMap<>();
  private Set<Row> ofOption = Set.of();

  AttributesPane(Composite parent, ProfileHost host) {
    this.host = host;
    pane = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 2;
    layout.marginHeight = 0;
    layout.verticalSpacing = 1;
    pane.setLayout(layout);
    Composite bar = Widgets.line(pane, 5);
    ((GridLayout) bar.getLayout()).marginWidth = 0;
    search = Widgets.named(new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH), Ids.SEARCH);
    search.setMessage("tag, keyword or name");
    search.setLayoutData(Widgets.wide(80));
    choice =
        Widgets.choice(
            bar,
            Ids.FILTER,
            "Which attributes are listed",
            Arrays.stream(Shown.values()).map(each -> each.title).toArray(String[]::new),
            text -> filter());
    choice.select(0);
    viewer = new TableViewer(pane, SWT.FULL_SELECTION | SWT.MULTI | SWT.BORDER | SWT.VIRTUAL);
    actions = new OverrideActions(host, this);
    Widgets.button(bar, Ids.ADD, "+", "Add an override (Insert)", actions::add);
    Widgets.button(
        bar, Ids.EDIT, "Edit…", "Edit the override of the selected row (Enter)", actions::edit);
    Widgets.button(
        bar, Ids.DELETE, "−", "Delete the override of the selected row", actions::delete);
    Table table = Widgets.named(viewer.getTable(), Ids.ATTRIBUTES);
    table.setHeaderVisible(true);
    table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    TITLES.forEach(title -> new TableColumn(table, SWT.LEFT).setText(title));
    table.addListener(SWT.Resize, e -> fitColumns(table));
    CellTips.add(table);
    viewer.setContentProvider(ArrayContentProvider.getInstance());
    viewer.setLabelProvider(new AttributeLabels(marks));
    viewer.setUseHashlookup(true);
    viewer.addFilter(new Filter());
    viewer.addSelectionChangedListener(event -> selectionChanged());
    search.addModifyListener(e -> filter());
    search.addListener(SWT.DefaultSelection, e -> setFocus());
    FocusContext.add(table, host.site(), Ids.ATTRIBUTES_CONTEXT);
    MenuManager menu = new MenuManager("#PopupMenu", Ids.ATTRIBUTES_POPUP);
    menu.setRemoveAllWhenShown(true);
    actions.fill(menu);
    table.setMenu(menu.createContextMenu(table));
    host.site().registerContextMenu(Ids.ATTRIBUTES_POPUP, menu, viewer, false);
  }

  private static void fitColumns(Table table) {
    int width = table.getClientArea().width;
    for (int i = 0; i < PERCENT.length; i++) {
      table.getColumn(i).setWidth(Math.max(LEAST[i], width * PERCENT[i] / 100));
    }
  }

  private final class Filter extends ViewerFilter {
    @Override
    public boolean select(Viewer any, Object parent, Object element) {
      AttributeLine line = (AttributeLine) element;
      String[] words = search.getText().toLowerCase(Locale.ROOT).strip().split("\\s+");
      for (String word : words) {
        if (!line.searched().contains(word)) {
          return false;
        }
      }
      return switch (Shown.values()[Math.max(0, choice.getSelectionIndex())]) {
        case ALL -> true;
        case CHANGED ->
            !(line instanceof AttributeLine.OfTable row)
                || row.outcome().option().isPresent()
                || !row.outcome().overrides().isEmpty();
        case OWN ->
            !(line instanceof AttributeLine.OfTable row) || !row.outcome().overrides().isEmpty();
        case OPTION ->
            line instanceof AttributeLine.OfTable row && ofOption.contains(row.outcome().row());
      };
    }
  }

  private void filter() {
    viewer.refresh();
    count();
  }

  private void count() {
    Table table = viewer.getTable();
    table.getColumn(1).setText(TITLES.get(1) + " (" + table.getItemCount() + ")");
  }

  private void selectionChanged() {
    List<AttributeLine> lines = selected();
    host.selected(
        lines.size() == 1
            ? new ProfileSelection(
                lines.getFirst().attribute(), ProfileProperties.of(lines.getFirst()))
            : null);
  }

  /** The lines that are selected. */
  @SuppressWarnings("unchecked")
  List<AttributeLine> selected() {
    return viewer.getStructuredSelection().toList();
  }

  OverrideActions actions() {
    return actions;
  }

  /** Shows the profile as it is now; the same rows stay selected. */
  void refresh() {
    List<String> tags = selected().stream().map(line -> line.tag() + "\n" + line.name()).toList();
    marks.clear();
    for (Finding finding : host.findings()) {
      OptionalInt number = ProfileFix.override(finding.path());
      if (number.isPresent()) {
        marks.merge(number.getAsInt(), finding.severity(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
      }
    }
    List<AttributeLine> lines = AttributeLine.of(host.document().profile());
    Table table = viewer.getTable();
    int top = table.getTopIndex();
    table.setRedraw(false);
    viewer.setInput(lines);
    viewer.setSelection(
        new StructuredSelection(
            lines.stream()
                .filter(line -> tags.contains(line.tag() + "\n" + line.name()))
                .toList()));
    table.setTopIndex(top);
    table.setRedraw(true);
    count();
  }

  /** The option whose rows are listed if asked for. */
  void option(OptionDescription option) {
    ofOption = new HashSet<>(option.rows());
    if (choice.getSelectionIndex() == Shown.OPTION.ordinal()) {
      filter();
    }
  }

  /** Lists the attributes that the option changes. */
  void showOption() {
    show(Shown.OPTION);
    setFocus();
  }

  /** Lists the overrides. */
  void showOwn() {
    show(Shown.OWN);
    setFocus();
  }

  private void show(Shown shown) {
    choice.select(shown.ordinal());
    search.setText("");
    filter();
  }

  /** Selects an override by its number from 1. */
  void reveal(int number) {
    show(Shown.ALL);
    @SuppressWarnings("unchecked")
    Optional<AttributeLine> line =
        ((List<AttributeLine>) viewer.getInput())
            .stream()
                .filter(one -> one instanceof AttributeLine.Own own && own.number() == number)
                .findFirst();
    line.ifPresent(one -> viewer.setSelection(new StructuredSelection(one), true));
    viewer.getTable().setFocus();
  }

  void search() {
    search.setFocus();
    search.selectAll();
  }

  void setFocus() {
    Table table = viewer.getTable();
    if (table.getSelectionCount() == 0 && table.getItemCount() > 0) {
      table.setSelection(0);
      selectionChanged();
    }
    table.setFocus();
  }
}
