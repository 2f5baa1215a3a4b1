// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.ParameterKind;
import org.sopwith.ui.ParameterAssistant;
import org.sopwith.ui.SopwithUi;

/** The row of a wizard page in which one parameter is given: label, widget, buttons. */
final class ParameterField {
  private static final int LINES = 4;

  private final Parameter<?> parameter;
  private final Control control;
  private Composite buttons;

  /** Makes the row in a grid of three columns. */
  ParameterField(Composite parent, Parameter<?> parameter, Runnable changed) {
    this.parameter = parameter;
    if (parameter.kind() == ParameterKind.FLAG) {
      Button check = new Button(parent, SWT.CHECK);
      check.setText(label() + ": " + decapitalize(parameter.description()));
      check.setSelection(parameter.defaultText().equals("true"));
      GridDataFactory.fillDefaults().span(3, 1).applyTo(check);
      control = check;
    } else {
      Label label = new Label(parent, SWT.NONE);
      label.setText(label() + (parameter.isRequired() ? "*:" : ":"));
      label.setToolTipText(parameter.description());
      GridDataFactory.fillDefaults()
          .align(SWT.BEGINNING, parameter.isRepeatable() ? SWT.BEGINNING : SWT.CENTER)
          .applyTo(label);
      control = parameter.kind() == ParameterKind.CHOICE ? combo(parent) : text(parent);
      GridDataFactory layout =
          GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false);
      Control buttons = buttons(parent);
      layout.span(buttons == null ? 2 : 1, 1);
      if (parameter.isRepeatable()) {
        layout.hint(240, LINES * ((Text) control).getLineHeight());
      } else {
        layout.hint(240, SWT.DEFAULT);
      }
      layout.applyTo(control);
    }
    control.setToolTipText(parameter.description());
    control.setData(SopwithUi.WIDGET_KEY, "operation." + parameter.name());
    int event = control instanceof Text || control instanceof Combo ? SWT.Modify : SWT.Selection;
    control.addListener(event, e -> changed.run());
  }

  private String label() {
    String words = parameter.name().replace('-', ' ').toLowerCase(Locale.ROOT);
    String text = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return parameter.unit().isEmpty() ? text : text + " (" + parameter.unit() + ")";
  }

  private static String decapitalize(String text) {
    boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
    return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
  }

  private Combo combo(Composite parent) {
    Combo combo = new Combo(parent, SWT.READ_ONLY);
    if (parameter.defaultText().isEmpty() && !parameter.isRequired()) {
      combo.add("");
    }
    parameter.choices().forEach(combo::add);
    combo.setText(parameter.defaultText());
    return combo;
  }

  private Text text(Composite parent) {
    Text text =
        new Text(
            parent,
            SWT.BORDER | (parameter.isRepeatable() ? SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL : 0));
    text.setText(parameter.defaultText());
    if (parameter.isRepeatable()) {
      // Tab leaves the field, as it does in all others.
      text.addListener(
          SWT.Traverse,
          event -> {
            if (event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
              event.doit = true;
            }
          });
    } else {
      text.setMessage(parameter.description());
    }
    return text;
  }

  /** Adds a button that works out a value. */
  void assist(ParameterAssistant assistant, Supplier<Map<String, List<String>>> parameters) {
    if (buttons == null || !(control instanceof Text text)) {
      return;
    }
    ((GridLayout) buttons.getLayout()).numColumns++;
    button(
        buttons,
        assistant.label(),
        () ->
            assistant
                .assist(control.getShell(), text.getText().strip(), parameters.get())
                .ifPresent(text::setText));
  }

  private Control buttons(Composite parent) {
    boolean file =
        switch (parameter.kind()) {
          case INPUT, INPUT_FILE, OUTPUT_FILE -> true;
          default -> false;
        };
    boolean directory =
        switch (parameter.kind()) {
          case INPUT, INPUT_DIRECTORY, OUTPUT_DIRECTORY -> true;
          default -> false;
        };
    if (!file && !directory) {
      return null;
    }
    Composite row = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().applyTo(row);
    if (file) {
      button(row, directory ? "Add File..." : "Browse...", this::chooseFile);
    }
    if (directory) {
      button(row, file ? "Add Folder..." : "Browse...", this::chooseDirectory);
    }
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(row);
    buttons = row;
    return row;
  }

  private static void button(Composite row, String text, Runnable action) {
    Button button = new Button(row, SWT.PUSH);
    button.setText(text);
    button.addListener(SWT.Selection, event -> action.run());
    GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
  }

  private void chooseFile() {
    boolean writes = parameter.kind() == ParameterKind.OUTPUT_FILE;
    FileDialog dialog =
        new FileDialog(
            control.getShell(),
            writes ? SWT.SAVE : SWT.OPEN | (parameter.isRepeatable() ? SWT.MULTI : 0));
    dialog.setText(label());
    if (dialog.open() != null) {
      Path folder = Path.of(dialog.getFilterPath());
      for (String name : dialog.getFileNames()) {
        give(folder.resolve(name).toString());
      }
    }
  }

  private void chooseDirectory() {
    DirectoryDialog dialog = new DirectoryDialog(control.getShell());
    dialog.setText(label());
    String chosen = dialog.open();
    if (chosen != null) {
      give(chosen);
    }
  }

  /** Adds a value if the parameter takes several, else puts it in place of the one there. */
  void give(String value) {
    if (control instanceof Text text) {
      List<String> values = new ArrayList<>(parameter.isRepeatable() ? values() : List.of());
      values.add(value);
      text.setText(String.join(Text.DELIMITER, values));
    }
  }

  Parameter<?> parameter() {
    return parameter;
  }

  /** The values as texts; none if nothing is given, or only the default. */
  List<String> values() {
    String text =
        switch (control) {
          case Button check -> Boolean.toString(check.getSelection());
          case Combo combo -> combo.getText();
          case Text field -> field.getText();
          default -> "";
        };
    if (parameter.isRepeatable()) {
      return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
    String value = parameter.kind() == ParameterKind.TEXT ? text : text.strip();
    return value.isEmpty() || value.equals(parameter.defaultText()) ? List.of() : List.of(value);
  }

  /** What is wrong with what is given; a missing value is not. */
  Optional<String> problem() {
    return values().stream()
        .map(value -> parameter.problem(value).map(text -> label() + ": " + text))
        .flatMap(Optional::stream)
        .findFirst();
  }

  boolean isMissing() {
    return parameter.isRequired() && values().isEmpty();
  }

  String missing() {
    return label() + " is needed: " + parameter.description() + ".";
  }

  void setFocus() {
    control.setFocus();
  }
}
