// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.Evidence;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.TermText;
import org.sopwith.sr.template.ValueType;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.standard.Code;
import org.sopwith.ui.sr.internal.document.model.ItemReport;
import org.sopwith.ui.sr.internal.document.model.RowChoices;

/**
 * Asks for the name and the value of an item, with the choices that the row of a template leaves.
 */
class ItemDialog extends TitleAreaDialog {
  private final ItemReport report;
  private final String title;
  private Composite fields;
  private Optional<ExpandedRow> row;
  private ValueType type;
  private Optional<Code> oldName = Optional.empty();
  private Optional<ContentValue> oldValue = Optional.empty();
  private CodeField name;
  private ValueFields value;
  private Answer answer;

  /** What the user has given. */
  record Answer(
      RelationshipType relationship,
      Optional<Code> name,
      ContentValue value,
      List<Evidence.Instance> evidence) {}

  ItemDialog(
      Shell shell, String title, ItemReport report, Optional<ExpandedRow> row, ValueType type) {
    super(shell);
    this.title = title;
    this.report = report;
    this.row = row;
    this.type = type;
    setShellStyle(getShellStyle() | SWT.RESIZE);
  }

  /** Asks how an item is to be changed. */
  static Optional<Answer> edit(Shell shell, ItemReport report, ContentItem item, ValueType type) {
    ItemDialog dialog = new ItemDialog(shell, "Edit Item", report, report.row(item), type);
    dialog.oldName = item.name();
    dialog.oldValue = Optional.of(item.value());
    return dialog.ask();
  }

  Optional<Answer> ask() {
    return open() == OK ? Optional.of(answer) : Optional.empty();
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText(title);
  }

  @Override
  protected Point getInitialSize() {
    Point size = super.getInitialSize();
    return new Point(Math.max(560, size.x), Math.max(330, size.y));
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
    GridLayoutFactory.swtDefaults().applyTo(area);
    createChoice(area);
    fields = new Composite(area, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(fields);
    GridLayoutFactory.fillDefaults().numColumns(2).applyTo(fields);
    createFields();
    return area;
  }

  /** Makes what stands above the fields. */
  protected void createChoice(Composite area) {
    // an item that is there is of its row
  }

  /** Shows the fields of another row. */
  void choose(Optional<ExpandedRow> newRow, ValueType newType) {
    row = newRow;
    type = newType;
    value = null;
    for (Control child : fields.getChildren()) {
      child.dispose();
    }
    createFields();
    fields.requestLayout();
    fields.getParent().layout(true, true);
  }

  private void createFields() {
    RowChoices choices = RowChoices.of(row, report.valueSets());
    name = new CodeField(fields, choices.names(), Ids.NAME, this::check);
    Widgets.label(fields, "&Name", name.control());
    Optional<Code> known = oldName;
    if (known.isEmpty() && choices.names().codes().size() == 1) {
      known = Optional.of(choices.names().codes().getFirst());
    }
    name.set(known);
    value = ValueFields.make(fields, ValueFields.Label.VALUE, type, choices, oldValue, this::check);
    setTitle(heading());
    check();
  }

  private String heading() {
    return row.map(
            one ->
                "TID "
                    + one.in().template().getTid()
                    + " row "
                    + one.row().getNumber()
                    + ": "
                    + TermText.concept(one.row()))
        .orElse(type.getLiteral() + " of no row of a template");
  }

  RelationshipType relationship() {
    return row.map(ExpandedRow::relationship)
        .filter(one -> one != RelationshipType.NONE)
        .orElse(RelationshipType.CONTAINS);
  }

  private boolean mayBeNameless() {
    return switch (type) {
      case IMAGE, COMPOSITE, WAVEFORM, SCOORD, SCOORD3D, TCOORD, CONTAINER -> true;
      default -> false;
    };
  }

  private Optional<String> problem() {
    Optional<String> ofName =
        mayBeNameless() && name.isEmpty() ? Optional.empty() : name.problem("name");
    return ofName.or(value::problem);
  }

  private void check() {
    Button ok = getButton(IDialogConstants.OK_ID);
    if (value == null || ok == null) {
      return;
    }
    Optional<String> problem = problem();
    boolean begun = !value.isEmpty();
    setErrorMessage(begun ? problem.orElse(null) : null);
    setMessage(
        row.map(ItemDialog::constraint).orElse("Any value of this type."), IMessageProvider.NONE);
    ok.setEnabled(problem.isEmpty());
  }

  private static String constraint(ExpandedRow one) {
    String set = TermText.constraint(one.row());
    return set.isEmpty()
        ? one.row().getRequirement().getLiteral() + ", " + one.row().getMultiplicity()
        : set.replace('\n', ' ');
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    super.createButtonsForButtonBar(parent);
    check();
  }

  @Override
  protected void okPressed() {
    answer = new Answer(relationship(), name.code(), value.value(), value.evidence());
    super.okPressed();
  }
}
