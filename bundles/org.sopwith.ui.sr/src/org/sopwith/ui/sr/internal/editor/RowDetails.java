// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.TermText;
import org.sopwith.sr.template.edit.ConditionMeaning;
import org.sopwith.sr.template.edit.RowNode;
import org.sopwith.sr.template.edit.Rows;
import org.sopwith.sr.template.edit.TermProposals;
import org.sopwith.ui.Widgets;

/** The fields of the selected row. A text is taken when its field is left. */
final class RowDetails {
  private final EditorHost host;
  private final Composite pane;
  private final Combo relationship;
  private final Button byReference;
  private final Combo valueType;
  private final Text multiplicity;
  private final Combo requirement;
  private final Text concept;
  private final Text condition;
  private final Label meaning;
  private final Text constraint;
  private final Label constraintLabel;
  private Row row;
  private boolean editable;

  RowDetails(Composite parent, EditorHost host) {
    this.host = host;
    pane = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(4, false);
    layout.marginHeight = 2;
    layout.marginWidth = 4;
    layout.verticalSpacing = 3;
    pane.setLayout(layout);
    Widgets.label(pane, "Relation");
    Composite line = Widgets.line(pane, 8);
    ((GridLayout) line.getLayout()).marginWidth = 0;
    ((GridData) line.getLayoutData()).horizontalSpan = 3;
    relationship =
        Widgets.choice(
            line,
            Ids.RELATIONSHIP,
            "Relationship with the parent row (PS3.16 6.1.3)",
            RowSetting.relationships(),
            text -> set(RowColumn.RELATIONSHIP, text));
    byReference =
        Widgets.check(
            line,
            Ids.REFERENCE,
            "R-",
            "By reference",
            yes -> change("Change By Reference", () -> row.setByReference(yes)));
    valueType =
        Widgets.choice(
            line,
            Ids.VALUE_TYPE,
            "Value type, or INCLUDE for the rows of another template (PS3.16 6.1.4)",
            RowSetting.valueTypes(),
            text -> set(RowColumn.VALUE_TYPE, text));
    Widgets.label(line, "VM");
    multiplicity =
        Widgets.field(
            line,
            Ids.MULTIPLICITY,
            "Value multiplicity: 1, 1-n, 2-4 (PS3.16 6.1.5)",
            SWT.SINGLE,
            text -> set(RowColumn.MULTIPLICITY, text));
    multiplicity.setLayoutData(Widgets.narrow(44));
    requirement =
        Widgets.choice(
            line,
            Ids.REQUIREMENT,
            "M mandatory, U user option, MC and UC under a condition (PS3.16 6.1.6)",
            RowSetting.requirements(),
            text -> set(RowColumn.REQUIREMENT, text));
    meaning = Widgets.named(new Label(line, SWT.NONE), Ids.MEANING);
    GridData rest = Widgets.wide(40);
    rest.horizontalSpan = 2;
    meaning.setLayoutData(rest);
    Widgets.label(pane, "Concept");
    concept =
        Widgets.field(
            pane,
            Ids.CONCEPT,
            "A code, a group or a parameter; type part of a meaning, a CID or a TID",
            SWT.SINGLE,
            text -> set(RowColumn.CONCEPT, text));
    concept.setLayoutData(Widgets.wide(120));
    constraintLabel = new Label(pane, SWT.NONE);
    constraintLabel.setLayoutData(Widgets.narrow(74));
    constraint =
        Widgets.field(
            pane,
            Ids.CONSTRAINT,
            "Codes or groups of the value, UNITS = ... and so on, or $Parameter = ..., one a line",
            SWT.MULTI | SWT.V_SCROLL | SWT.WRAP,
            text -> set(RowColumn.CONSTRAINT, text));
    GridData tall = new GridData(SWT.FILL, SWT.FILL, true, true, 1, 2);
    tall.widthHint = 120;
    tall.heightHint = 40;
    constraint.setLayoutData(tall);
    Widgets.label(pane, "Condition");
    condition =
        Widgets.field(
            pane,
            Ids.CONDITION,
            "When the row shall or may be present, in the words of PS3.16 6.1.7",
            SWT.SINGLE,
            text -> set(RowColumn.CONDITION, text));
    condition.setLayoutData(Widgets.wide(120));
    new Label(pane, SWT.NONE);
    condition.addModifyListener(e -> explain());
    constraint.addListener(
        SWT.Traverse,
        e -> {
          if (e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            e.doit = true;
          }
        });
    TermAssist.add(concept, host, () -> row, TermProposals.Cell.CONCEPT);
    TermAssist.add(constraint, host, () -> row, TermProposals.Cell.CONSTRAINT);
    show(List.of());
  }

