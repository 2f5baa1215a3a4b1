// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.ParameterKind;
import org.sopwith.ui.CellTips;
import org.sopwith.ui.ParameterValues;

/** The widget in which the value of a parameter is given. */
abstract class ParameterInput {
  private static final int LINES = 3;
  private static final int ROWS = 5;

  private final Control control;
  private final int event;

  private ParameterInput(Control control, int event) {
    this.control = control;
    this.event = event;
  }

  /** Makes the widget that suits a parameter. */
  static ParameterInput of(
      Composite parent, Parameter<?> parameter, Optional<ParameterValues> values) {
    if (parameter.kind() == ParameterKind.FLAG) {
      return flag(new Button(parent, SWT.CHECK), parameter);
    }
    if (parameter.kind() == ParameterKind.CHOICE) {
      return parameter.isRepeatable()
          ? checks(parent, parameter, values)
          : choice(new Combo(parent, SWT.READ_ONLY), parameter);
    }
    if (parameter.isRepeatable()) {
      return lines(parent);
    }
    List<String> offered = values.map(ParameterValues::values).orElse(List.of());
    return offered.isEmpty() ? text(parent, parameter) : suggestions(parent, parameter, offered);
  }

  Control control() {
    return control;
  }

  /** The event by which the widget tells of changes. */
  int event() {
    return event;
  }

  /** How high the widget is to be; the toolkit's default for most. */
  int height() {
    return SWT.DEFAULT;
  }

  /** The texts in the widget. */
  abstract List<String> texts();

  /** Adds a text if there may be several, else puts it in place of the one there. */
  abstract void give(String text);

  private static ParameterInput flag(Button check, Parameter<?> parameter) {
    check.setSelection(parameter.defaultText().equals("true"));
    return new ParameterInput(check, SWT.Selection) {
      @Override
      List<String> texts() {
        return List.of(Boolean.toString(check.getSelection()));
      }

      @Override
      void give(String text) {
        check.setSelection(Boolean.parseBoolean(text));
      }
    };
  }

  private static ParameterInput choice(Combo combo, Parameter<?> parameter) {
    if (parameter.defaultText().isEmpty() && !parameter.isRequired()) {
      combo.add("");
    }
    parameter.choices().forEach(combo::add);
    combo.setText(parameter.defaultText());
    return ofCombo(combo);
  }

  private static ParameterInput suggestions(
      Composite parent, Parameter<?> parameter, List<String> offered) {
    Combo combo = new Combo(parent, SWT.DROP_DOWN);
    combo.setVisibleItemCount(20);
    offered.forEach(combo::add);
    combo.setText(parameter.defaultText());
    return ofCombo(combo);
  }

  private static ParameterInput ofCombo(Combo combo) {
    return new ParameterInput(combo, SWT.Modify) {
      @Override
      List<String> texts() {
        return List.of(combo.getText());
      }

      @Override
      void give(String text) {
        combo.setText(text);
      }
    };
  }

  /** All choices with what they mean, to be checked. */
  private static ParameterInput checks(
      Composite parent, Parameter<?> parameter, Optional<ParameterValues> values) {
    Table table = new Table(parent, SWT.CHECK | SWT.BORDER | SWT.FULL_SELECTION);
    TableColumn name = new TableColumn(table, SWT.LEFT);
    TableColumn meaning = new TableColumn(table, SWT.LEFT);
    for (String choice : parameter.choices()) {
      TableItem item = new TableItem(table, SWT.NONE);
      item.setText(new String[] {choice, values.map(v -> v.explain(choice)).orElse("")});
    }
    name.pack();
    meaning.pack();
    CellTips.add(table);
    return new ParameterInput(table, SWT.Selection) {
      @Override
      int height() {
        return ROWS * table.getItemHeight();
      }

      @Override
      List<String> texts() {
        return Arrays.stream(table.getItems())
            .filter(TableItem::getChecked)
            .map(TableItem::getText)
            .toList();
      }

      @Override
      void give(String text) {
        Arrays.stream(table.getItems())
            .filter(item -> item.getText().equals(text))
            .forEach(item -> item.setChecked(true));
      }
    };
  }

  private static ParameterInput lines(Composite parent) {
    Text text = new Text(parent, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL | SWT.H_SCROLL);
    // Tab leaves the field, as it does in all others.
    text.addListener(
        SWT.Traverse,
        e -> e.doit |= e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    return new ParameterInput(text, SWT.Modify) {
      @Override
      int height() {
        return LINES * text.getLineHeight();
      }

      @Override
      List<String> texts() {
        return text.getText().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      }

      @Override
      void give(String value) {
        List<String> all = new ArrayList<>(texts());
        all.add(value);
        text.setText(String.join(Text.DELIMITER, all));
      }
    };
  }

  private static ParameterInput text(Composite parent, Parameter<?> parameter) {
    Text text = new Text(parent, SWT.BORDER);
    text.setText(parameter.defaultText());
    text.setMessage(parameter.description());
    return new ParameterInput(text, SWT.Modify) {
      @Override
      List<String> texts() {
        return List.of(text.getText());
      }

      @Override
      void give(String value) {
        text.setText(value);
      }
    };
  }
}
