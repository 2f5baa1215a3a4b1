// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.sopwith.dicom.VR;
import org.sopwith.operation.edit.Edits;
import org.sopwith.operation.edit.ValueChecks;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.template.ValueType;
import org.sopwith.ui.SopwithUi;

/** A value that is one text: TEXT, PNAME, DATE, TIME, DATETIME or UIDREF. */
final class TextFields implements ValueFields {
  private static final int LINES = 76;

  private final ValueType type;
  private final Text text;

  TextFields(
      Composite parent,
      Label label,
      ValueType type,
      Optional<ContentValue> before,
      Runnable changed) {
    this.type = type;
    String value = before.orElse(null) instanceof ContentValue.Plain plain ? plain.text() : "";
    if (type == ValueType.TEXT) {
      text = new Text(parent, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
      text.setData(SopwithUi.WIDGET_KEY, label.id());
      text.setText(value);
      text.addListener(SWT.Modify, e -> changed.run());
      text.addListener(
          SWT.Traverse,
          e ->
              e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
      GridDataFactory.fillDefaults().grab(true, true).hint(260, LINES).applyTo(text);
      Widgets.label(parent, label.text(), text);
    } else {
      text = Widgets.text(parent, label.text(), label.id(), value, changed);
      text.setMessage(form(type));
      text.setToolTipText(form(type));
    }
    if (type == ValueType.UIDREF) {
      Button button = new Button(parent, SWT.PUSH);
      button.setText("Ne&w UID");
      GridDataFactory.fillDefaults().span(2, 1).align(SWT.END, SWT.CENTER).applyTo(button);
      button.addListener(SWT.Selection, e -> text.setText(Edits.newUid()));
    }
  }

  private static String form(ValueType type) {
    return switch (type) {
      case DATE -> "YYYYMMDD";
      case TIME -> "HHMMSS";
      case DATETIME -> "YYYYMMDDHHMMSS";
      case PNAME -> "Family^Given^Middle^Prefix^Suffix";
      case UIDREF -> "1.2.840.10008…";
      default -> "";
    };
  }

  private VR vr() {
    return switch (type) {
      case DATE -> VR.DA;
      case TIME -> VR.TM;
      case DATETIME -> VR.DT;
      case PNAME -> VR.PN;
      case UIDREF -> VR.UI;
      default -> VR.UT;
    };
  }

  @Override
  public Optional<String> problem() {
    return isEmpty()
        ? Optional.of("The value is missing.")
        : ValueChecks.problem(vr(), text.getText().replace(Text.DELIMITER, "\r\n"));
  }

  @Override
  public boolean isEmpty() {
    return text.getText().isBlank();
  }

  @Override
  public ContentValue value() {
    return new ContentValue.Plain(type, text.getText().replace(Text.DELIMITER, "\r\n").strip());
  }
}