  Composite control() {
    return pane;
  }

  private void set(RowColumn column, String text) {
    if (row != null && editable && Rows.template(row).isPresent()) {
      RowSetting.set(host, row, column, text);
    }
  }

  private void change(String label, Runnable edit) {
    if (row != null && editable) {
      host.change(label, edit);
    }
  }

  /** What the condition means while it is typed. */
  private void explain() {
    if (row == null) {
      meaning.setText("");
      return;
    }
    String text = ConditionMeaning.of(row, condition.getText()).text();
    meaning.setText(text.replace("&", "&&"));
    meaning.setToolTipText(text);
  }

  /** Shows the row of a selection of one. */
  void show(List<RowNode> selected) {
    Optional<RowNode> node =
        selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty();
    row = node.map(RowNode::row).orElse(null);
    editable = node.isPresent() && !node.get().isIncluded() && !host.document().isReadOnly();
    for (Control control : pane.getChildren()) {
      control.setEnabled(node.isPresent());
    }
    for (Text text : List.of(multiplicity, concept, condition, constraint)) {
      text.setEditable(editable);
    }
    for (Control choice : List.of(relationship, byReference, valueType, requirement)) {
      choice.setEnabled(editable);
    }
    if (row == null) {
      List.of(multiplicity, concept, condition, constraint).forEach(text -> text.setText(""));
      List.of(relationship, valueType, requirement).forEach(Combo::deselectAll);
      byReference.setSelection(false);
      constraintLabel.setText("Value set");
      explain();
      return;
    }
    relationship.setText(RowSetting.text(row, RowColumn.RELATIONSHIP));
    byReference.setSelection(row.isByReference());
    valueType.setText(RowSetting.text(row, RowColumn.VALUE_TYPE));
    requirement.setText(RowSetting.text(row, RowColumn.REQUIREMENT));
    Widgets.show(multiplicity, row.getMultiplicity());
    Widgets.show(concept, editable ? TermText.concept(row) : node.get().concept());
    Widgets.show(condition, row.getCondition());
    Widgets.show(constraint, editable ? TermText.constraint(row) : node.get().constraint());
    constraintLabel.setText(row instanceof IncludeRow ? "Parameters" : "Value set");
    explain();
    pane.layout();
  }

  /** Takes what is in the field that has the focus. */
  void commit() {
    Control focus = pane.getDisplay().getFocusControl();
    if (focus == concept) {
      set(RowColumn.CONCEPT, concept.getText());
    } else if (focus == constraint) {
      set(RowColumn.CONSTRAINT, constraint.getText());
    } else if (focus == condition) {
      set(RowColumn.CONDITION, condition.getText());
    } else if (focus == multiplicity) {
      set(RowColumn.MULTIPLICITY, multiplicity.getText());
    }
  }

  /** Begins a line that sets a parameter of the included template, for the user to complete. */
  void bind(String parameter) {
    String text = constraint.getText().strip();
    constraint.setText((text.isEmpty() ? "" : text + Text.DELIMITER) + parameter + " = ");
    constraint.setSelection(constraint.getCharCount());
    constraint.setFocus();
  }

  void setFocus() {
    concept.setFocus();
    concept.selectAll();
  }
}
