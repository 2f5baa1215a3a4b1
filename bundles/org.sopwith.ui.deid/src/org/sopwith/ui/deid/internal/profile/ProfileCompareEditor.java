// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.util.List;
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
import org.sopwith.dicom.AttributePath;
import org.sopwith.ui.PartSelection;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.ViewingEditor;
import org.sopwith.ui.Widgets;

/** In what two profiles differ: options, settings, overrides, rows of Table E.1-1. */
public final class ProfileCompareEditor extends ViewingEditor {
  static final String ID = "org.sopwith.ui.deid.compare";

  private static final int[] PERCENT = {44, 28, 28};

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
            : "%d options, %d settings, %d overrides and %d rows of the table differ."
                .formatted(
                    comparison.options().size(),
                    comparison.settings().size(),
                    comparison.overrides().size(),
                    comparison.rows().size()));
    tree = Widgets.named(new Tree(page, SWT.FULL_SELECTION | SWT.BORDER), Ids.COMPARISON);
    tree.setHeaderVisible(true);
    tree.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    for (String title : List.of("Difference", input.left().getName(), input.right().getName())) {
      new TreeColumn(tree, SWT.LEFT).setText(title);
    }
    tree.addListener(SWT.Resize, e -> fitColumns());
    tree.addListener(SWT.Selection, e -> selected((TreeItem) e.item));
    fill(comparison);
    PlatformUI.getWorkbench().getHelpSystem().setHelp(page, SopwithUi.BUNDLE_ID + ".deidProfile");
  }

  private void fitColumns() {
    int width = tree.getClientArea().width;
    for (int i = 0; i < PERCENT.length; i++) {
      tree.getColumn(i).setWidth(width * PERCENT[i] / 100);
    }
  }

  private void fill(ProfileComparison comparison) {
    TreeItem options = group("Options", comparison.options().size());
    for (OptionDifference each : comparison.options()) {
      String code = each.option().code() + ", PS3.15 " + each.option().section();
      row(options, each.option().name(), each.left() ? code : "", each.left() ? "" : code);
    }
    differences("Settings", comparison.settings());
    differences("Overrides", comparison.overrides());
    TreeItem rows = group("Attributes", comparison.rows().size());
    for (RowDifference each : comparison.rows()) {
      row(
              rows,
              each.left().tagText() + " " + each.left().row().name(),
              text(each.left()),
              text(each.right()))
          .setData(each.left());
    }
    for (TreeItem item : tree.getItems()) {
      item.setExpanded(true);
    }
  }

  private static String text(TableOutcome outcome) {
    return outcome.action() + "  (" + outcome.by() + ")";
  }

  private void differences(String title, List<Difference> differences) {
    TreeItem group = group(title, differences.size());
    differences.forEach(each -> row(group, each.what(), each.left(), each.right()));
  }

  private TreeItem group(String title, int count) {
    TreeItem item = new TreeItem(tree, SWT.NONE);
    item.setText(title + " (" + count + ")");
    return item;
  }

  private static TreeItem row(TreeItem group, String... cells) {
    TreeItem item = new TreeItem(group, SWT.NONE);
    item.setText(cells);
    return item;
  }

  private void selected(TreeItem item) {
    selection.setSelection(
        item.getData() instanceof TableOutcome outcome && outcome.tag().isPresent()
            ? new StructuredSelection(
                new SelectedAttribute(AttributePath.of(outcome.tag().getAsInt())))
            : StructuredSelection.EMPTY);
  }

  @Override
  public void setFocus() {
    tree.setFocus();
  }
}
