// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.metadata;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.sopwith.ui.SopwithUi;
import org.sopwith.ui.seg.internal.model.MetadataHistory;

/** Edits metadata of segments and saves it. */
final class MetadataDialog extends TitleAreaDialog {
  private final MetadataHistory history;
  private Optional<MetadataFile> file;

  MetadataDialog(Shell parent, MetadataHistory history, Optional<MetadataFile> file) {
    super(parent);
    this.history = history;
    this.file = file;
    setHelpAvailable(true);
  }

  /** Opens it; the file that the metadata is in afterwards. */
  Optional<MetadataFile> edit() {
    return open() == OK ? file : Optional.empty();
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    getShell().setText("Segment Metadata");
    setTitle("What the labels mean");
    setMessage("Each label becomes a segment with these names and codes.");
    Composite area = (Composite) super.createDialogArea(parent);
    Control form = new MetadataForm(area, history).control();
    GridDataFactory.fillDefaults().grab(true, true).hint(860, 430).applyTo(form);
    PlatformUI.getWorkbench()
        .getHelpSystem()
        .setHelp(form, SopwithUi.BUNDLE_ID + ".segmentMetadata");
    return area;
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, IDialogConstants.OK_ID, "Save", true);
    createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
  }

  @Override
  protected void okPressed() {
    if (file.isEmpty()) {
      file = MetadataFile.askForTarget(getShell(), file);
    }
    if (file.isEmpty()) {
      return;
    }
    try {
      if (history.isDirty()) {
        file.get().write(history.text());
        history.markSaved();
      }
      super.okPressed();
    } catch (IOException e) {
      setErrorMessage(file.get().name() + " has not been written: " + e.getMessage());
    }
  }
}
