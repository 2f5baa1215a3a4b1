// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sopwith.operation.json.JsonTree;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.form.Entry;
import org.sopwith.sr.form.Field;
import org.sopwith.sr.form.Form;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.ValueType;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.standard.Code;
import org.sopwith.standard.condition.Verdict;

/**
 * Fills a form with values in JSON: an object whose members are content items by the meaning of
 * their concept names, and whose members with an at sign are about the item itself.
 */
final class FormValues {
  /** What an item of another kind than the row's counts beside what does not fit of it. */
  private static final int UNLIKE = 2;

  private static final String ONLY = " times only.";
  private static final String SCHEMA = "$schema";
  private static final Set<String> ROOT = Set.of("@template", "@name", "@header");

  private final Form form;
  private final JsonItemValues values;
  private final List<ValueProblem> problems = new ArrayList<>();
  private final Map<Entry, String> pointers = new IdentityHashMap<>();
  private final Map<String, Entry> ids = new LinkedHashMap<>();
  private final Map<Entry, JsonTree> references = new LinkedHashMap<>();

  private FormValues(Form form, InstanceLibrary library, Evidence evidence) {
    this.form = form;
    this.values = new JsonItemValues(form.valueSets(), library, evidence);
  }

  /**
   * Fills a form.
   *
   * @return what does not fit, in the order of the values
   */
  static List<ValueProblem> fill(
      Form form, JsonTree json, InstanceLibrary library, Evidence evidence) throws IOException {
    FormValues filling = new FormValues(form, library, evidence);
    filling.fillRoot(json);
    return filling.problems;
  }

  private void fillRoot(JsonTree json) throws IOException {
    if (!json.isObject()) {
      problems.add(new ValueProblem("", "The values are one JSON object."));
      return;
    }
    Entry root = form.root();
    pointers.put(root, json.pointer());
    JsonTree name = json.get("@name");
    if (!name.isNothing() || root.name().isEmpty()) {
      chooseName(root, root.field().orElse(null), name, json.pointer());
    }
    requireKnownMembers(json, ROOT);
    fillChildren(holder(root), json);
    for (Map.Entry<Entry, JsonTree> reference : references.entrySet()) {
      Entry target = ids.get(reference.getValue().text());
      if (target == null) {
        problems.add(
            new ValueProblem(
                reference.getValue().pointer(), "No item has the @id that @ref names."));
      } else {
        reference.getKey().setTarget(target);
      }
    }
    completeObvious(root);
    check(root);
  }

  /** Where the template's own items go; below the root, if that is not of the template. */
  private static Entry holder(Entry root) {
    Entry holder = root;
    while (holder.field().isEmpty() && holder.fields().isEmpty() && !holder.children().isEmpty()) {
      holder = holder.children().getFirst();
    }
    return holder;
  }

  private void fillChildren(Entry parent, JsonTree json) throws IOException {
    for (Map.Entry<String, JsonTree> member : json.members().entrySet()) {
      boolean isItem = !member.getKey().startsWith("@") && !member.getKey().equals(SCHEMA);
      if (isItem) {
        for (JsonTree one : member.getValue().elements()) {
          add(parent, member.getKey(), one);
        }
      }
    }
  }

  /** Adds an item as one of the rows that its name may be of; the one that fits all of it best. */
  private void add(Entry parent, String key, JsonTree json) throws IOException {
    List<ExpandedRow> rows = JsonRows.candidates(parent.rows(), key, json, values);
    if (rows.isEmpty()) {
      problems.add(
          new ValueProblem(
              json.pointer(),
              "No row of the template that may stand here has this name: "
                  + JsonRows.expected(parent.rows())
                  + "."));
      return;
    }
    List<ValueProblem> before = List.copyOf(problems);
    List<ValueProblem> fewest = null;
    ExpandedRow best = null;
    int least = Integer.MAX_VALUE;
    for (ExpandedRow row : rows) {
      List<ValueProblem> found = tryRow(parent, row, key, json, rows.size() > 1);
      problems.clear();
      problems.addAll(before);
      if (found.isEmpty() && rows.size() == 1) {
        return;
      }
      boolean isFull = !found.isEmpty() && found.getFirst().message().endsWith(ONLY);
      int misfit = found.size() + (isLike(row, json) && !isFull ? 0 : UNLIKE);
      if (misfit < least) {
        least = misfit;
        fewest = found;
        best = row;
      }
      if (found.isEmpty()) {
        break;
      }
    }
    if (rows.size() > 1) {
      tryRow(parent, best, key, json, false);
    } else {
      problems.addAll(fewest);
    }
  }

  /** Whether an item with units is meant for a number and one without for something else. */
  private static boolean isLike(ExpandedRow row, JsonTree json) {
    return json.get("@units").isNothing()
        != row.valueType().filter(type -> type == ValueType.NUM).isPresent();
  }

  /** Fills in an item as one of a row; takes it out again if that is only to see how it fits. */
  private List<ValueProblem> tryRow(
      Entry parent, ExpandedRow row, String key, JsonTree json, boolean onlyToSee)
      throws IOException {
    int before = problems.size();
    Map<String, Entry> idsBefore = new LinkedHashMap<>(ids);
    Map<Entry, JsonTree> referencesBefore = new LinkedHashMap<>(references);
    Optional<Entry> added = parent.add(row);
    if (added.isEmpty()) {
      problems.add(
          new ValueProblem(json.pointer(), row + " may be there " + row.multiplicity() + ONLY));
    } else {
      fill(added.get(), key, json);
    }
    List<ValueProblem> found = List.copyOf(problems.subList(before, problems.size()));
    if (onlyToSee) {
      added.ifPresent(FormValues::takeOut);
      ids.clear();
      ids.putAll(idsBefore);
      references.clear();
      references.putAll(referencesBefore);
    }
    return found;
  }

