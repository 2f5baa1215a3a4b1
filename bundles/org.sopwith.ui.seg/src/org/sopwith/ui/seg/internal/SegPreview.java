// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.resource.ResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.sopwith.image.series.SeriesReader;
import org.sopwith.image.series.Stack;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Progress;
import org.sopwith.ui.OperationPreview;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.seg.internal.model.Written;

/** What a conversion of segmentations is going to write: segments, geometry, findings. */
public final class SegPreview implements OperationPreview {
  private static final int WIDEST = 260;

  private Text summary;
  private Table table;
  private Table findings;
  private ResourceManager images;
  private Swatches swatches;

  @Override
  public Control createControl(Composite parent) {
    Composite area = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().applyTo(area);
    summary = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP);
    summary.setData(SopwithUi.WIDGET_KEY, Ids.PREVIEW + ".summary");
    GridDataFactory.fillDefaults()
        .grab(true, false)
        .hint(600, 4 * summary.getLineHeight())
        .applyTo(summary);
    table = new Table(area, SWT.FULL_SELECTION | SWT.BORDER);
    table.setData(SopwithUi.WIDGET_KEY, Ids.PREVIEW);
    table.setHeaderVisible(true);
    GridDataFactory.fillDefaults().grab(true, true).hint(600, 180).applyTo(table);
    findings = new Table(area, SWT.FULL_SELECTION | SWT.BORDER);
    findings.setData(SopwithUi.WIDGET_KEY, Ids.PREVIEW + ".findings");
    findings.setHeaderVisible(true);
    column(findings, "Finding").setWidth(360);
    column(findings, "Found").setWidth(200);
    GridDataFactory.fillDefaults().grab(true, false).hint(600, 90).applyTo(findings);
    images = new LocalResourceManager(JFaceResources.getResources(), area);
    swatches = new Swatches(images);
    return area;
  }

  private static TableColumn column(Table of, String title) {
    TableColumn column = new TableColumn(of, SWT.LEFT);
    column.setText(title);
    return column;
  }

  @Override
  public Runnable read(Trial trial, Progress progress) throws IOException {
    Written written = Written.read(trial.files(), stacks(trial, progress), progress);
    return () -> show(written);
  }

  private static List<Stack> stacks(Trial trial, Progress progress) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : trial.parameters().getOrDefault("images", List.of())) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        all.filter(Files::isRegularFile).forEach(files::add);
      }
    }
    return SeriesReader.read(files, progress::isCanceled).stacks().stream()
        .filter(Stack::even)
        .toList();
  }

  private void show(Written written) {
    if (table.isDisposed()) {
      return;
    }
    summary.setText(String.join(Text.DELIMITER, written.lines()));
    for (TableColumn old : table.getColumns()) {
      old.dispose();
    }
    table.removeAll();
    written.columns().forEach(title -> column(table, title));
    for (Written.Row row : written.rows()) {
      TableItem item = new TableItem(table, SWT.NONE);
      item.setText(row.cells().toArray(String[]::new));
      row.color().ifPresent(color -> item.setImage(0, swatches.image(color)));
    }
    for (TableColumn column : table.getColumns()) {
      column.pack();
      column.setWidth(Math.min(WIDEST, column.getWidth() + 8));
    }
    findings.removeAll();
    for (Finding finding : written.findings().orElse(List.of())) {
      TableItem item = new TableItem(findings, SWT.NONE);
      item.setText(
          new String[] {
            finding.message() + (finding.count() > 1 ? " (" + finding.count() + ")" : ""),
            finding.found()
          });
      item.setImage(
          images.create(
              ResourceLocator.imageDescriptorFromBundle(
                      SopwithUi.BUNDLE_ID, "icons/" + finding.severity().word() + ".svg")
                  .orElseGet(ImageDescriptor::getMissingImageDescriptor)));
    }
    boolean checked = written.findings().isPresent();
    ((GridData) findings.getLayoutData()).exclude = !checked;
    findings.setVisible(checked);
    findings.getParent().layout();
    if (checked && written.findings().get().isEmpty()) {
      new TableItem(findings, SWT.NONE).setText("The rules find nothing.");
    }
  }
}
