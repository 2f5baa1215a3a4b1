// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.sopwith.sr.form.Entry;
import org.sopwith.sr.form.Field;
import org.sopwith.sr.form.Form;
import org.sopwith.sr.render.ItemText;
import org.sopwith.ui.sr.internal.document.model.FormFilling;
import org.sopwith.ui.sr.internal.document.model.ItemReport;
import org.sopwith.ui.sr.internal.document.model.RowChoices;

/** The widgets of a form that take names, values and targets of its entries. */
final class FormFields {
  /** What has been typed. */
  interface Listener {
    /** Something has. */
    void changed();

    /** An entry has another value, so that more may be required. */
    void taken();
  }

  private final Form form;
  private final FormFilling filling;
  private final Listener listener;
  private final Consumer<ValueFields> made;

  /**
   * @param made is told of the fields of each value
   */
  FormFields(Form form, FormFilling filling, Listener listener, Consumer<ValueFields> made) {
    this.form = form;
    this.filling = filling;
    this.listener = listener;
    this.made = made;
  }

  private static String id(String kind, Field field) {
    return Ids.FORM + "." + kind + "." + ItemReport.text(field.row());
  }

  private RowChoices choices(Field field) {
    return RowChoices.of(Optional.of(field.row()), form.valueSets());
  }

  /** The name of an item, of several that its row allows. */
  void name(Composite table, Field field, Entry entry) {
    CodeField[] name = new CodeField[1];
    name[0] =
        new CodeField(
            table,
            choices(field).names(),
            id("name", field),
            () -> {
              if (name[0] != null) {
                entry.setName(name[0].code().orElse(null));
                listener.changed();
              }
            });
    name[0].set(entry.name());
    Widgets.label(table, "Name", name[0].control());
  }

  /** The value of an item. */
  void value(Composite table, Field field, Entry entry) {
    ValueFields[] value = new ValueFields[1];
    value[0] =
        ValueFields.make(
            table,
            new ValueFields.Label(
                FormView.label(field) + (field.isMandatory() ? " *" : ""), id("value", field)),
            field.valueType().orElseThrow(),
            choices(field),
            entry.value(),
            () -> take(value[0], entry));
    made.accept(value[0]);
    take(value[0], entry);
  }

  /** A field that need not be given: it has an entry as long as there is something in it. */
  void blank(Composite table, Field field) {
    ValueFields[] value = new ValueFields[1];
    Entry[] given = new Entry[1];
    value[0] =
        ValueFields.make(
            table,
            new ValueFields.Label(FormView.label(field), id("value", field)),
            field.valueType().orElseThrow(),
            choices(field),
            Optional.empty(),
            () -> {
              if (value[0] == null) {
                return;
              }
              if (value[0].isEmpty() && given[0] != null) {
                field.remove(given[0]);
                given[0] = null;
              } else if (!value[0].isEmpty() && given[0] == null) {
                given[0] = field.add();
              }
              if (given[0] == null) {
                listener.changed();
              } else {
                take(value[0], given[0]);
              }
            });
    made.accept(value[0]);
  }

  private void take(ValueFields fields, Entry entry) {
    if (fields != null) {
      boolean given = !fields.isEmpty() && fields.problem().isEmpty();
      entry.setValue(given ? fields.value() : null);
      listener.taken();
    }
  }

  /** The item that an item by reference refers to. */
  void target(Composite table, Field field, Entry entry) {
    List<Entry> targets = filling.targets(field);
    Combo combo = new Combo(table, SWT.READ_ONLY | SWT.DROP_DOWN);
    for (Entry one : targets) {
      combo.add(one.name().map(ItemText::meaning).orElse("item"));
    }
    entry.target().ifPresent(one -> combo.select(targets.indexOf(one)));
    combo.addListener(
        SWT.Selection,
        e -> {
          entry.setTarget(targets.get(combo.getSelectionIndex()));
          listener.changed();
        });
    Widgets.label(table, "Refers to", combo);
  }
}
