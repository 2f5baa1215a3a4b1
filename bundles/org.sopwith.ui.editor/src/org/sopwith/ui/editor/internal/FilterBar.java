// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tags;
import org.sopwith.ui.editor.internal.model.RowFilter;
import org.sopwith.ui.editor.internal.model.RowText;
import org.sopwith.ui.editor.internal.model.Search;

/** The line above the tag tree: search, filters and how many rows are left. */
final class FilterBar {
  private final Text search;
  private final Button privates;
  private final Button empty;
  private final Combo group;
  private final Label count;
  private List<Integer> groups = new ArrayList<>();

  FilterBar(Composite parent, Runnable changed) {
    Composite bar = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(5, false);
    layout.marginHeight = 3;
    layout.marginWidth = 4;
    bar.setLayout(layout);
    bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    search =
        new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.SINGLE | SWT.BORDER);
    search.setMessage("search tags, names, values");
    search.setToolTipText("Part of a tag, name, keyword or value (Ctrl+F)");
    search.setData(Ids.KEY, Ids.SEARCH);
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.minimumWidth = 120;
    search.setLayoutData(wide);
    search.addModifyListener(e -> changed.run());
    privates = check(bar, "&private", "Show private elements", Ids.PRIVATES, changed);
    empty = check(bar, "&empty", "Show elements without a value", Ids.EMPTY, changed);
    group = new Combo(bar, SWT.READ_ONLY | SWT.DROP_DOWN);
    group.setToolTipText("Show one group only");
    group.setData(Ids.KEY, Ids.GROUP);
    group.setItems("all groups");
    group.select(0);
    group.addListener(SWT.Selection, e -> changed.run());
    count = new Label(bar, SWT.RIGHT);
    count.setData(Ids.KEY, Ids.COUNT);
    GridData right = new GridData(SWT.FILL, SWT.CENTER, false, false);
    right.widthHint = count.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
    count.setLayoutData(right);
  }

  private static Button check(Composite bar, String text, String tip, String id, Runnable changed) {
    Button check = new Button(bar, SWT.CHECK);
    check.setText(text);
    check.setToolTipText(tip);
    check.setSelection(true);
    check.setData(Ids.KEY, id);
    check.addListener(SWT.Selection, e -> changed.run());
    return check;
  }

  /** Offers the groups of an object. */
  void setGroups(DataSet dataSet) {
    TreeSet<Integer> found = new TreeSet<>();
    dataSet.forEach(element -> found.add(Tags.group(element.tag())));
    if (List.copyOf(found).equals(groups)) {
      return;
    }
    OptionalInt selected = selectedGroup();
    groups = List.copyOf(found);
    group.removeAll();
    group.add("all groups");
    groups.forEach(g -> group.add(String.format("%04X", g)));
    group.select(selected.isPresent() ? groups.indexOf(selected.getAsInt()) + 1 : 0);
    group.getParent().layout();
  }

  private OptionalInt selectedGroup() {
    int index = group.getSelectionIndex();
    return index < 1 ? OptionalInt.empty() : OptionalInt.of(groups.get(index - 1));
  }

  /** The filter without what a search finds. */
  RowFilter filter() {
    return RowFilter.EVERYTHING
        .withPrivates(privates.getSelection())
        .withEmpty(empty.getSelection())
        .withGroup(selectedGroup());
  }

  String query() {
    return search.getText();
  }

  void show(Search.Result result) {
    count.setText(
        result.shown() == result.total()
            ? RowText.grouped(result.total())
            : RowText.grouped(result.shown()) + " of " + RowText.grouped(result.total()));
    ((GridData) count.getLayoutData()).widthHint = SWT.DEFAULT;
    count.getParent().layout();
  }

  Text search() {
    return search;
  }

  /** Shows everything, for what is looked for is hidden. */
  void reset() {
    search.setText("");
    privates.setSelection(true);
    empty.setSelection(true);
    group.select(0);
  }
}
