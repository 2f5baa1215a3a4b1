// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.ValueSets;

/** The rows that content items below one of a row may match, and which of them fit best. */
final class Leaves {
  /** The rank of a fit with a row that leaves the name open. */
  private static final int OPEN = new Fit(NameFit.OPEN, Set.of()).rank();

  /**
   * A row that content items may match.
   *
   * @param level which of the levels of rows it is reached from
   * @param includes the rows with an include through which it is reached, the first of the level
   */
  record Leaf(int level, List<ExpandedRow> includes, ExpandedRow row) {
    Leaf {
      includes = List.copyOf(includes);
    }
  }

  /** A row with the fit of an item. */
  record Candidate(Leaf leaf, Fit fit) {}

  /**
   * The rows that fit an item best.
   *
   * @param elsewhere a row for which the name is meant, if only open names fit
   * @param open a row that fits but for its open name, if others fit better
   */
  record Choice(List<Candidate> best, Optional<ExpandedRow> elsewhere, Optional<Candidate> open) {
    static final Choice NONE = new Choice(List.of(), Optional.empty(), Optional.empty());

    /** The same with some of the rows only. */
    Choice with(List<Candidate> some) {
      return new Choice(some, elsewhere, open);
    }
  }

  private final List<Leaf> leaves = new ArrayList<>();
  private final ValueSets sets;
  private final Map<Fit.Features, Choice> choices = new HashMap<>();

  private Leaves(List<List<ExpandedRow>> levels, List<ExpandedRow> content, ValueSets sets) {
    this.sets = sets;
    for (ExpandedRow row : content) {
      List<ExpandedRow> includes = new ArrayList<>();
      ExpandedRow entry = row;
      int level = level(levels, entry);
      while (level < 0) {
        entry = entry.in().by().orElseThrow();
        includes.addFirst(entry);
        level = level(levels, entry);
      }
      leaves.add(new Leaf(level, includes, row));
    }
  }

  /** What items below one of a row may match. */
  static Leaves below(ExpandedRow row, ValueSets sets) {
    return new Leaves(levels(row), row.content(), sets);
  }

  /** What the outermost items of a template may match. */
  static Leaves outermost(List<ExpandedRow> rows, List<ExpandedRow> content, ValueSets sets) {
    return new Leaves(List.of(rows), content, sets);
  }

  /**
   * The levels of rows below a row: its own, and if it is an outermost row of an included template
   * those of the rows that include it, where they have any.
   */
  static List<List<ExpandedRow>> levels(ExpandedRow row) {
    List<List<ExpandedRow>> levels = new ArrayList<>();
    levels.add(row.children());
    ExpandedRow place = row;
    while (place.parent().isEmpty() && place.in().by().isPresent()) {
      place = place.in().by().get();
      if (!place.children().isEmpty()) {
        levels.add(place.children());
      }
    }
    return levels;
  }

  private static int level(List<List<ExpandedRow>> levels, ExpandedRow row) {
    for (int i = 0; i < levels.size(); i++) {
      if (levels.get(i).contains(row)) {
        return i;
      }
    }
    return -1;
  }

  /** The rows that fit an item best; none if no row fits or nearly does. */
  Choice choose(Fit.Features item) {
    return choices.computeIfAbsent(item, this::compute);
  }

  private Choice compute(Fit.Features item) {
    List<Candidate> best = new ArrayList<>();
    Optional<ExpandedRow> elsewhere = Optional.empty();
    Optional<Candidate> open = Optional.empty();
    int rank = Integer.MAX_VALUE;
    for (Leaf leaf : leaves) {
      Optional<Fit> fit = Fit.of(item, leaf.row(), sets);
      if (fit.isEmpty()) {
        continue;
      }
      if (elsewhere.isEmpty() && !fit.get().exact() && fit.get().name() == NameFit.CODE) {
        elsewhere = Optional.of(leaf.row());
      }
      int its = fit.get().rank();
      if (its == OPEN && open.isEmpty()) {
        open = Optional.of(new Candidate(leaf, fit.get()));
      }
      if (its < rank) {
        best.clear();
        rank = its;
      }
      if (its == rank) {
        best.add(new Candidate(leaf, fit.get()));
      }
    }
    return new Choice(
        List.copyOf(best),
        rank == OPEN ? elsewhere : Optional.empty(),
        rank < OPEN ? open : Optional.empty());
  }
}
