// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.validate.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.StyledCellLabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.ViewerCell;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TreeColumn;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.internal.findings.FindingLabels;
import org.sopwith.ui.validate.internal.PageEntry.Place;
import org.sopwith.ui.validate.internal.PageEntry.RuleGroup;

/** The tree of the page Findings: rules, their findings, and the places of those. */
final class FindingsTree {
  /** Rules with more findings are closed at first, as are those with notes alone. */
  private static final int OPEN_UP_TO = 20;

  private static final int PLACE = 1;
  private static final int FOUND = 2;
  private static final int EXPECTED = 3;
  private static final int STANDARD = 4;

  private final Composite area;
  private final TreeViewer viewer;
  private boolean filled;

  FindingsTree(Composite parent) {
    area = new Composite(parent, SWT.NONE);
    TreeColumnLayout layout = new TreeColumnLayout();
    area.setLayout(layout);
    viewer = new TreeViewer(area, SWT.MULTI | SWT.FULL_SELECTION | SWT.H_SCROLL | SWT.V_SCROLL);
    viewer.setContentProvider(new Content());
    column(layout, "Finding", 46, 200);
    column(layout, "Place", 20, 90);
    column(layout, "Found", 10, 60);
    column(layout, "Expected", 12, 60);
    column(layout, "Standard", 12, 80);
    viewer.setLabelProvider(new Labels());
    ColumnViewerToolTipSupport.enableFor(viewer);
    viewer.getTree().setHeaderVisible(true);
    viewer.getTree().setData(SopwithUi.WIDGET_KEY, "validate.tree");
  }

  private void column(TreeColumnLayout layout, String title, int weight, int least) {
    TreeColumn column = new TreeColumn(viewer.getTree(), SWT.NONE);
    column.setText(title);
    layout.setColumnData(column, new ColumnWeightData(weight, least, true));
  }

  Composite control() {
    return area;
  }

  TreeViewer viewer() {
    return viewer;
  }

  /** What is selected. */
  List<PageEntry> selection() {
    return Arrays.stream(viewer.getStructuredSelection().toArray())
        .map(PageEntry.class::cast)
        .toList();
  }

  /** Shows a new list; what was selected and open stays so as far as it is still there. */
  void show(List<RuleGroup> groups, boolean openAll) {
    Set<String> open =
        Stream.of(viewer.getExpandedElements())
            .map(entry -> ((PageEntry) entry).key())
            .collect(Collectors.toSet());
    Set<String> selected = selection().stream().map(PageEntry::key).collect(Collectors.toSet());
    viewer.getTree().setRedraw(false);
    viewer.setInput(groups);
    if (openAll) {
      viewer.expandToLevel(2);
    } else if (!filled) {
      viewer.setExpandedElements(
          groups.stream()
              .filter(group -> group.severity() != Severity.NOTE)
              .filter(group -> group.children().size() <= OPEN_UP_TO)
              .toArray());
    } else {
      viewer.setExpandedElements(all(groups).filter(entry -> open.contains(entry.key())).toArray());
    }
    viewer.setSelection(
        new StructuredSelection(
            all(groups).filter(entry -> selected.contains(entry.key())).toList()));
    viewer.getTree().setRedraw(true);
    filled |= !groups.isEmpty();
  }

  private static Stream<PageEntry> all(List<? extends PageEntry> entries) {
    List<PageEntry> all = new ArrayList<>();
    entries.forEach(
        entry -> {
          all.add(entry);
          all(entry.children()).forEach(all::add);
        });
    return all.stream();
  }

  private static final class Content implements ITreeContentProvider {
    @Override
    public Object[] getElements(Object input) {
      return ((List<?>) input).toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
      return ((PageEntry) parent).children().toArray();
    }

    @Override
    public boolean hasChildren(Object element) {
      return !((PageEntry) element).children().isEmpty();
    }

    @Override
    public Object getParent(Object element) {
      return null;
    }
  }

  private static final class Labels extends StyledCellLabelProvider {
    @Override
    public void update(ViewerCell cell) {
      PageEntry entry = (PageEntry) cell.getElement();
      int column = cell.getColumnIndex();
      StyledString text =
          switch (entry) {
            case RuleGroup group -> heading(group, column);
            case Place place -> text(place.finding(), column);
          };
      cell.setText(text.getString());
      cell.setStyleRanges(text.getStyleRanges());
      if (column == 0) {
        cell.setImage(
            entry instanceof Place place
                ? FindingLabels.image(place.finding())
                : FindingLabels.image(entry.severity()));
      }
      super.update(cell);
    }

    @Override
    public String getToolTipText(Object element) {
      return switch ((PageEntry) element) {
        case RuleGroup group -> group.title() + "\n" + group.rule();
        case Place place -> place.finding().message();
      };
    }

    private static StyledString heading(RuleGroup group, int column) {
      return switch (column) {
        case 0 ->
            new StyledString(group.title())
                .append(String.format("  (%,d)", group.count()), StyledString.COUNTER_STYLER);
        case PLACE -> new StyledString(group.rule(), StyledString.QUALIFIER_STYLER);
        default -> new StyledString();
      };
    }

    private static StyledString text(Finding finding, int column) {
      return switch (column) {
        case PLACE -> new StyledString(finding.path());
        case FOUND -> new StyledString(oneLine(finding.found()));
        case EXPECTED -> new StyledString(oneLine(finding.expected()));
        case STANDARD -> new StyledString(finding.standard().section());
        default -> message(finding);
      };
    }

    private static StyledString message(Finding finding) {
      StyledString text = new StyledString(finding.message());
      if (finding.count() > 1) {
        text.append(String.format("  × %,d", finding.count()), StyledString.COUNTER_STYLER);
      }
      return text;
    }

    private static String oneLine(String text) {
      return text.replaceAll("\\s+", " ");
    }
  }
}
