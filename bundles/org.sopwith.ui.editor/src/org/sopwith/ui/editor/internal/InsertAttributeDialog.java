// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.TextContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;
import org.sopwith.operation.OperationException;
import org.sopwith.ui.editor.DicomDocument.Place;
import org.sopwith.ui.editor.internal.model.AttributeProposals;
import org.sopwith.ui.editor.internal.model.Editing;

/** Asks for an attribute and its value and adds it. */
final class InsertAttributeDialog extends TitleAreaDialog {
  private static final String MESSAGE =
      "Type a keyword, a part of a name, or a tag. A private attribute: (0029,xx10,CREATOR).";

  private final Editing editing;
  private final DataSet owner;
  private final String where;
  private Text attribute;
  private Combo vr;
  private Text value;
  private Place inserted;

  /**
   * The dialog.
   *
   * @param owner the data set that gets the attribute
   * @param where what a user calls it
   */
  InsertAttributeDialog(Shell parent, Editing editing, DataSet owner, String where) {
    super(parent);
    this.editing = editing;
    this.owner = owner;
    this.where = where;
    setHelpAvailable(false);
  }

  /** The element that was added; empty if none was. */
  Optional<Place> inserted() {
    return Optional.ofNullable(inserted);
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText("Insert Attribute");
  }

  @Override
  protected boolean isResizable() {
    return true;
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    setTitle("Insert an attribute into " + where);
    setMessage(MESSAGE);
    Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
    area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    area.setLayout(new GridLayout(2, false));
    attribute = field(area, "&Attribute:", "insert.attribute");
    ContentProposalAdapter proposals =
        new ContentProposalAdapter(
            attribute, new TextContentAdapter(), this::proposals, null, null);
    proposals.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_REPLACE);
    proposals.setAutoActivationDelay(0);
    proposals.setPropagateKeys(true);
    new Label(area, SWT.NONE).setText("&VR:");
    vr = new Combo(area, SWT.READ_ONLY | SWT.DROP_DOWN);
    vr.setData(Ids.KEY, "insert.vr");
    value = field(area, "Va&lue:", "insert.value");
    value.setMessage("may stay empty; several values are joined by \\");
    attribute.addModifyListener(e -> attributeChanged());
    value.addModifyListener(e -> validate());
    vr.addListener(SWT.Selection, e -> validate());
    return area;
  }

  private static Text field(Composite area, String label, String id) {
    new Label(area, SWT.NONE).setText(label);
    Text text = new Text(area, SWT.SINGLE | SWT.BORDER);
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.widthHint = 420;
    text.setLayoutData(wide);
    text.setData(Ids.KEY, id);
    return text;
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, IDialogConstants.OK_ID, "Insert", true).setEnabled(false);
    createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
  }

  private IContentProposal[] proposals(String contents, int position) {
    return AttributeProposals.find(contents.substring(0, position)).stream()
        .map(entry -> new ContentProposal(entry.keyword(), AttributeProposals.label(entry), null))
        .toArray(IContentProposal[]::new);
  }

  private void attributeChanged() {
    List<VR> vrs = AttributeProposals.step(attribute.getText()).map(this::vrs).orElse(List.of());
    String selected = vr.getText();
    vr.setItems(vrs.stream().map(VR::name).toArray(String[]::new));
    int keep = vr.indexOf(selected);
    vr.select(Math.max(keep, 0));
    vr.setEnabled(vrs.size() > 1);
    vr.getParent().layout();
    validate();
  }

  private List<VR> vrs(AttributePath.Step step) {
    Optional<Dictionary.Entry> entry =
        step.creator().isEmpty() ? Dictionary.standard().find(step.tag()) : Optional.empty();
    if (entry.isPresent() && !entry.get().vrs().isEmpty()) {
      return entry.get().vrs();
    }
    if (Tags.isPrivateCreator(step.tag()) && step.creator().isEmpty()) {
      return List.of(VR.LO);
    }
    Optional<VR> known =
        Dictionary.standard()
            .findPrivate(step.creator(), step.tag())
            .flatMap(p -> p.vrs().stream().findFirst());
    return Stream.concat(known.stream(), Stream.of(VR.values())).distinct().toList();
  }

  private void validate() {
    Optional<AttributePath.Step> step = AttributeProposals.step(attribute.getText());
    Optional<String> problem = step.flatMap(this::problem);
    setErrorMessage(problem.orElse(null));
    setMessage(step.map(this::describe).orElse(MESSAGE));
    getButton(IDialogConstants.OK_ID).setEnabled(step.isPresent() && problem.isEmpty());
  }

  private Optional<String> problem(AttributePath.Step step) {
    if (step.tagIn(owner).isPresent() && owner.contains(step.tagIn(owner).getAsInt())) {
      return Optional.of(step + " is there already.");
    }
    VR chosen = VR.of(vr.getText()).orElse(VR.UN);
    return chosen.isSequence() && value.getText().isEmpty()
        ? Optional.empty()
        : Editing.problem(owner, step.tag(), chosen, value.getText());
  }

  private String describe(AttributePath.Step step) {
    return Dictionary.standard()
        .find(step.tag())
        .filter(e -> step.creator().isEmpty())
        .map(e -> AttributeProposals.label(e) + ", VM " + e.vm())
        .orElse("A private attribute" + (step.creator().isEmpty() ? "" : " of " + step.creator()));
  }

  @Override
  protected void okPressed() {
    try {
      inserted =
          editing.insert(
              owner,
              AttributeProposals.step(attribute.getText()).orElseThrow(),
              VR.of(vr.getText()),
              value.getText());
      super.okPressed();
    } catch (OperationException e) {
      setErrorMessage(e.getMessage());
    }
  }
}
