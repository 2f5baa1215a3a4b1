// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.form.DocumentType;
import org.sopwith.sr.form.Entry;
import org.sopwith.sr.form.Field;
import org.sopwith.sr.form.Form;
import org.sopwith.sr.form.Group;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.sr.template.condition.RowCondition;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.Invocation;
import org.sopwith.sr.template.expand.TermSet;
import org.sopwith.standard.Code;
import org.sopwith.standard.condition.Verdict;

/**
 * Fills a form until all conditions hold: with what is mandatory, or with each row at least once
 * where its conditions, the kind of document and the size allow. It goes through the form again and
 * again, adds what is asked for and takes away what is forbidden, until nothing changes.
 */
final class ExampleFiller {
  private static final int PASSES = 12;
  private static final int OFTEN = 2;
  private static final int LARGE = 1500;
  private static final int DEPTH = 6;

  private final Form form;
  private final boolean full;
  private final DocumentType type;
  private final ExampleValues values;
  private final ExampleReferences references;
  private final Map<String, Integer> covered = new HashMap<>();
  private final Map<Field, Integer> removals = new IdentityHashMap<>();
  private int size;
  private boolean changed;
  private int pass;

  ExampleFiller(Form form, DocumentType type, boolean full, ExampleReferences references) {
    this.form = form;
    this.type = type;
    this.full = full;
    this.references = references;
    this.values = new ExampleValues(form, full, references);
  }

  void fill() {
    form.root().field().ifPresent(field -> values.fill(form.root(), field));
    do {
      changed = false;
      visit(form.root());
      if (!changed) {
        resolveReferences();
      }
    } while (++pass < PASSES && changed);
    selectImages();
  }

  private void visit(Entry entry) {
    for (Field field : List.copyOf(entry.fields())) {
      decide(field);
    }
    for (Entry child : entry.children()) {
      if (child.field().isEmpty()) {
        visit(child);
      }
    }
  }

  private void decide(Field field) {
    Verdict required = field.required();
    boolean present = !field.entries().isEmpty() || !field.groups().isEmpty();
    if (present && required != Verdict.TRUE && field.permitted() == Verdict.FALSE) {
      remove(field);
      return;
    }
    if (!present) {
      if (required == Verdict.TRUE && !field.isMandatory() && !isAllowed(field)) {
        giveUpOwner(field);
      } else if (required == Verdict.TRUE ? isDue(field) : full && isWanted(field)) {
        add(field);
      }
    } else if (required == Verdict.TRUE && !field.isMandatory()) {
      addMore(field);
    }
    visitBelow(field);
    if ((full || required == Verdict.TRUE) && field.isInclude() && field.isEmpty()) {
      field.groups().forEach(this::addAny);
    }
  }

  /**
   * Whether a field that is asked for is to be added now: a template within itself only where
   * nothing else was found in an earlier pass.
   */
  private boolean isDue(Field field) {
    int nested = nested(field);
    return nested == 0 || pass > 0 && nested < 2 && !field.isMandatory()
        ? isFirstChoice(field)
        : nested < 2 && field.isMandatory();
  }

  /** What asks for something that the kind of document does not allow is taken away itself. */
  private void giveUpOwner(Field field) {
    Optional<Field> owner =
        field.row().parent().isEmpty() && field.group().by().isPresent()
            ? field.group().by()
            : field.parent().flatMap(Entry::field);
    owner
        .filter(one -> one.required() != Verdict.TRUE)
        .ifPresent(
            one -> {
              removals.merge(one, 1, Integer::sum);
              remove(one);
            });
  }

  private void visitBelow(Field field) {
    for (Entry entry : field.entries()) {
      visit(entry);
    }
    for (Group group : field.groups()) {
      for (Field inner : group.fields()) {
        decide(inner);
      }
    }
  }

  /** Where a condition still asks for a field that has an entry, it asks for more of them. */
  private void addMore(Field field) {
    int there = field.isInclude() ? field.groups().size() : field.entries().size();
    if (there < field.multiplicity().most() && asksForSeveral(field)) {
      if (field.isInclude()) {
        field.include();
        changed = true;
      } else {
        newEntry(field);
      }
    }
  }

