// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sopwith.sr.match.Values;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.TermText;
import org.sopwith.sr.template.ValueType;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.Invocation;
import org.sopwith.sr.template.expand.Multiplicity;
import org.sopwith.sr.template.expand.ResolvedConstraint;
import org.sopwith.sr.template.expand.TermSet;
import org.sopwith.standard.Code;
import org.sopwith.standard.condition.Verdict;

/**
 * A row of a template in one place of a form. A row that is a content item holds entries, one that
 * includes a template holds groups.
 */
public final class Field {
  private final Group group;
  private final ExpandedRow row;
  private final Optional<Entry> parent;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();

  Field(Group group, ExpandedRow row, Optional<Entry> parent) {
    this.group = group;
    this.row = row;
    this.parent = parent;
    group.register(this);
  }

  /** The use of the template that the row is of. */
  public Group group() {
    return group;
  }

  public ExpandedRow row() {
    return row;
  }

  /** The entry that the field's are children of; empty for the root. */
  public Optional<Entry> parent() {
    return parent;
  }

  /** Whether it holds groups, not entries. */
  public boolean isInclude() {
    return row.isInclude();
  }

  /** The value type; empty for one that includes a template. */
  public Optional<ValueType> valueType() {
    return row.valueType();
  }

  /** The relationship of its entries with the parent. */
  public RelationshipType relationship() {
    RelationshipType own = row.relationship();
    return own == RelationshipType.NONE && parent.isPresent() ? RelationshipType.CONTAINS : own;
  }

  /** What it is about, in words: the concept name, or the name of the included template. */
  public String label() {
    if (row.row() instanceof IncludeRow include) {
      return row.included()
          .map(invocation -> invocation.template().getName())
          .orElseGet(() -> include.getConceptText());
    }
    List<Code> codes = row.names().codes();
    return codes.isEmpty() || codes.size() != row.names().terms().size()
        ? TermText.concept(row.row())
        : codes.stream().map(Code::meaning).collect(Collectors.joining(" or "));
  }

  /** The concept names to choose from. */
  public List<Code> nameChoices() {
    return group.form().valueSets().codes(row.names());
  }

  /** The codes to choose from; none where every code will do, or where the value is no code. */
  public List<Code> choices() {
    return group.form().valueSets().codes(valueSet());
  }

  /** Whether other codes than {@link #choices} may be given. */
  public boolean isExtensible() {
    return group.form().valueSets().extensible(valueSet());
  }

  /** The value set of a code. */
  public TermSet valueSet() {
    return union("");
  }

  /** The units to choose from; none where every unit will do. */
  public List<Code> unitChoices() {
    return group.form().valueSets().codes(unitSet());
  }

  /** The value set of the units of a number. */
  public TermSet unitSet() {
    TermSet named = union("UNIT");
    return named.terms().isEmpty()
        ? Values.set(row).orElseGet(() -> new TermSet(List.of(), true))
        : named;
  }

  private TermSet union(String subject) {
    List<TermSet> sets =
        row.constraints().stream()
            .filter(
                part ->
                    subject.isEmpty()
                        ? part.subject().isEmpty()
                        : part.subject().toUpperCase(java.util.Locale.ROOT).startsWith(subject))
            .map(ResolvedConstraint::set)
            .filter(set -> !set.terms().isEmpty())
            .toList();
    return sets.isEmpty()
        ? new TermSet(List.of(), true)
        : new TermSet(
            sets.stream().flatMap(set -> set.terms().stream()).toList(),
            sets.stream().anyMatch(TermSet::open));
  }

  /** How many entries or groups there may be where there are any. */
  public Multiplicity multiplicity() {
    return row.multiplicity();
  }

  /** Whether it shall have an entry, by its requirement and what the form holds now. */
  public Verdict required() {
    return row.requirement().required().evaluate(new FieldMatches(this));
  }

  /** Whether it may have an entry. */
  public Verdict permitted() {
    return row.requirement().permitted().evaluate(new FieldMatches(this));
  }

  /** Whether it is mandatory whatever the form holds. */
  public boolean isMandatory() {
    return row.row().getRequirement() == RequirementType.M;
  }

  /** The entries; none for a field that includes a template. */
  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The uses of the included template. */
  public List<Group> groups() {
    return List.copyOf(groups);
  }

  /** The content items that it holds, those of included templates among them. */
  public List<Entry> items() {
    List<Entry> items = new ArrayList<>();
    collect(items);
    return items;
  }

  /** Whether it holds no content item. */
  public boolean isEmpty() {
    return items().isEmpty();
  }

  void collect(List<Entry> into) {
    into.addAll(entries);
    groups.forEach(one -> into.addAll(one.entries()));
  }

  /**
   * Adds an entry with no value yet; its name is set where there is only one to choose.
   *
   * @throws IllegalStateException if the row includes a template
   */
  public Entry add() {
    if (isInclude()) {
      throw new IllegalStateException(row + " includes a template.");
    }
    Entry entry = new Entry(this);
    List<Code> names = row.names().open() ? List.of() : nameChoices();
    if (names.size() == 1) {
      entry.setName(names.getFirst());
    }
    if (valueType().equals(Optional.of(ValueType.CONTAINER)) && !row.byReference()) {
      entry.setValue(
          new org.sopwith.sr.content.ContentValue.Container(Optional.of(false), Optional.empty()));
    }
    entries.add(entry);
    return entry;
  }

  /** Uses the included template once more; empty if no catalog has it. */
  public Optional<Group> include() {
    Optional<Invocation> included = row.included();
    included.ifPresent(
        invocation -> groups.add(new Group(group.form(), invocation, Optional.of(this), parent)));
    return included.map(invocation -> groups.getLast());
  }

  public void remove(Entry entry) {
    entries.remove(entry);
  }

  public void remove(Group one) {
    groups.remove(one);
  }

  /** Takes everything out. */
  public void clear() {
    entries.clear();
    groups.clear();
  }

  boolean isAttached() {
    return row.parent().isEmpty() ? group.isAttached() : parent.map(Entry::isAttached).orElse(true);
  }

  @Override
  public String toString() {
    return row.toString();
  }
}
