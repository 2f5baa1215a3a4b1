// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.TermSet;
import org.sopwith.sr.template.expand.ValueSets;
import org.sopwith.standard.Code;

/** The codes to choose from for an item: names, values and units. */
public record RowChoices(Choice names, Choice values, Choice units) {
  private static final Choice ANY = new Choice(List.of(), true);

  /** Any code at all. */
  public static final RowChoices FREE = new RowChoices(ANY, ANY, ANY);

  /**
   * Codes.
   *
   * @param open whether others may be given
   */
  public record Choice(List<Code> codes, boolean open) {
    /** Whether a code may be given. */
    public boolean allows(Code code) {
      return open || codes.stream().anyMatch(one -> ValueSets.same(one, code));
    }
  }

  /** What a row of a template leaves to choose; for no row, any code. */
  public static RowChoices of(Optional<ExpandedRow> row, ValueSets sets) {
    return row.map(
            one ->
                new RowChoices(
                    choice(List.of(one.names()), sets),
                    choice(sets(one, ""), sets),
                    choice(sets(one, "UNIT"), sets)))
        .orElse(FREE);
  }

  private static List<TermSet> sets(ExpandedRow row, String subject) {
    return row.constraints().stream()
        .filter(
            part ->
                subject.isEmpty()
                    ? part.subject().isEmpty()
                    : part.subject().toUpperCase(Locale.ROOT).startsWith(subject))
        .map(part -> part.set())
        .filter(set -> !set.terms().isEmpty())
        .toList();
  }

  private static Choice choice(List<TermSet> parts, ValueSets sets) {
    List<Code> codes =
        parts.stream().flatMap(part -> sets.codes(part).stream()).distinct().toList();
    return new Choice(codes, codes.isEmpty() || parts.stream().anyMatch(sets::extensible));
  }
}