  private static boolean asksForSeveral(Field field) {
    return field.row().requirement().required() instanceof RowCondition.Not(RowCondition operand)
        && operand instanceof RowCondition.AtLeast;
  }

  /** An included template of which nothing is mandatory, but of which something is asked for. */
  private void addAny(Group group) {
    for (Field field : group.fields()) {
      if (group.entries().isEmpty() && isPossible(field)) {
        add(field);
        visitBelow(field);
      }
    }
  }

  private boolean isWanted(Field field) {
    int often = covered.getOrDefault(key(field), 0);
    return isPossible(field)
        && (size < LARGE ? often < OFTEN || field.group().by().isEmpty() : often == 0)
        && isFirstChoice(field)
        && !forbidsOthers(field);
  }

  private boolean isPossible(Field field) {
    return removals.getOrDefault(field, 0) < 2
        && field.permitted() != Verdict.FALSE
        && field.row().included().isPresent() == field.isInclude()
        && nested(field) == 0
        && isAllowed(field);
  }

  /** How many uses of the template that a field includes lie around it. */
  private static int nested(Field field) {
    String tid = field.row().included().map(included -> included.template().getTid()).orElse("");
    int uses = 0;
    for (Optional<Group> outer = Optional.of(field.group());
        outer.isPresent();
        outer = outer.get().by().map(Field::group)) {
      uses += outer.get().invocation().template().getTid().equals(tid) ? 1 : 0;
    }
    return uses;
  }

  private boolean isAllowed(Field field) {
    Optional<ValueType> source =
        field
            .parent()
            .flatMap(
                parent ->
                    parent
                        .field()
                        .flatMap(Field::valueType)
                        .or(() -> parent.value().flatMap(ContentValue::type)));
    return source.isEmpty() || isAllowed(source.get(), field.row(), DEPTH);
  }

  /** Whether the kind of document allows a row and what is mandatory below it. */
  private boolean isAllowed(ValueType source, ExpandedRow row, int depth) {
    if (depth == 0) {
      return true;
    }
    if (row.isInclude()) {
      return row.included().stream()
          .flatMap(included -> included.rows().stream())
          .allMatch(inner -> isOptional(inner, inner.in()) || isAllowed(source, inner, depth - 1));
    }
    ValueType target = row.valueType().orElseThrow();
    RelationshipType relationship =
        row.relationship() == RelationshipType.NONE
            ? RelationshipType.CONTAINS
            : row.relationship();
    return type.allows(source, relationship, target, row.byReference())
        && (row.byReference()
            || row.content().stream()
                .allMatch(
                    inner -> isOptional(inner, row.in()) || isAllowed(target, inner, depth - 1)));
  }

  /** Whether a row, or an include between it and a use of a template, is not mandatory. */
  private static boolean isOptional(ExpandedRow row, Invocation within) {
    ExpandedRow place = row;
    while (place.row().getRequirement() == RequirementType.M) {
      if (place.in() == within || place.in().by().isEmpty()) {
        return false;
      }
      place = place.in().by().get();
    }
    return true;
  }

