// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PlatformUI;
import org.sopwith.deid.compare.ProfileComparison;
import org.sopwith.deid.compare.ProfileComparison.Difference;
import org.sopwith.deid.compare.ProfileComparison.OptionDifference;
import org.sopwith.deid.compare.ProfileComparison.RowDifference;
import org.sopwith.deid.decision.TableOutcome;
import org.sopwith.ui.CellTips;
import org.sopwith.ui.PartSelection;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.ViewingEditor;
import org.sopwith.ui.Widgets;

/** In what two profiles differ: options, settings, overrides, rows of Table E.1-1. */
public final class ProfileCompareEditor extends ViewingEditor {
  static final String ID = "org.sopwith.ui.deid.compare";

  private static final int[] PERCENT = {36, 31, 33};

  private final PartSelection selection = new PartSelection();
  private Tree tree;

  @Override
  public void init(IEditorSite site, IEditorInput input) {
    setSite(site);
    setInput(input);
    setPartName(input.getName());
    site.setSelectionProvider(selection);
  }

  @Override
  public void createPartControl(Composite parent) {
    ProfileCompareInput input = (ProfileCompareInput) getEditorInput();
    ProfileComparison comparison = ProfileComparison.of(input.left(), input.right());
    Composite page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 2;
    page.setLayout(layout);
    Label summary = Widgets.named(new Label(page, SWT.NONE), Ids.SUMMARY);
    summary.setText(
        comparison.isSame()
            ? "The profiles do the same."
            : "Different: %s, %s, %s, %s of Table E.1-1."
                .formatted(
                    counted(comparison.options().size(), "option"),
                    counted(comparison.settings().size(), "setting"),
                    counted(comparison.overrides().size(), "override"),
                    counted(comparison.rows().size(), "row")));
    tree = Widgets.named(new Tree(page, SWT.FULL_SELECTION | SWT.BORDER), Ids.COMPARISON);
    tree.setHeaderVisible(true);
    tree.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    for (String title : List.of("Difference", input.left().getName(), input.right().getName())) {
      new TreeColumn(tree, SWT.LEFT).setText(title);
    }
    CellTips.add(tree);
    tree.addListener(SWT.Resize, e -> fitColumns());
    tree.addListener(SWT.Selection, e -> selected((TreeItem) e.item));
    fill(comparison);
    PlatformUI.getWorkbench().getHelpSystem().setHelp(page, SopwithUi.BUNDLE_ID + ".deidProfile");
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private void fitColumns() {
    int width = tree.getClientArea().width;
    for (int i = 0; i < PERCENT.length; i++) {
      tree.getColumn(i).setWidth(width * PERCENT[i] / 100);
    }
  }

  private void fill(ProfileComparison comparison) {
    group("Options", comparison.options(), this::option);
    group("Settings", comparison.settings(), this::difference);
    group("Overrides", comparison.overrides(), this::difference);
    group("Attributes", comparison.rows(), this::row);
    for (TreeItem item : tree.getItems()) {
      item.setExpanded(true);
    }
  }

  private static String text(TableOutcome outcome) {
    return outcome.action() + "  (" + outcome.by() + ")";
  }

  /** Adds a group of differences, if there are any. */
  private <T> void group(String title, List<T> differences, BiConsumer<TreeItem, T> fill) {
    if (!differences.isEmpty()) {
      TreeItem group = new TreeItem(tree, SWT.NONE);
      group.setText(title + " (" + differences.size() + ")");
      differences.forEach(each -> fill.accept(new TreeItem(group, SWT.NONE), each));
    }
  }

  private void option(TreeItem item, OptionDifference each) {
    String code = each.option().code() + ", PS3.15 " + each.option().section();
    item.setText(
        new String[] {each.option().name(), each.left() ? code : "", each.left() ? "" : code});
  }

  private void difference(TreeItem item, Difference each) {
    item.setText(new String[] {each.what(), each.left(), each.right()});
  }

  private void row(TreeItem item, RowDifference each) {
    item.setText(
        new String[] {
          each.left().tagText() + " " + each.left().row().name(),
          text(each.left()),
          text(each.right())
        });
    item.setData(new AttributeLine.OfTable(each.left(), ""));
  }

  private void selected(TreeItem item) {
    selection.setSelection(
        item.getData() instanceof AttributeLine line
            ? new StructuredSelection(
                new ProfileSelection(line.attribute(), ProfileProperties.of(line)))
            : StructuredSelection.EMPTY);
  }

  @Override
  public void setFocus() {
    tree.setFocus();
  }
}
