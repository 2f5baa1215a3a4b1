// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.wizard;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;
import org.sopwith.operation.json.JsonTree;
import org.sopwith.ui.CellTips;
import org.sopwith.ui.OperationPreview;
import org.sopwith.ui.SopwithUi;

/** What a de-identification is going to do with a sample of the files, from a trial's report. */
public final class ApplyPreview implements OperationPreview {
  private static final int SAMPLE = 200;
  private static final String REPORT = "preview.json";

  private Table objects;
  private Table attributes;

  @Override
  public Map<String, List<String>> onlyForTrial() {
    return Map.of("sample", List.of(Integer.toString(SAMPLE)), "report", List.of(REPORT));
  }

  @Override
  public Control createControl(Composite parent) {
    Composite area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().applyTo(area);
    Label label = new Label(area, SWT.WRAP);
    label.setText(
        "Tried with at most "
            + SAMPLE
            + " files, evenly spread over all. The report has the rest.");
    objects = table(area, Ids.PREVIEW_OBJECTS, "Objects", "What", "Why", "For example");
    attributes = table(area, Ids.PREVIEW_ATTRIBUTES, "Attributes", "What", "Values", "For example");
    return area;
  }

  private static Table table(Composite parent, String id, String... titles) {
    Table table = new Table(parent, SWT.FULL_SELECTION | SWT.BORDER);
    table.setData(SopwithUi.WIDGET_KEY, id);
    table.setHeaderVisible(true);
    CellTips.add(table);
    for (String title : titles) {
      new TableColumn(table, SWT.LEFT).setText(title);
    }
    GridDataFactory.fillDefaults().grab(true, true).hint(620, 130).applyTo(table);
    return table;
  }

  @Override
  public Runnable read(Trial trial, Progress progress) throws IOException {
    try {
      TrialReport report =
          TrialReport.of(
              JsonTree.read(
                  trial.files().stream()
                      .filter(file -> file.endsWith(REPORT))
                      .findFirst()
                      .orElseThrow()));
      return () -> show(report);
    } catch (OperationException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private void show(TrialReport report) {
    if (!objects.isDisposed()) {
      fill(objects, report.objects());
      fill(attributes, report.attributes());
    }
  }

  private static void fill(Table table, List<List<String>> rows) {
    table.removeAll();
    for (List<String> row : rows) {
      new TableItem(table, SWT.NONE).setText(row.toArray(String[]::new));
    }
    for (TableColumn column : table.getColumns()) {
      column.pack();
    }
  }
}
