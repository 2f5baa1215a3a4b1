// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Shell;
import org.sopwith.dicom.VR;

/** A calendar or a clock below a field. */
final class DatePopup {
  private DatePopup() {}

  /** Opens it and returns when it is closed. */
  static void open(Shell parent, Point at, VR vr, String value, Consumer<String> chosen) {
    Shell popup = new Shell(parent, SWT.APPLICATION_MODAL | SWT.ON_TOP);
    popup.setLayout(new GridLayout(1, false));
    boolean time = vr == VR.TM;
    DateTime picker =
        new DateTime(popup, time ? SWT.TIME | SWT.LONG | SWT.BORDER : SWT.CALENDAR | SWT.BORDER);
    set(picker, value, time);
    Button ok = new Button(popup, SWT.PUSH);
    ok.setText("OK");
    popup.setDefaultButton(ok);
    ok.addListener(
        SWT.Selection,
        e -> {
          String text = text(picker, time);
          popup.dispose();
          chosen.accept(vr == VR.DT && value.length() > 8 ? text + value.substring(8) : text);
        });
    popup.addListener(SWT.Deactivate, e -> popup.dispose());
    popup.pack();
    popup.setLocation(at);
    popup.open();
    while (!popup.isDisposed()) {
      if (!popup.getDisplay().readAndDispatch()) {
        popup.getDisplay().sleep();
      }
    }
  }

  private static void set(DateTime picker, String value, boolean time) {
    if (!value.matches(time ? "\\d{4,}.*" : "\\d{8}.*")) {
      return;
    }
    if (time) {
      int seconds = value.matches("\\d{6}.*") ? Integer.parseInt(value.substring(4, 6)) : 0;
      picker.setTime(
          Integer.parseInt(value.substring(0, 2)),
          Integer.parseInt(value.substring(2, 4)),
          Math.min(seconds, 59));
    } else {
      picker.setDate(
          Integer.parseInt(value.substring(0, 4)),
          Integer.parseInt(value.substring(4, 6)) - 1,
          Integer.parseInt(value.substring(6, 8)));
    }
  }

  private static String text(DateTime picker, boolean time) {
    return time
        ? String.format("%02d%02d%02d", picker.getHours(), picker.getMinutes(), picker.getSeconds())
        : String.format("%04d%02d%02d", picker.getYear(), picker.getMonth() + 1, picker.getDay());
  }
}
