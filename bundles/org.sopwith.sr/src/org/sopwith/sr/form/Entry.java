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

  /** The rows that entries below this one may be of, those of included templates among them. */
  public List<ExpandedRow> rows() {
    List<ExpandedRow> rows = new ArrayList<>();
    if (field.isPresent()) {
      rows.addAll(field.get().row().content());
    } else {
      fields().forEach(one -> open(one.row(), rows));
    }
    return rows;
  }

  private static void open(ExpandedRow row, List<ExpandedRow> into) {
    if (!row.isInclude()) {
      into.add(row);
    } else {
      row.included().ifPresent(included -> into.addAll(ExpandedRow.outermost(included)));
    }
  }

  /**
   * Adds an entry of a row below this one. Templates between the two are included where they are
   * not yet, or where the last use of them has no room.
   *
   * @param row one of {@link #rows}, perhaps of another use of the same template
   * @return the entry; empty if there is no such row, or no room for one more
   */
  public Optional<Entry> add(ExpandedRow row) {
    List<ExpandedRow> way = new ArrayList<>(List.of(row));
    while (true) {
      ExpandedRow outermost = way.getFirst();
      Optional<Field> start =
          fields().stream().filter(one -> isSame(one.row(), outermost)).findFirst();
      if (start.isPresent()) {
        Optional<Entry> added = add(start.get(), way.subList(1, way.size()));
        if (added.isPresent()) {
          return added;
        }
      }
      if (outermost.parent().isPresent() || outermost.in().by().isEmpty()) {
        return Optional.empty();
      }
      way.addFirst(outermost.in().by().get());
    }
  }

  private static boolean isSame(ExpandedRow one, ExpandedRow other) {
    return one.row() == other.row();
  }

  private static Optional<Entry> add(Field field, List<ExpandedRow> way) {
    int most = field.multiplicity().most();
    if (way.isEmpty()) {
      return field.isInclude() || field.entries().size() >= most
          ? Optional.empty()
          : Optional.of(field.add());
    }
    if (!field.isInclude()) {
      return Optional.empty();
    }
    if (!field.groups().isEmpty()) {
      Optional<Entry> added = add(field.groups().getLast(), way);
      if (added.isPresent()) {
        return added;
      }
    }
    return field.groups().size() < most
        ? field.include().flatMap(group -> add(group, way))
        : Optional.empty();
  }

  private static Optional<Entry> add(Group group, List<ExpandedRow> way) {
    return group.fields().stream()
        .filter(one -> isSame(one.row(), way.getFirst()))
        .findFirst()
        .flatMap(one -> add(one, way.subList(1, way.size())));
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
