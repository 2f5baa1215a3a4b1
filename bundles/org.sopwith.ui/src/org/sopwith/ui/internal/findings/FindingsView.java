// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.findings;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.e4.ui.di.Focus;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.ESelectionService;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.internal.Images;
import org.sopwith.ui.internal.open.Opener;

/** The Findings view: what checks have found, grouped, filtered, to be copied and exported. */
public final class FindingsView {
  private static final String KEY = SopwithUi.WIDGET_KEY;
  private static final String NOTHING =
      "Nothing found.\n\nHow a file is encoded is checked each time it is opened. Validate"
          + " (Ctrl+Shift+V) checks the selected objects, series and folders against the standard;"
          + " what it and other operations find is shown here.";

  /** With more rows the groups are closed at first, as each open row takes time. */
  private static final int OPEN_UP_TO = 500;

  private static final int OPEN_ALL_UP_TO = 20;

  @Inject private MPart part;
  @Inject private ESelectionService selections;

  private Composite stack;
  private StackLayout stackLayout;
  private Label empty;
  private TreeViewer tree;
  private Text filter;
  private Combo grouping;
  private Button export;
  private FindingsLoader loader;
  private List<FindingRow> rows = List.of();

  @PostConstruct
  void create(Composite parent) {
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
    createBar(parent);
    stack = new Composite(parent, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(stack);
    stackLayout = new StackLayout();
    stack.setLayout(stackLayout);
    Composite nothing = new Composite(stack, SWT.NONE);
    GridLayoutFactory.swtDefaults().margins(10, 8).applyTo(nothing);
    empty = new Label(nothing, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(empty);
    empty.setData(KEY, "findings.empty");
    empty.setText(NOTHING);
    createTree();
    stackLayout.topControl = nothing;
    PlatformUI.getWorkbench().getHelpSystem().setHelp(parent, SopwithUi.BUNDLE_ID + ".findings");
    loader = new FindingsLoader(this::show);
  }

  @PreDestroy
  void dispose() {
    loader.dispose();
  }

  @Focus
  void focus() {
    if (stackLayout.topControl != tree.getTree().getParent()) {
      filter.setFocus();
    } else {
      tree.getTree().setFocus();
    }
  }

  private void createBar(Composite parent) {
    Composite bar = new Composite(parent, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
    GridLayoutFactory.swtDefaults().numColumns(4).margins(4, 3).applyTo(bar);
    filter = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    filter.setMessage("filter by rule, text, path or file");
    filter.setData(KEY, "findings.filter");
    filter.addListener(SWT.Modify, event -> update());
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(filter);
    Label label = new Label(bar, SWT.NONE);
    label.setText("Group by");
    grouping = new Combo(bar, SWT.READ_ONLY);
    for (FindingGroup.By by : FindingGroup.By.values()) {
      grouping.add(by.label());
    }
    grouping.select(0);
    grouping.setData(KEY, "findings.grouping");
    grouping.addListener(SWT.Selection, event -> update());
    export = new Button(bar, SWT.PUSH);
    export.setText("Export...");
    export.setImage(Images.get("export.svg"));
    export.setToolTipText("Writes the findings shown as CSV, JSON, SARIF, HTML or text");
    export.setData(KEY, "findings.export");
    export.addListener(
        SWT.Selection, event -> FindingsExport.ask(export.getShell(), findings(shown())));
  }

  private void createTree() {
    Composite area = new Composite(stack, SWT.NONE);
    TreeColumnLayout layout = new TreeColumnLayout();
    area.setLayout(layout);
    tree = new TreeViewer(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
    tree.setContentProvider(new FindingsContent());
    tree.setUseHashlookup(true);
    column(layout, "Finding", 58, 200);
    column(layout, "Place", 20, 80);
    column(layout, "File", 10, 50);
    column(layout, "Standard", 12, 50);
    tree.setLabelProvider(new FindingLabels());
    ColumnViewerToolTipSupport.enableFor(tree);
    tree.getTree().setHeaderVisible(true);
    tree.getTree().setData(KEY, "findings.tree");
    tree.addDoubleClickListener(event -> open((IStructuredSelection) event.getSelection()));
    tree.addSelectionChangedListener(event -> selections.setSelection(event.getSelection()));
    tree.addPostSelectionChangedListener(
        event -> selections.setPostSelection(event.getSelection()));
    tree.getTree().addListener(SWT.KeyDown, this::key);
    MenuManager menu = new MenuManager();
    menu.setRemoveAllWhenShown(true);
    menu.addMenuListener(this::fill);
    tree.getTree().setMenu(menu.createContextMenu(tree.getTree()));
  }

  private void column(TreeColumnLayout layout, String title, int weight, int least) {
    TreeColumn column = new TreeColumn(tree.getTree(), SWT.NONE);
    column.setText(title);
    layout.setColumnData(column, new ColumnWeightData(weight, least, true));
  }

  private void show(List<FindingRow> newRows) {
    if (!stack.isDisposed()) {
      stack
          .getDisplay()
          .asyncExec(
              () -> {
                if (!stack.isDisposed()) {
                  rows = newRows;
                  update();
                }
              });
    }
  }

  private List<FindingRow> shown() {
    String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
    return rows.stream()
        .filter(row -> row.text().toLowerCase(Locale.ROOT).contains(wanted))
        .toList();
  }

  private void update() {
    List<FindingRow> shown = shown();
    boolean none = shown.isEmpty();
    empty.setText(
        rows.isEmpty() ? NOTHING : "None of " + rows.size() + " findings fits the filter.");
    stackLayout.topControl = none ? empty.getParent() : tree.getTree().getParent();
    export.setEnabled(!none);
    FindingGroup.By by = FindingGroup.By.values()[grouping.getSelectionIndex()];
    Object[] expanded = tree.getExpandedElements();
    boolean first = tree.getInput() == null;
    tree.setInput(FindingGroup.group(shown, by));
    if (shown.size() <= OPEN_ALL_UP_TO) {
      tree.expandToLevel(3);
    } else if (first && shown.size() <= OPEN_UP_TO) {
      tree.expandToLevel(2);
    } else {
      tree.setExpandedElements(expanded);
    }
    part.setLabel(label());
    stack.layout(true, true);
  }

  private String label() {
    String tally =
        Stream.of(Severity.ERROR, Severity.WARNING)
            .map(this::tally)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return tally.isEmpty() ? "Findings" : "Findings (" + tally + ")";
  }

  private String tally(Severity severity) {
    long count =
        rows.stream()
            .map(FindingRow::finding)
            .filter(finding -> finding.severity() == severity)
            .mapToLong(Finding::count)
            .sum();
    return count == 0
        ? ""
        : String.format("%,d %s%s", count, severity.word(), count == 1 ? "" : "s");
  }

  private static List<Finding> findings(List<FindingRow> rows) {
    return rows.stream().map(FindingRow::finding).toList();
  }

  private static List<FindingRow> rows(IStructuredSelection selection) {
    return Arrays.stream(selection.toArray()).flatMap(FindingsView::rows).distinct().toList();
  }

  private static Stream<FindingRow> rows(Object element) {
    return element instanceof FindingGroup group
        ? group.children().stream().flatMap(FindingsView::rows)
        : Stream.of((FindingRow) element);
  }

  private void open(IStructuredSelection selection) {
    Object element = selection.getFirstElement();
    if (element instanceof FindingRow row && !row.finding().file().isEmpty()) {
      IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
      Opener.open(page, row.path(), row.finding().path());
    } else if (element instanceof FindingGroup) {
      tree.setExpandedState(element, !tree.getExpandedState(element));
    }
  }

  private void key(Event event) {
    if (event.keyCode == 'c' && (event.stateMask & SWT.MOD1) != 0) {
      copy();
    }
  }

  private void copy() {
    FindingText.copy(stack.getDisplay(), findings(rows(tree.getStructuredSelection())));
  }

  private void fill(IMenuManager menu) {
    IStructuredSelection selection = tree.getStructuredSelection();
    if (selection.isEmpty()) {
      return;
    }
    if (selection.getFirstElement() instanceof FindingRow row) {
      menu.add(action("Go to Place", () -> open(selection)));
      MenuManager fixes = new MenuManager("Quick Fix\tCtrl+1");
      for (IMarkerResolution fix : IDE.getMarkerHelpRegistry().getResolutions(row.marker())) {
        fixes.add(action(fix.getLabel(), () -> fix.run(row.marker())));
      }
      if (!fixes.isEmpty()) {
        menu.add(fixes);
      }
    }
    menu.add(action("Copy\tCtrl+C", this::copy));
    menu.add(
        action(
            "Export Selected...",
            () -> FindingsExport.ask(stack.getShell(), findings(rows(selection)))));
  }

  private static Action action(String text, Runnable task) {
    return new Action(text) {
      @Override
      public void run() {
        task.run();
      }
    };
  }
}
