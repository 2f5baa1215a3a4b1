// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.util.List;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.eclipse.swt.widgets.Text;
import org.sopwith.operation.Operation;
import org.sopwith.ui.OperationPreview;
import org.sopwith.ui.SopwithUi;

/** The page that shows what an operation is going to write, by a trial run in the background. */
final class PreviewPage extends WizardPage {
  private final Operation operation;
  private final OperationPage parameters;
  private final OperationPreview preview;
  private ProgressBar bar;
  private Label doing;
  private Text remarks;
  private TrialJob job;
  private Map<String, List<String>> shown = Map.of();

  PreviewPage(Operation operation, OperationPage parameters, OperationPreview preview) {
    super("preview");
    this.operation = operation;
    this.parameters = parameters;
    this.preview = preview;
    setTitle("Preview");
    setDescription(
        preview.onlyForTrial().isEmpty()
            ? "What will be written, from a trial run into a temporary folder."
            : "What is going to happen, from a trial that writes nothing.");
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.swtDefaults().margins(10, 8).numColumns(2).applyTo(page);
    doing = new Label(page, SWT.WRAP);
    doing.setData(SopwithUi.WIDGET_KEY, "operation.preview.state");
    GridDataFactory.fillDefaults()
        .align(SWT.FILL, SWT.CENTER)
        .grab(true, false)
        .hint(450, 2 * doing.computeSize(SWT.DEFAULT, SWT.DEFAULT).y)
        .applyTo(doing);
    bar = new ProgressBar(page, SWT.INDETERMINATE);
    GridDataFactory.fillDefaults().hint(140, SWT.DEFAULT).applyTo(bar);
    GridDataFactory.fillDefaults()
        .grab(true, true)
        .span(2, 1)
        .hint(620, 300)
        .applyTo(preview.createControl(page));
    Label label = new Label(page, SWT.NONE);
    label.setText("Remarks:");
    GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
    remarks = new Text(page, SWT.MULTI | SWT.READ_ONLY | SWT.BORDER | SWT.V_SCROLL | SWT.WRAP);
    remarks.setData(SopwithUi.WIDGET_KEY, "operation.preview.remarks");
    GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(620, 70).applyTo(remarks);
    setControl(page);
    OperationHelp.set(page, operation.descriptor());
  }

  @Override
  public void setVisible(boolean visible) {
    super.setVisible(visible);
    Map<String, List<String>> now = parameters.texts();
    if (visible && !now.equals(shown)) {
      shown = now;
      start();
    }
  }

  private void start() {
    stop();
    setErrorMessage(null);
    remarks.setText("");
    doing.setText("Trying…");
    bar.setVisible(true);
    job =
        new TrialJob(
            operation, parameters.values(), preview, getShell().getDisplay(), this::finished);
    job.schedule();
  }

  private void finished(TrialJob.Result result) {
    if (doing.isDisposed() || job != result.job()) {
      return;
    }
    bar.setVisible(false);
    remarks.setText(
        result.remarks().isEmpty() ? "None." : String.join(Text.DELIMITER, result.remarks()));
    setErrorMessage(result.problem().isEmpty() ? null : result.problem());
    doing.setText(
        result.problem().isEmpty()
            ? (preview.onlyForTrial().isEmpty() ? "To be written: " : "") + result.summary()
            : "Nothing would be written.");
    result.show().run();
  }

  private void stop() {
    if (job != null) {
      job.cancel();
      job = null;
    }
  }

  @Override
  public void dispose() {
    stop();
    super.dispose();
  }
}
