// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.standard.Code;

/** A content item in a form. */
public final class Entry {
  private final Form form;
  private final Optional<Field> field;
  private final Optional<Entry> holder;
  private final RelationshipType relationship;
  private final List<Entry> outside = new ArrayList<>();
  private List<Field> fields;
  private Code name;
  private ContentValue value;
  private Entry target;

  Entry(Field field) {
    this(field.group().form(), Optional.of(field), field.parent(), field.relationship());
  }

  private Entry(
      Form form, Optional<Field> field, Optional<Entry> holder, RelationshipType relationship) {
    this.form = form;
    this.field = field;
    this.holder = holder;
    this.relationship = relationship;
  }

  static Entry outside(Form form, Optional<Entry> holder, RelationshipType relationship) {
    return new Entry(form, Optional.empty(), holder, relationship);
  }

  /** The field that it is of; empty for what no row of the template stands for. */
  public Optional<Field> field() {
    return field;
  }

  public Optional<Entry> parent() {
    return holder;
  }

  public RelationshipType relationship() {
    return relationship;
  }

  /** The concept name; empty if it is not chosen yet, or if the row has none. */
  public Optional<Code> name() {
    return target == null ? Optional.ofNullable(name) : target.name();
  }

  public void setName(Code name) {
    this.name = name;
  }

  /** The value; empty if it is not given yet. */
  public Optional<ContentValue> value() {
    return target == null ? Optional.ofNullable(value) : target.value();
  }

  public void setValue(ContentValue value) {
    this.value = value;
  }

  /** Whether it stands for another item, by its row or since it refers to one. */
  public boolean isReference() {
    return target != null || field.map(one -> one.row().byReference()).orElse(false);
  }

  /** The item that it refers to; empty for one by value, or if it is not chosen yet. */
  public Optional<Entry> target() {
    return Optional.ofNullable(target);
  }

  public void setTarget(Entry target) {
    this.target = target;
  }

  /**
   * The fields below it: of the rows nested in its own, and, for an outermost row of an included
   * template, of those nested in the including row.
   */
  public List<Field> fields() {
    if (fields == null) {
      fields = new ArrayList<>();
      if (!isReference()) {
        field.ifPresent(this::open);
      }
    }
    return fields;
  }

  private void open(Field own) {
    nest(own);
    Field place = own;
    while (place.row().parent().isEmpty() && place.group().by().isPresent()) {
      place = place.group().by().get();
      nest(place);
    }
  }

  private void nest(Field outer) {
    for (ExpandedRow row : outer.row().children()) {
      fields.add(new Field(outer.group(), row, Optional.of(this)));
    }
  }

  void hold(Group group) {
    fields = new ArrayList<>(group.fields());
  }

  /** Adds a content item that no row stands for. */
  public Entry addOutside(RelationshipType with) {
    Entry entry = outside(form, Optional.of(this), with);
    outside.add(entry);
    return entry;
  }

  /** The content items below it, in the order of the template; those of no row come last. */
  public List<Entry> children() {
    List<Entry> children = new ArrayList<>();
    fields().forEach(one -> one.collect(children));
    children.addAll(outside);
    return children;
  }

  boolean isAttached() {
    return field.isPresent()
        ? field.get().entries().contains(this) && field.get().isAttached()
        : holder.map(one -> one.outside.contains(this) && one.isAttached()).orElse(true);
  }

  /** Whether another entry lies above it, or is the same. */
  public boolean isWithin(Entry other) {
    for (Entry entry = this; entry != null; entry = entry.holder.orElse(null)) {
      if (entry == other) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return field.map(Field::toString).orElse("outside") + " " + name().orElse(null);
  }
}
