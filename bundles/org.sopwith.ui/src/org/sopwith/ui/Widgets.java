// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.sopwith.operation.Severity;

/** Makes widgets as editors have them, each with its id for tests. */
public final class Widgets {
  private Widgets() {}

  public static Composite line(Composite parent, int columns) {
    Composite line = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout(columns, false);
    layout.marginHeight = 1;
    layout.marginWidth = 4;
    layout.verticalSpacing = 2;
    line.setLayout(layout);
    line.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    return line;
  }

  public static void label(Composite parent, String text) {
    new Label(parent, SWT.NONE).setText(text);
  }

  public static <C extends Control> C named(C control, String id) {
    control.setData(SopwithUi.WIDGET_KEY, id);
    return control;
  }

  /** A field whose text is taken when it is left or Enter is pressed. */
  public static Text field(
      Composite parent, String id, String tip, int style, Consumer<String> taken) {
    Text text = named(new Text(parent, style | SWT.BORDER), id);
    text.setToolTipText(tip);
    text.addListener(SWT.FocusOut, e -> taken.accept(text.getText()));
    if ((style & SWT.MULTI) == 0) {
      text.addListener(SWT.DefaultSelection, e -> taken.accept(text.getText()));
    }
    return text;
  }

  public static Combo choice(
      Composite parent, String id, String tip, String[] items, Consumer<String> chosen) {
    Combo combo = named(new Combo(parent, SWT.READ_ONLY | SWT.DROP_DOWN), id);
    combo.setToolTipText(tip);
    combo.setItems(items);
    combo.addListener(SWT.Selection, e -> chosen.accept(combo.getText()));
    return combo;
  }

  public static Button check(
      Composite parent, String id, String text, String tip, Consumer<Boolean> chosen) {
    Button check = named(new Button(parent, SWT.CHECK), id);
    check.setText(text);
    check.setToolTipText(tip);
    check.addListener(SWT.Selection, e -> chosen.accept(check.getSelection()));
    return check;
  }

  public static Button button(
      Composite parent, String id, String text, String tip, Runnable action) {
    Button button = named(new Button(parent, SWT.PUSH), id);
    button.setText(text);
    button.setToolTipText(tip);
    button.addListener(SWT.Selection, e -> action.run());
    return button;
  }

  public static GridData wide(int least) {
    GridData data = new GridData(SWT.FILL, SWT.CENTER, true, false);
    data.widthHint = least;
    data.minimumWidth = least;
    return data;
  }

  public static GridData narrow(int width) {
    GridData data = new GridData(SWT.FILL, SWT.CENTER, false, false);
    data.widthHint = width;
    return data;
  }

  /** Sets a text unless it is there already, so that the cursor stays. */
  public static void show(Text field, String text) {
    if (!field.getText().equals(text)) {
      field.setText(text);
    }
  }

  /** The image of a severity, which belongs to the workbench. */
  public static Image image(Severity severity) {
    return PlatformUI.getWorkbench()
        .getSharedImages()
        .getImage(
            switch (severity) {
              case ERROR -> ISharedImages.IMG_OBJS_ERROR_TSK;
              case WARNING -> ISharedImages.IMG_OBJS_WARN_TSK;
              case NOTE -> ISharedImages.IMG_OBJS_INFO_TSK;
            });
  }
}
