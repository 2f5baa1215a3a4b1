// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.template.GroupTerm;
import org.sopwith.sr.template.Term;
import org.sopwith.sr.template.ValueType;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.ResolvedConstraint;
import org.sopwith.sr.template.expand.TermSet;
import org.sopwith.sr.template.expand.ValueSets;
import org.sopwith.standard.Code;

/** The codes that a row allows as value, or as units of a number (PS3.16 section 6.1.9). */
public final class Values {
  /** What is left of a constraint that is nothing but codes and groups, when these are gone. */
  private static final Pattern TERMS =
      Pattern.compile(
          "(?i)MemberOf|\\b(EV|DT|BCID|DCID|CID|units?|or)\\b|\\([^)]*\\)|“[^”]*”|\"[^\"]*\""
              + "|[\\s,.=;{}\\d]");

  private Values() {}

  /**
   * The set that the value of a CODE, or the units of a NUM, has to be of: all terms that the row
   * names, without those that it names in words such as "Defaults to".
   *
   * @return empty if the row does not say
   */
  public static Optional<TermSet> set(ExpandedRow row) {
    List<Term> terms = new ArrayList<>();
    boolean open = false;
    boolean any = false;
    for (ResolvedConstraint part : row.constraints()) {
      if (isOfValue(row, part)) {
        any = true;
        open |= part.set().open();
        terms.addAll(part.set().terms());
      }
    }
    return any ? Optional.of(new TermSet(terms, open)) : Optional.empty();
  }

  private static boolean isOfValue(ExpandedRow row, ResolvedConstraint part) {
    if (part.set().terms().isEmpty() && !part.text().isEmpty()
        || !TERMS.matcher(part.text()).replaceAll("").isEmpty()) {
      return false;
    }
    return switch (row.valueType().orElse(ValueType.CONTAINER)) {
      case CODE -> part.subject().isEmpty();
      case NUM ->
          part.subject().regionMatches(true, 0, "UNIT", 0, 4)
              || part.text().regionMatches(true, 0, "UNIT", 0, 4)
              || part.subject().isEmpty() && isOfUnits(part.set());
      default -> false;
    };
  }

  private static boolean isOfUnits(TermSet set) {
    return set.terms().stream()
        .anyMatch(term -> term instanceof GroupTerm group && group.getName().contains("Unit"));
  }

  /** The code of an item that {@link #set} is about: its value or its units. */
  public static Optional<Code> code(ContentItem item) {
    return switch (item.value()) {
      case ContentValue.Coded coded -> coded.code();
      case ContentValue.Numeric numeric -> numeric.units();
      default -> Optional.empty();
    };
  }

  /** From 0, against a set that is closed, to 3, named; 2 where there is no constraint. */
  static int rank(ExpandedRow row, ContentItem item, ValueSets sets) {
    Optional<TermSet> set = set(row);
    Optional<Code> code = code(item);
    if (set.isEmpty() || code.isEmpty() || set.get().terms().isEmpty()) {
      return 2;
    }
    return sets.names(set.get(), code.get()) ? 3 : sets.extensible(set.get()) ? 1 : 0;
  }
}