  private static void takeOut(Entry entry) {
    Field field = entry.field().orElseThrow();
    field.remove(entry);
    for (Optional<Field> outer = field.group().by();
        outer.isPresent();
        outer = outer.get().group().by()) {
      Field place = outer.get();
      place.groups().stream()
          .filter(group -> group.entries().isEmpty())
          .toList()
          .forEach(place::remove);
    }
  }

  private void fill(Entry entry, String key, JsonTree json) throws IOException {
    Field field = entry.field().orElseThrow();
    pointers.put(entry, json.pointer());
    JsonTree id = json.get("@id");
    if (id.isText()) {
      ids.put(id.text(), entry);
    }
    if (field.row().byReference()) {
      if (json.get("@ref").isText()) {
        references.put(entry, json.get("@ref"));
      } else {
        problems.add(
            new ValueProblem(
                json.pointer(),
                field + " refers to another item: give its @id as {\"@ref\": \"...\"}."));
      }
      return;
    }
    if (entry.name().isEmpty() && hasNames(field)) {
      JsonTree name = json.get("@name");
      if (name.isNothing()) {
        JsonRows.name(field, key, values)
            .ifPresentOrElse(
                entry::setName,
                () ->
                    problems.add(
                        new ValueProblem(
                            json.pointer(), field + " needs a concept name: give @name.")));
      } else {
        chooseName(entry, field, name, json.pointer());
      }
    }
    ValueType type = field.valueType().orElseThrow();
    if (type != ValueType.NUM && !json.get("@units").isNothing()) {
      problems.add(
          new ValueProblem(json.get("@units").pointer(), field + " is no number with units."));
    }
    JsonTree value = json.isObject() && !json.get("@value").isNothing() ? json.get("@value") : json;
    try {
      entry.setValue(values.value(field, type, value, json));
    } catch (JsonItemValues.Unfit e) {
      problems.add(new ValueProblem(e.pointer(), field + ": " + e.getMessage() + "."));
    }
    if (value != json || type == ValueType.CONTAINER) {
      requireKnownMembers(json, JsonItemValues.MEMBERS);
      fillChildren(entry, json);
    }
  }

  private void requireKnownMembers(JsonTree json, Set<String> known) {
    json.members()
        .forEach(
            (key, member) -> {
              if (key.startsWith("@") && !known.contains(key)) {
                problems.add(
                    new ValueProblem(
                        member.pointer(),
                        "There is no such member: " + new TreeSet<>(known) + "."));
              }
            });
  }

  static boolean hasNames(Field field) {
    return field.row().row() instanceof ContentRow row && !row.getConcept().isEmpty();
  }

  private void chooseName(Entry entry, Field field, JsonTree json, String pointer) {
    try {
      if (json.isNothing()) {
        List<Code> names = field == null ? List.of() : field.nameChoices();
        if (names.isEmpty()) {
          problems.add(new ValueProblem(pointer, "@name is missing."));
        } else {
          entry.setName(names.getFirst());
        }
      } else if (field == null) {
        entry.setName(values.code(json, List.of(), true));
      } else {
        boolean open = form.valueSets().extensible(field.row().names());
        entry.setName(values.code(json, field.nameChoices(), open));
      }
    } catch (JsonItemValues.Unfit e) {
      problems.add(new ValueProblem(e.pointer(), "The name does not fit: " + e.getMessage() + "."));
    }
  }

  /** Adds what is asked for and leaves nothing to choose. */
  private void completeObvious(Entry entry) {
    boolean added = true;
    while (added) {
      added = false;
      for (ExpandedRow row : entry.rows()) {
        added |= completeObvious(entry, row);
      }
    }
    entry.children().forEach(this::completeObvious);
  }

  private boolean completeObvious(Entry entry, ExpandedRow row) {
    if (row.valueType().filter(type -> type == ValueType.CODE).isEmpty() || row.byReference()) {
      return false;
    }
    Optional<Field> field =
        entry.fields().stream()
            .filter(one -> one.row() == row && one.isEmpty())
            .filter(one -> one.required() == Verdict.TRUE)
            .filter(one -> one.choices().size() == 1 && !one.isExtensible())
            .findFirst();
    field.ifPresent(
        one -> {
          Entry made = one.add();
          made.setValue(new ContentValue.Coded(Optional.of(one.choices().getFirst())));
        });
    return field.isPresent();
  }

  private void check(Entry entry) {
    String pointer = pointers.getOrDefault(entry, "");
    for (Field field : entry.fields()) {
      check(field, pointer);
    }
    entry.children().forEach(this::check);
  }

  private void check(Field field, String pointer) {
    if (field.isEmpty()) {
      if (field.required() == Verdict.TRUE && !field.isInclude()) {
        problems.add(new ValueProblem(pointer, describe(field) + " is missing."));
        return;
      }
      if (field.isInclude() && field.required() == Verdict.TRUE && field.groups().isEmpty()) {
        field.include();
      }
    } else if (field.permitted() == Verdict.FALSE) {
      problems.add(new ValueProblem(pointer, describe(field) + " may not be there."));
    } else if (!field.isInclude() && field.entries().size() < field.multiplicity().least()) {
      problems.add(
          new ValueProblem(
              pointer,
              describe(field) + " is there less than " + field.multiplicity().least() + " times."));
    }
    field.groups().forEach(group -> group.fields().forEach(inner -> check(inner, pointer)));
  }

  private static String describe(Field field) {
    return field
        + " ("
        + field.valueType().map(type -> type.getLiteral() + " ").orElse("")
        + field.label()
        + ")";
  }
}
