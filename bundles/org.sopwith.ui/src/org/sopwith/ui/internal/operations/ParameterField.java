// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.ParameterKind;
import org.sopwith.ui.ParameterAssistant;
import org.sopwith.ui.ParameterValues;
import org.sopwith.ui.SopwithUi;

/** The row of a wizard page in which one parameter is given: label, widget, buttons. */
final class ParameterField {
  private static final int WIDTH = 240;

  private static final Pattern ACRONYM = Pattern.compile("\\b(csv|json|sql|uid)\\b");

  private final Parameter<?> parameter;
  private final ParameterInput input;
  private final Optional<ParameterValues> offered;
  private final List<Label> noteRow = new ArrayList<>();
  private String note = "";
  private Composite buttons;

  /**
   * Makes the row in a grid of three columns.
   *
   * @param offered values to choose from and what they mean
   */
  ParameterField(
      Composite parent,
      Parameter<?> parameter,
      Optional<ParameterValues> offered,
      Runnable changed) {
    this.parameter = parameter;
    this.offered = offered;
    if (parameter.kind() == ParameterKind.FLAG) {
      input = ParameterInput.of(parent, parameter, offered);
      ((Button) input.control()).setText(label() + ": " + decapitalize(parameter.description()));
      GridDataFactory.fillDefaults().span(3, 1).applyTo(input.control());
    } else {
      Label label = new Label(parent, SWT.NONE);
      label.setText(label() + (parameter.isRequired() ? "*:" : ":"));
      label.setToolTipText(parameter.description());
      GridDataFactory.fillDefaults()
          .align(SWT.BEGINNING, parameter.isRepeatable() ? SWT.BEGINNING : SWT.CENTER)
          .applyTo(label);
      input = ParameterInput.of(parent, parameter, offered);
      GridDataFactory.fillDefaults()
          .align(SWT.FILL, SWT.CENTER)
          .grab(true, false)
          .span(buttons(parent) ? 1 : 2, 1)
          .hint(WIDTH, input.height())
          .applyTo(input.control());
      if (offered.isPresent() && parameter.kind() != ParameterKind.CHOICE) {
        makeNote(parent);
      }
    }
    Control control = input.control();
    control.setToolTipText(parameter.description());
    control.setData(SopwithUi.WIDGET_KEY, "operation." + parameter.name());
    control.addListener(input.event(), e -> changed.run());
    explain();
  }

  /**
   * Says what the value means.
   *
   * @return whether something else than before is said
   */
  boolean explain() {
    if (noteRow.isEmpty()) {
      return false;
    }
    String value = input.texts().stream().findFirst().map(String::strip).orElse("");
    String text = offered.orElseThrow().explain(value);
    boolean other = !note.equals(text);
    note = text;
    noteRow.getLast().setText(text.replace("&", "&&"));
    for (Label each : noteRow) {
      ((GridData) each.getLayoutData()).exclude = text.isEmpty();
      each.setVisible(!text.isEmpty());
    }
    return other;
  }

  /** A line below the value, with nothing below its label. */
  private void makeNote(Composite parent) {
    Label nothing = new Label(parent, SWT.NONE);
    GridDataFactory.fillDefaults().hint(0, 0).applyTo(nothing);
    noteRow.add(nothing);
    Label text = new Label(parent, SWT.WRAP);
    text.setData(SopwithUi.WIDGET_KEY, "operation." + parameter.name() + ".note");
    GridDataFactory.fillDefaults()
        .grab(true, false)
        .span(2, 1)
        .hint(WIDTH, SWT.DEFAULT)
        .applyTo(text);
    noteRow.add(text);
  }

  private String label() {
    String words = parameter.name().replace('-', ' ').toLowerCase(Locale.ROOT);
    Matcher acronym = ACRONYM.matcher(words);
    words = acronym.replaceAll(found -> found.group().toUpperCase(Locale.ROOT));
    String text = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return parameter.unit().isEmpty() ? text : text + " (" + parameter.unit() + ")";
  }

  private static String decapitalize(String text) {
    boolean word = text.length() > 1 && Character.isLowerCase(text.charAt(1));
    return word ? Character.toLowerCase(text.charAt(0)) + text.substring(1) : text;
  }

  /** Adds a button that works out a value. */
  void assist(ParameterAssistant assistant, Supplier<Map<String, List<String>>> parameters) {
    if (buttons == null || parameter.isRepeatable()) {
      return;
    }
    ((GridLayout) buttons.getLayout()).numColumns++;
    button(
        buttons,
        assistant.label(),
        () ->
            assistant
                .assist(buttons.getShell(), input.texts().getFirst().strip(), parameters.get())
                .ifPresent(input::give));
  }

  /** Makes the buttons beside a file or directory, if it is one. */
  private boolean buttons(Composite parent) {
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
      return false;
    }
    Composite row = new Composite(parent, SWT.NONE);
    boolean several = parameter.isRepeatable();
    GridLayoutFactory.fillDefaults()
        .numColumns(several || !(file && directory) ? 1 : 2)
        .applyTo(row);
    String add = several ? "Add " : "";
    if (file) {
      button(row, directory ? add + "File..." : "Browse...", this::chooseFile);
    }
    if (directory) {
      button(row, file ? add + "Folder..." : "Browse...", this::chooseDirectory);
    }
    GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(row);
    buttons = row;
    return true;
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
            input.control().getShell(),
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
    DirectoryDialog dialog = new DirectoryDialog(input.control().getShell());
    dialog.setText(label());
    String chosen = dialog.open();
    if (chosen != null) {
      give(chosen);
    }
  }

  /** Adds a value if the parameter takes several, else puts it in place of the one there. */
  void give(String value) {
    input.give(value);
  }

  Parameter<?> parameter() {
    return parameter;
  }

  /** The values as texts; none if nothing is given, or only the default. */
  List<String> values() {
    if (parameter.isRepeatable()) {
      return input.texts();
    }
    String text = input.texts().getFirst();
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
    input.control().setFocus();
  }
}
