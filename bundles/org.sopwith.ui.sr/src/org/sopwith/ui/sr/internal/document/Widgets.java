// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.sopwith.ui.SopwithUi;

/** Makes rows of labels and fields in a composite with two columns. */
final class Widgets {
  private static final int FIELD = 260;

  private Widgets() {}

  /** Puts a label before a field that was made already, and lets the field have the width. */
  static void label(Composite parent, String text, Control field) {
    Label label = new Label(parent, SWT.NONE);
    label.setText(text + ":");
    label.moveAbove(field);
    boolean tall = (field.getStyle() & SWT.MULTI) != 0;
    GridDataFactory.fillDefaults()
        .align(SWT.BEGINNING, tall ? SWT.BEGINNING : SWT.CENTER)
        .applyTo(label);
    if (field.getLayoutData() == null) {
      GridDataFactory.fillDefaults()
          .align(SWT.FILL, SWT.CENTER)
          .grab(true, false)
          .hint(FIELD, SWT.DEFAULT)
          .applyTo(field);
    }
  }

  /** A field for text. */
  static Text text(Composite parent, String label, String id, String value, Runnable changed) {
    Text text = new Text(parent, SWT.BORDER | SWT.SINGLE);
    text.setData(SopwithUi.WIDGET_KEY, id);
    text.setText(value);
    text.addListener(SWT.Modify, e -> changed.run());
    label(parent, label, text);
    return text;
  }
}
