// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sopwith.operation.Finding;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.seg.internal.model.SegFindings;

/** What the rules for segmentations found, and a button for those that read all pixels. */
final class FindingsList {
  private static final String[] TITLES = {"Finding", "Found", "Where"};
  private static final int[] WIDTHS = {260, 140, 220};

  private final Composite area;
  private final Label state;
  private final Button check;
  private final Table table;
  private final ResourceManager images;

  /**
   * @param selected is told the finding of a row that is selected
   * @param opened is told the finding of a row that is opened
   */
  FindingsList(
      Composite parent,
      Runnable checkPixels,
      Consumer<Finding> selected,
      Consumer<Finding> opened) {
    area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(4, 2).applyTo(area);
    state = new Label(area, SWT.NONE);
    state.setText("Checking…");
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(state);
    check = new Button(area, SWT.PUSH);
    check.setText("Check Pixels");
    check.setToolTipText("Runs the rules that read all pixels, too, on the file as it was opened");
    check.setData(SopwithUi.WIDGET_KEY, Ids.CHECK);
    check.addListener(SWT.Selection, e -> checkPixels.run());
    table = new Table(area, SWT.FULL_SELECTION | SWT.BORDER);
    table.setData(SopwithUi.WIDGET_KEY, Ids.FINDINGS);
    table.setHeaderVisible(true);
    GridDataFactory.fillDefaults().grab(true, true).span(2, 1).applyTo(table);
    images = new LocalResourceManager(JFaceResources.getResources(), table);
    for (int i = 0; i < TITLES.length; i++) {
      TableColumn column = new TableColumn(table, SWT.LEFT);
      column.setText(TITLES[i]);
      column.setWidth(WIDTHS[i]);
    }
    table.addListener(SWT.Selection, e -> selected.accept(finding(e)));
    table.addListener(SWT.DefaultSelection, e -> opened.accept(finding(e)));
  }

  private static Finding finding(Event event) {
    return (Finding) event.item.getData();
  }

  Control control() {
    return area;
  }

  void checking() {
    check.setEnabled(false);
    state.setText("Reading all pixels…");
  }

  void show(SegFindings findings, boolean withPixels) {
    check.setEnabled(true);
    long count = findings.grouped().stream().mapToLong(Finding::count).sum();
    state.setText(
        (count == 0 ? "Nothing found" : count == 1 ? "1 finding" : "%,d findings".formatted(count))
            + (withPixels ? ", pixels checked" : ", pixels not checked"));
    table.removeAll();
    for (Finding finding : findings.grouped()) {
      TableItem item = new TableItem(table, SWT.NONE);
      item.setData(finding);
      item.setText(
          new String[] {
            finding.message() + (finding.count() > 1 ? " (" + finding.count() + ")" : ""),
            finding.found(),
            finding.path()
          });
      item.setImage(
          images.create(
              ResourceLocator.imageDescriptorFromBundle(
                      SopwithUi.BUNDLE_ID, "icons/" + finding.severity().word() + ".svg")
                  .orElseGet(ImageDescriptor::getMissingImageDescriptor)));
    }
  }
}
