// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.form.Entry;
import org.sopwith.sr.form.Field;
import org.sopwith.sr.form.Form;
import org.sopwith.sr.form.Group;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.condition.Verdict;

/** Brings a form to what its template asks for, and says what is missing in it. */
public final class FormFilling {
  private static final int DEEPEST = 40;

  private final Form form;
  private int added;

  public FormFilling(Form form) {
    this.form = form;
  }

  /**
   * Adds an entry for each row that shall be there and is not.
   *
   * @return whether there was something to be added
   */
  public boolean addRequired() {
    int before = added;
    addRequired(form.root(), 0);
    return added > before;
  }

  private void addRequired(Entry entry, int depth) {
    if (depth < DEEPEST) {
      entry.fields().forEach(field -> addRequired(field, depth + 1));
    }
  }

  private void addRequired(Field field, int depth) {
    if (depth >= DEEPEST) {
      return;
    }
    boolean empty = field.entries().isEmpty() && field.groups().isEmpty();
    if (empty && field.required() == Verdict.TRUE) {
      add(field);
    }
    field.entries().forEach(entry -> addRequired(entry, depth + 1));
    for (Group group : field.groups()) {
      group.fields().forEach(one -> addRequired(one, depth + 1));
    }
  }

  /** Adds an entry or a group to a field, with what is required in it. */
  public void add(Field field) {
    added++;
    if (field.isInclude()) {
      field
          .include()
          .filter(group -> !group.isNestedInItself())
          .ifPresent(group -> group.fields().forEach(one -> addFirst(one)));
    } else {
      addRequired(field.add(), 0);
    }
  }

  /** What somebody includes has at least its only row, else there would be nothing to be seen. */
  private void addFirst(Field field) {
    boolean only = field.group().fields().size() == 1;
    if (field.required() == Verdict.TRUE || only) {
      add(field);
    }
  }

  /** Whether a field is shown before it has an entry: one of a plain value in a section. */
  public static boolean isOffered(Field field) {
    boolean inSection =
        field
            .parent()
            .flatMap(Entry::value)
            .filter(ContentValue.Container.class::isInstance)
            .isPresent();
    return inSection
        && !field.isInclude()
        && field.entries().isEmpty()
        && !field.row().byReference()
        && !field.row().names().open()
        && field.nameChoices().size() == 1
        && field.valueType().filter(FormFilling::isPlain).isPresent()
        && hasRoom(field);
  }

  private static boolean isPlain(ValueType type) {
    return switch (type) {
      case CODE, TEXT, NUM, DATE, TIME, DATETIME, PNAME -> true;
      default -> false;
    };
  }

  /** Whether one more may be added to a field. */
  public static boolean hasRoom(Field field) {
    int count = field.isInclude() ? field.groups().size() : field.entries().size();
    return count < field.multiplicity().most() && field.permitted() != Verdict.FALSE;
  }

  /** Whether an entry or group may be taken out of a field. */
  public static boolean mayRemove(Field field) {
    int count = field.isInclude() ? field.groups().size() : field.entries().size();
    return count > 1 || field.required() != Verdict.TRUE;
  }

  /** The entries that one of a field by reference may refer to. */
  public List<Entry> targets(Field field) {
    return form.entries().stream()
        .filter(entry -> entry.value().isPresent() && !entry.isReference())
        .filter(entry -> entry.value().flatMap(ContentValue::type).equals(field.valueType()))
        .filter(
            entry ->
                entry
                    .name()
                    .map(name -> form.valueSets().contains(field.row().names(), name))
                    .orElse(true))
        .toList();
  }

  /** What is missing, as sentences. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    form.root().field().ifPresent(field -> missingName(field, form.root(), missing));
    for (Field field : form.fields()) {
      if (isAlive(field) && !field.isInclude() && field.required() == Verdict.TRUE) {
        boolean given =
            field.items().stream()
                .anyMatch(one -> one.isReference() ? one.target().isPresent() : hasContent(one));
        if (!given) {
          missing.add(label(field) + " is missing (" + ItemReport.text(field.row()) + ").");
        }
      }
    }
    return missing;
  }

  private static void missingName(Field field, Entry entry, List<String> missing) {
    boolean given = entry.value().isPresent() && !entry.isReference();
    if (given && entry.name().isEmpty() && isNamed(field)) {
      missing.add(
          "The name of " + label(field) + " is missing (" + ItemReport.text(field.row()) + ").");
    }
  }

  /** Whether the name of an item is to be chosen. */
  public static boolean isNamed(Field field) {
    return field.row().names().open() || field.nameChoices().size() > 1;
  }

  private static String label(Field field) {
    return field.label().replaceAll("\\s*\\n\\s*", " ");
  }

  private static boolean hasContent(Entry entry) {
    return entry.value().isPresent();
  }

  /** Fields below entries without a value are left out of the document. */
  private static boolean isAlive(Field field) {
    for (Optional<Entry> entry = field.parent(); entry.isPresent(); entry = entry.get().parent()) {
      if (entry.get().value().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  /** Whether entries of a field have a value to be given, and are more than a heading. */
  public static boolean hasValue(Field field) {
    return field.valueType().filter(type -> type != ValueType.CONTAINER).isPresent();
  }
}
