// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.match;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.template.CodeTerm;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.ValueType;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.TermSet;
import org.sopwith.sr.template.expand.ValueSets;
import org.sopwith.standard.Code;

/**
 * How a content item fits a row by relationship, value type and concept name.
 *
 * @param name how the concept name fits
 * @param differences what does not fit; none if the item is of the row
 */
record Fit(NameFit name, Set<Difference> differences) {

  /** What of a content item decides which rows it may match; of a reference, of its target. */
  record Features(
      String relationship,
      boolean reference,
      Optional<ValueType> type,
      String code,
      String scheme) {
    static Features of(ContentItem item) {
      ContentItem valued = item.target().orElse(item);
      Optional<Code> name = valued.name();
      return new Features(
          item.relationshipText(),
          item.isReference(),
          valued.valueType(),
          name.map(Code::value).orElse(""),
          name.map(Code::scheme).orElse(""));
    }

    boolean named() {
      return !code.isEmpty();
    }
  }

  boolean exact() {
    return differences.isEmpty();
  }

  /** The fit of an item with a row; empty if they have nothing in common. */
  static Optional<Fit> of(Features item, ExpandedRow row, ValueSets sets) {
    Set<Difference> differences = EnumSet.noneOf(Difference.class);
    RelationshipType relationship = row.relationship();
    if (relationship != RelationshipType.NONE
        && !relationship.getLiteral().equals(item.relationship())) {
      differences.add(Difference.RELATIONSHIP);
    }
    if (relationship != RelationshipType.NONE && row.byReference() != item.reference()) {
      differences.add(Difference.MODE);
    }
    boolean dangling = item.reference() && item.type().isEmpty();
    if (!dangling && !item.type().equals(row.valueType())) {
      differences.add(Difference.VALUE_TYPE);
    }
    TermSet names = row.names();
    if (names.open()) {
      return near(NameFit.OPEN, differences);
    }
    if (!item.named()) {
      differences.add(Difference.NO_NAME);
      return differences.size() == 1 ? Optional.of(new Fit(NameFit.OPEN, differences)) : none();
    }
    Code code = new Code(item.code(), item.scheme(), "");
    if (names.codes().stream().anyMatch(named -> ValueSets.same(named, code))) {
      return Optional.of(new Fit(NameFit.CODE, differences));
    }
    if (sets.names(names, code)) {
      return near(NameFit.GROUP, differences);
    }
    boolean groups = names.terms().stream().anyMatch(term -> !(term instanceof CodeTerm));
    return groups && differences.isEmpty() && sets.extensible(names)
        ? Optional.of(new Fit(NameFit.EXTENSION, differences))
        : none();
  }

  private static Optional<Fit> near(NameFit name, Set<Difference> differences) {
    int allowed = name == NameFit.OPEN ? 0 : 1;
    return differences.size() <= allowed ? Optional.of(new Fit(name, differences)) : none();
  }

  private static Optional<Fit> none() {
    return Optional.empty();
  }

  /** The rank of a fit; the lowest is the best. */
  int rank() {
    if (differences.isEmpty()) {
      return name == NameFit.EXTENSION ? 5 : name.ordinal();
    }
    return switch (name) {
      case CODE -> 3 + differences.size() / 2 * 4;
      case GROUP -> 6;
      default -> 8;
    };
  }
}
