// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.validate.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.CheckboxTreeViewer;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ICheckStateProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TreeColumn;
import org.sopwith.operation.RuleDescription;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.internal.findings.FindingLabels;

/** All rules with a check box each, by the first word of their ids. */
final class RuleTree {
  private static final int SEVERITY = 1;
  private static final int SECTION = 2;
  private static final Map<String, String> AREAS =
      Map.of(
          "iod", "Modules and attributes of the IOD",
          "value", "Values: VR, VM, length, characters, terms",
          "code", "Coded entries and context groups",
          "object", "Consistency within an object",
          "meta", "File Meta Information",
          "entity", "Across files: patient, study, series",
          "references", "Across files: references",
          "file", "Files");

  /** Rules whose ids begin alike. */
  record Area(String prefix, List<RuleDescription> rules) {}

  private final Composite control;
  private final CheckboxTreeViewer viewer;
  private final Map<String, Boolean> on = new LinkedHashMap<>();
  private List<RuleDescription> all = List.of();
  private List<Area> areas = List.of();

  /**
   * @param selected is told what is selected: a rule, an area, or null
   */
  RuleTree(Composite parent, Consumer<Object> selected) {
    control = new Composite(parent, SWT.NONE);
    TreeColumnLayout layout = new TreeColumnLayout();
    control.setLayout(layout);
    viewer =
        new CheckboxTreeViewer(
            control, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.H_SCROLL);
    viewer.getTree().setHeaderVisible(true);
    viewer.getTree().setData(SopwithUi.WIDGET_KEY, "rules.tree");
    column(layout, "Rule", 68, 240);
    column(layout, "Severity", 12, 80);
    column(layout, "Standard", 20, 110);
    viewer.setContentProvider(new Content());
    viewer.setLabelProvider(new Labels());
    viewer.setCheckStateProvider(new Checks());
    ColumnViewerToolTipSupport.enableFor(viewer);
    viewer.addCheckStateListener(event -> check(event.getElement(), event.getChecked()));
    viewer.addSelectionChangedListener(
        event -> selected.accept(event.getStructuredSelection().getFirstElement()));
  }

  private void column(TreeColumnLayout layout, String title, int weight, int least) {
    TreeColumn column = new TreeColumn(viewer.getTree(), SWT.NONE);
    column.setText(title);
    layout.setColumnData(column, new ColumnWeightData(weight, least, true));
  }

  Composite control() {
    return control;
  }

  /** Shows the rules, each on or off. */
  void show(List<RuleDescription> rules, Map<String, Boolean> switches) {
    all = rules;
    on.clear();
    rules.forEach(rule -> on.put(rule.id(), switches.getOrDefault(rule.id(), rule.onByDefault())));
    filter("");
  }

  /** Shows the rules that have a text; those that do not keep their check marks. */
  void filter(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    Map<String, List<RuleDescription>> byPrefix = new LinkedHashMap<>();
    for (RuleDescription rule : all) {
      String prefix = rule.id().contains(".") ? rule.id().substring(0, rule.id().indexOf('.')) : "";
      if (text(rule).toLowerCase(Locale.ROOT).contains(wanted)) {
        byPrefix.computeIfAbsent(prefix, p -> new ArrayList<>()).add(rule);
      }
    }
    areas =
        byPrefix.entrySet().stream()
            .map(e -> new Area(e.getKey(), List.copyOf(e.getValue())))
            .toList();
    viewer.setInput(areas);
    viewer.expandToLevel(wanted.isEmpty() ? 1 : 2);
  }

  private static String text(RuleDescription rule) {
    return String.join(
        " ", rule.id(), rule.title(), rule.severity().word(), rule.standard().section());
  }

  /** Where the check marks differ from the defaults. */
  Map<String, Boolean> switches() {
    Map<String, Boolean> switches = new LinkedHashMap<>();
    for (RuleDescription rule : all) {
      if (on.get(rule.id()) != rule.onByDefault()) {
        switches.put(rule.id(), on.get(rule.id()));
      }
    }
    return switches;
  }

  /** Puts all check marks back. */
  void restoreDefaults() {
    all.forEach(rule -> on.put(rule.id(), rule.onByDefault()));
    viewer.refresh();
  }

  /** How many rules are on. */
  long countOn() {
    return on.values().stream().filter(value -> value).count();
  }

  int count() {
    return all.size();
  }

  private void check(Object element, boolean checked) {
    switch (element) {
      case Area area -> area.rules().forEach(rule -> on.put(rule.id(), checked));
      case RuleDescription rule -> on.put(rule.id(), checked);
      default -> throw new IllegalStateException("No such row: " + element);
    }
    viewer.refresh();
    control.notifyListeners(SWT.Modify, null);
  }

  private final class Checks implements ICheckStateProvider {
    @Override
    public boolean isChecked(Object element) {
      return element instanceof Area area
          ? area.rules().stream().anyMatch(rule -> on.get(rule.id()))
          : on.get(((RuleDescription) element).id());
    }

    @Override
    public boolean isGrayed(Object element) {
      return element instanceof Area area
          && isChecked(area)
          && !area.rules().stream().allMatch(rule -> on.get(rule.id()));
    }
  }

  private static final class Content implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
      return ((List<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
      return parent instanceof Area area ? area.rules().toArray() : new Object[0];
    }

    @Override
    public boolean hasChildren(Object element) {
      return element instanceof Area;
    }

    @Override
    public Object getParent(Object element) {
      return null;
    }
  }

  private static final class Labels extends StyledCellLabelProvider {
    @Override
    public void update(ViewerCell cell) {
      StyledString text = new StyledString();
      if (cell.getElement() instanceof Area area && cell.getColumnIndex() == 0) {
        text.append(AREAS.getOrDefault(area.prefix(), area.prefix()));
        text.append("  (" + area.rules().size() + ")", StyledString.COUNTER_STYLER);
      } else if (cell.getElement() instanceof RuleDescription rule) {
        switch (cell.getColumnIndex()) {
          case SEVERITY -> {
            text.append(rule.severity().word());
            cell.setImage(FindingLabels.image(rule.severity()));
          }
          case SECTION -> text.append(rule.standard().section());
          default ->
              text.append(rule.title()).append("  " + rule.id(), StyledString.QUALIFIER_STYLER);
        }
      }
      cell.setText(text.getString());
      cell.setStyleRanges(text.getStyleRanges());
      super.update(cell);
    }

    @Override
    public String getToolTipText(Object element) {
      return element instanceof RuleDescription rule ? rule.title() + "\n" + rule.id() : null;
    }
  }
}
