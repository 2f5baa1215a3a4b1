// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.validate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.match.MatchedRow;
import org.sopwith.sr.match.Matching;
import org.sopwith.sr.match.NameFit;
import org.sopwith.sr.match.Place;
import org.sopwith.sr.match.TemplateUse;
import org.sopwith.sr.match.Values;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.TermSet;
import org.sopwith.standard.Code;

/** What a change of a content item breaches, from the rows of its template alone. */
final class Expectation {
  static final Code STRANGE = new Code("1", "99TEST", "Strange");

  private final Matching matching;
  private final MatchedRow row;

  Expectation(Matching matching, MatchedRow row) {
    this.matching = matching;
    this.row = row;
  }

  /** Whether the row has to be there, so that the item may not go: M all the way up. */
  boolean isNeeded() {
    return isNeeded(row.place(), row.row());
  }

  private static boolean isNeeded(Place place, ExpandedRow entry) {
    if (place.count(entry) != 1 || entry.row().getRequirement() != RequirementType.M) {
      return false;
    }
    boolean outermost = entry.parent().isEmpty();
    if (!outermost || place.use().in().isEmpty()) {
      return true;
    }
    boolean others = place.rows().stream().anyMatch(it -> it != entry && place.count(it) > 0);
    return others || isNeeded(place.use().in().get(), place.use().by().orElseThrow());
  }

  /** Whether one more is too much: VM 1 of the row and of all includes that begin with it. */
  boolean isFull() {
    Place place = row.place();
    ExpandedRow entry = row.row();
    while (place.count(entry) == entry.multiplicity().most()) {
      if (entry.parent().isPresent() || place.use().in().isEmpty()) {
        return true;
      }
      entry = place.use().by().orElseThrow();
      place = place.use().in().get();
    }
    return false;
  }

  /** Whether the row names the concept and the item is of no other row that could be meant. */
  boolean isNamed() {
    return row.nameFit() == NameFit.CODE && !row.item().isReference();
  }

  /** Whether another row below the same item takes an item of such a kind. */
  boolean isTakenElsewhere(RelationshipType relationship, ValueType type, Code name) {
    return siblings().stream()
        .filter(it -> it != row.row())
        .filter(it -> it.valueType().equals(Optional.of(type)))
        .filter(
            it -> it.relationship() == RelationshipType.NONE || it.relationship() == relationship)
        .anyMatch(it -> takes(it.names(), name));
  }

  /** Whether the item around this one could be of another row, where other values are right. */
  private boolean isParentTakenElsewhere() {
    Optional<MatchedRow> parent = row.item().parent().flatMap(matching::row);
    return parent
        .map(it -> new Expectation(matching, it))
        .filter(
            it ->
                it.item().relationship().isPresent()
                    && it.isTakenElsewhere(
                        it.item().relationship().get(),
                        it.item().valueType().orElseThrow(),
                        it.item().name().orElse(STRANGE)))
        .isPresent();
  }

  /** Whether the row itself takes an item of another name. */
  boolean takes(Code name) {
    return takes(row.row().names(), name);
  }

  private boolean takes(TermSet names, Code name) {
    return names.open() || matching.valueSets().contains(names, name) || isExtensibleByGroup(names);
  }

  private boolean isExtensibleByGroup(TermSet names) {
    return names.terms().size() > names.codes().size() && matching.valueSets().extensible(names);
  }

  private List<ExpandedRow> siblings() {
    return row.item()
        .parent()
        .flatMap(matching::row)
        .map(parent -> parent.row().content())
        .orElse(List.of());
  }

  /** Whether the row has a set of codes that nobody may extend. */
  boolean isClosed() {
    Optional<TermSet> set = Values.set(row.row());
    return Values.code(row.item()).isPresent()
        && set.isPresent()
        && !isParentTakenElsewhere()
        && !matching.valueSets().extensible(set.get());
  }

  /** Whether a content item that no row takes is a breach below this one. */
  boolean isClosedBelow() {
    return !row.item().isReference()
        && !row.row().in().template().isExtensible()
        && row.places().stream().noneMatch(Expectation::isExtended)
        && row.row().content().stream().noneMatch(it -> takesText(it));
  }

  private static boolean isExtended(Place place) {
    for (ExpandedRow each : place.rows()) {
      for (TemplateUse use : place.uses(each)) {
        if (use.invocation().template().isExtensible() || isExtended(use.place())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean takesText(ExpandedRow other) {
    return other.valueType().equals(Optional.of(ValueType.TEXT)) && takes(other.names(), STRANGE);
  }

  ContentItem item() {
    return row.item();
  }

  /** Template and row as findings begin; of rows of one name, each may be the one that is told. */
  List<String> places() {
    Optional<Code> name = row.item().name();
    List<String> places = new ArrayList<>();
    places.add(row.row().toString());
    siblings().stream()
        .filter(it -> name.isPresent() && it.in().template() == row.row().in().template())
        .filter(it -> it.names().codes().stream().anyMatch(name.get()::sameConcept))
        .forEach(it -> places.add(it.toString()));
    return places.stream().flatMap(it -> Stream.of(it + ",", it + ":")).distinct().toList();
  }
}