  /** Whether the field itself is to be added, not an alternative that no place has had so far. */
  private boolean isFirstChoice(Field field) {
    if (!full || field.isMandatory() || covered.getOrDefault(key(field), 0) == 0) {
      return true;
    }
    for (Field other : siblings(field)) {
      if (other != field
          && isBare(other)
          && covered.getOrDefault(key(other), 0) == 0
          && isPossible(other)
          && excludes(field, other)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBare(Field field) {
    return field.entries().isEmpty() && field.groups().isEmpty();
  }

  /** Whether an entry of one would forbid the other. */
  private boolean excludes(Field field, Field other) {
    if (field.isInclude()) {
      return false;
    }
    Entry trial = newEntry(field);
    boolean excluded = other.permitted() == Verdict.FALSE;
    field.remove(trial);
    forget(field);
    return excluded;
  }

  /** Whether an entry would forbid what is there already. */
  private boolean forbidsOthers(Field field) {
    if (field.isInclude()) {
      return false;
    }
    List<Field> there =
        siblings(field).stream()
            .filter(other -> other != field && !isBare(other))
            .filter(other -> other.permitted() != Verdict.FALSE)
            .toList();
    Entry trial = newEntry(field);
    boolean forbids = there.stream().anyMatch(other -> other.permitted() == Verdict.FALSE);
    field.remove(trial);
    forget(field);
    return forbids;
  }

  private static List<Field> siblings(Field field) {
    return field.parent().map(Entry::fields).orElse(List.of()).stream()
        .filter(other -> other.group() == field.group())
        .toList();
  }

  private void add(Field field) {
    int times = Math.max(1, field.multiplicity().least());
    if (field.isInclude()) {
      for (int i = 0; i < times; i++) {
        field.include();
      }
      count(field);
      changed |= !field.groups().isEmpty();
      return;
    }
    for (int i = 0; i < times; i++) {
      newEntry(field);
    }
    changed = true;
  }

  private Entry newEntry(Field field) {
    Entry entry = field.add();
    values.fill(entry, field);
    count(field);
    size++;
    return entry;
  }

  private void count(Field field) {
    covered.merge(key(field), 1, Integer::sum);
  }

  private void forget(Field field) {
    covered.merge(key(field), -1, Integer::sum);
    size--;
  }

  private void remove(Field field) {
    removals.merge(field, 1, Integer::sum);
    covered.merge(key(field), -1, Integer::sum);
    field.clear();
    changed = true;
  }

  private static String key(Field field) {
    return field.row().toString();
  }

  /** Gives each item by reference its target; where there is none, it is taken away. */
  private void resolveReferences() {
    List<Entry> entries = form.entries();
    for (Entry entry : entries) {
      Field field = entry.field().orElse(null);
      if (field == null || !entry.isReference() || entry.target().isPresent()) {
        continue;
      }
      Optional<Entry> target =
          entries.stream().filter(other -> isTarget(field, entry, other)).findFirst();
      target.ifPresentOrElse(
          entry::setTarget,
          () -> {
            if (!addTarget(field, entry)) {
              removals.merge(field, 2, Integer::sum);
              remove(field);
            }
            changed = true;
          });
    }
  }

  private boolean isTarget(Field field, Entry entry, Entry other) {
    return !other.isReference()
        && other.field().isPresent()
        && !entry.isWithin(other)
        && !other.isWithin(entry.parent().orElseThrow())
        && mayMatch(field, other.field().get(), other.name());
  }

  private boolean mayMatch(Field field, Field other, Optional<Code> name) {
    TermSet names = field.row().names();
    return other.valueType().equals(field.valueType())
        && (names.open()
            || name.filter(code -> form.valueSets().contains(names, code)).isPresent());
  }

  /** Adds an item that an obligatory reference may lead to, where some field has one. */
  private boolean addTarget(Field field, Entry entry) {
    if (field.required() != Verdict.TRUE) {
      return false;
    }
    for (Field other : new ArrayList<>(form.fields())) {
      if (!other.isInclude()
          && !other.row().byReference()
          && isBare(other)
          && other.parent().isPresent()
          && !other.parent().get().isWithin(entry.parent().orElseThrow())
          && isPossible(other)
          && mayMatch(field, other, other.nameChoices().stream().findFirst())) {
        newEntry(other);
        return true;
      }
    }
    return false;
  }

  /** Coordinates in an image say which (PS3.3 C.18.6), whether or not the template has a row. */
  private void selectImages() {
    for (Entry entry : form.entries()) {
      ContentValue value = entry.value().orElse(null);
      boolean selects =
          entry.children().stream()
              .anyMatch(child -> child.relationship() == RelationshipType.SELECTED_FROM);
      if (entry.isReference() || selects) {
        continue;
      }
      if (value instanceof ContentValue.Coordinates) {
        entry.addOutside(RelationshipType.SELECTED_FROM).setValue(references.image());
      } else if (value instanceof ContentValue.Temporal) {
        entry
            .addOutside(RelationshipType.SELECTED_FROM)
            .setValue(references.reference(ValueType.WAVEFORM, "", List.of()));
      }
    }
  }
}
