// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.match;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.match.Leaves.Candidate;
import org.sopwith.sr.match.Leaves.Choice;
import org.sopwith.sr.match.Leaves.Leaf;
import org.sopwith.sr.match.TemplateUse.Basis;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.Invocation;
import org.sopwith.sr.template.expand.ValueSets;

/**
 * Assigns content items to rows, from the root down, each level at once. Where several rows fit an
 * item alike, what the item declares decides, then its value, conditions, room, and for an item
 * with children how well these fit the rows below: looked at one level deep, so that the work stays
 * in proportion to the document.
 */
final class Matcher {
  /** How many children are looked at to tell rows apart that fit alike. */
  private static final int LOOKED_AT = 500;

  private final TemplateCatalog catalog;
  private final SrDocument document;
  private final Declarations declarations;
  private final Surroundings surroundings;
  private final Scores scores;
  private final Occurrences occurrences;
  private final Occurrences tentative;
  private final Map<ExpandedRow, Leaves> leaves = new HashMap<>();
  private final Map<ContentItem, MatchedRow> matched = new IdentityHashMap<>();
  private final List<TemplateUse> uses = new ArrayList<>();
  private final List<ContentItem> unmatched = new ArrayList<>();
  private final List<ContentItem> apart = new ArrayList<>();
  private final Deque<MatchedRow> open = new ArrayDeque<>();
  private final Deque<ContentItem> strangers = new ArrayDeque<>();

  Matcher(SrDocument document, TemplateCatalog catalog) {
    this.document = document;
    this.catalog = catalog;
    this.declarations = new Declarations(catalog);
    this.surroundings = new Surroundings(document, new ValueSets(catalog), uses);
    this.scores = new Scores(surroundings);
    this.occurrences = new Occurrences(surroundings, uses::add);
    this.tentative = new Occurrences(surroundings, use -> {});
  }

  Map<ContentItem, MatchedRow> matched() {
    return matched;
  }

  List<TemplateUse> uses() {
    return uses;
  }

  List<ContentItem> unmatched() {
    return unmatched;
  }

  /** The containers that match the template that they declare, but no row of what is around. */
  List<ContentItem> apart() {
    return apart;
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /** Matches the document to the template that it declares, or to the one that fits best. */
  void match() {
    ContentItem root = document.root();
    Optional<Template> declared = declarations.of(root);
    Optional<Template> asked = catalog.template(surroundings.templateOfIod());
    if (declared.isPresent()) {
      match(declared.get(), Basis.DECLARED);
    } else if (root.template().isEmpty() && asked.isPresent()) {
      match(asked.get(), Basis.IOD);
    } else {
      if (root.template().isPresent() || !matchBest()) {
        unmatched.add(root);
        strangers.add(root);
      }
      matchAll();
    }
  }

  /** Matches the document to a template. */
  void match(Template template, Basis basis) {
    Invocation invocation = Invocation.of(catalog, template);
    Optional<Candidate> candidate = outermost(invocation, document.root());
    if (candidate.isPresent()) {
      begin(invocation, document.root(), candidate.get(), basis);
    } else {
      TemplateUse use = new TemplateUse(invocation, Optional.empty(), Optional.empty(), basis);
      uses.add(use);
      unmatched.add(document.root());
      strangers.add(document.root());
    }
    matchAll();
  }

  private boolean matchBest() {
    ContentItem root = document.root();
    TemplateUse best = null;
    Candidate its = null;
    for (Template template : RootTemplates.of(catalog)) {
      Invocation invocation = Invocation.of(catalog, template);
      Optional<Candidate> candidate =
          outermost(invocation, root)
              .filter(fit -> fit.fit().exact() && fit.fit().name() != NameFit.EXTENSION);
      if (candidate.isPresent()) {
        TemplateUse use =
            new TemplateUse(invocation, Optional.empty(), Optional.empty(), Basis.BEST_FIT);
        use.setScore(score(root, candidate.get(), use.place()));
        if (use.score() > 0 && (best == null || use.score() > best.score())) {
          best = use;
          its = candidate.get();
        }
      }
    }
    if (best == null) {
      return false;
    }
    begin(best.invocation(), root, its, Basis.BEST_FIT).outermost().setScore(best.score());
    return true;
  }

  /** The best of the outermost rows for an item; empty if its name fits none. */
  private Optional<Candidate> outermost(Invocation invocation, ContentItem item) {
    return Leaves.outermost(
            invocation.rows(), ExpandedRow.outermost(invocation), surroundings.sets())
        .choose(Fit.Features.of(item))
        .best()
        .stream()
        .findFirst();
  }

  private TemplateUse begin(
      Invocation invocation, ContentItem item, Candidate candidate, Basis basis) {
    TemplateUse use = new TemplateUse(invocation, Optional.empty(), item.parent(), basis);
    uses.add(use);
    put(item, candidate, occurrences.place(use.place(), candidate.leaf()), Optional.empty());
    return use;
  }

  private MatchedRow put(
      ContentItem item, Candidate candidate, Place place, Optional<ExpandedRow> elsewhere) {
    MatchedRow row =
        new MatchedRow(item, candidate.leaf().row(), place, candidate.fit(), elsewhere);
    place.add(row);
    matched.put(item, row);
    open.push(row);
    return row;
  }

  private void matchAll() {
    while (!open.isEmpty() || !strangers.isEmpty()) {
      if (!open.isEmpty()) {
        matchChildren(open.pop());
      } else {
        for (ContentItem child : strangers.pop().children()) {
          meet(child);
        }
      }
    }
    surroundings.complete();
  }

  private void matchChildren(MatchedRow row) {
    row.setOpened();
    if (row.item().isReference()) {
      return;
    }
    List<Place> places = places(row);
    places.forEach(row::add);
    List<ContentItem> children = row.item().children();
    List<Choice> choices = choices(row, children);
    List<Candidate> decided = decide(row, children, choices, true);
    for (int i = 0; i < children.size(); i++) {
      ContentItem child = children.get(i);
      Candidate candidate = decided.get(i);
      if (candidate == null) {
        meet(child);
        continue;
      }
      candidate = orOpen(candidate, choices.get(i), places);
      Place place = occurrences.place(places.get(candidate.leaf().level()), candidate.leaf());
      MatchedRow below = put(child, candidate, place, choices.get(i).elsewhere());
      if (declarations.of(child).filter(it -> declarations.begins(below.row(), it)).isPresent()) {
        below.use().setDeclared();
      }
    }
  }

  /** A row with an open name has what the row that has the name has no room for. */
  private Candidate orOpen(Candidate candidate, Choice choice, List<Place> places) {
    return choice
        .open()
        .filter(open -> !hasRoom(candidate, places) && hasRoom(open, places))
        .orElse(candidate);
  }

  private boolean hasRoom(Candidate candidate, List<Place> places) {
    return occurrences.hasRoom(places.get(candidate.leaf().level()), candidate.leaf());
  }

  /** Takes an item that no row of what is around it fits. */
  private void meet(ContentItem item) {
    Optional<Template> declared = declarations.of(item);
    Optional<Invocation> invocation = declared.map(it -> Invocation.of(catalog, it));
    Optional<Candidate> candidate = invocation.flatMap(it -> outermost(it, item));
    if (candidate.isPresent()) {
      apart.add(item);
      begin(invocation.get(), item, candidate.get(), Basis.DECLARED);
    } else {
      unmatched.add(item);
      strangers.add(item);
    }
  }

  private Leaves leaves(ExpandedRow row) {
    return leaves.computeIfAbsent(row, it -> Leaves.below(it, surroundings.sets()));
  }

  /** The levels of rows below a row, empty, in the order of {@link Leaves#levels}. */
  private static List<Place> places(MatchedRow row) {
    List<Place> places = new ArrayList<>();
    Optional<MatchedRow> over = Optional.of(row);
    places.add(new Place(row.use(), over, Optional.of(row.place()), row.row().children()));
    ExpandedRow each = row.row();
    Place place = row.place();
    while (each.parent().isEmpty() && each.in().by().isPresent()) {
      each = each.in().by().get();
      place = place.use().in().orElseThrow();
      if (!each.children().isEmpty()) {
        places.add(new Place(place.use(), over, Optional.of(place), each.children()));
      }
    }
    return places;
  }

  private List<Choice> choices(MatchedRow row, List<ContentItem> children) {
    Leaves below = leaves(row.row());
    List<Choice> choices = new ArrayList<>(children.size());
    for (ContentItem child : children) {
      Choice choice = below.choose(Fit.Features.of(child));
      choices.add(ofDeclared(child, withoutForeign(child, choice)));
    }
    return choices;
  }

  /** An item that would extend a context group is none of the row if its value does not fit. */
  private Choice withoutForeign(ContentItem item, Choice choice) {
    List<Candidate> best = choice.best();
    if (best.isEmpty() || best.getFirst().fit().name() != NameFit.EXTENSION) {
      return choice;
    }
    return choice.with(
        best.stream()
            .filter(it -> Values.rank(it.leaf().row(), item, surroundings.sets()) > 0)
            .toList());
  }

  /** Leaves the rows where the template begins that an item declares, if there are such. */
  private Choice ofDeclared(ContentItem item, Choice choice) {
    Optional<Template> declared = declarations.of(item);
    if (declared.isEmpty() || choice.best().isEmpty()) {
      return choice;
    }
    List<Candidate> those =
        choice.best().stream()
            .filter(candidate -> declarations.begins(candidate.leaf().row(), declared.get()))
            .toList();
    if (!those.isEmpty()) {
      return choice.with(those);
    }
    boolean itself =
        outermost(Invocation.of(catalog, declared.get()), item)
            .filter(candidate -> candidate.fit().exact())
            .isPresent();
    return itself ? Choice.NONE : choice;
  }

  /**
   * One row for each item, null where none fits.
   *
   * @param deep whether children may be looked at
   */
  private List<Candidate> decide(
      MatchedRow row, List<ContentItem> children, List<Choice> choices, boolean deep) {
    List<Candidate> decided = new ArrayList<>(children.size());
    List<Integer> undecided = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      List<Candidate> best = choices.get(i).best();
      decided.add(best.isEmpty() ? null : best.getFirst());
      if (best.size() > 1) {
        undecided.add(i);
      }
    }
    if (undecided.isEmpty()) {
      return decided;
    }
    List<Place> places = places(row);
    for (int i = 0; i < children.size(); i++) {
      if (choices.get(i).best().size() == 1) {
        putTentatively(children.get(i), decided.get(i), places);
      }
    }
    for (int i : undecided) {
      Candidate best = best(children.get(i), choices.get(i).best(), places, deep);
      decided.set(i, best);
      putTentatively(children.get(i), best, places);
    }
    return decided;
  }

  private void putTentatively(ContentItem item, Candidate candidate, List<Place> places) {
    Leaf leaf = candidate.leaf();
    Place place = tentative.place(places.get(leaf.level()), leaf);
    place.add(new MatchedRow(item, leaf.row(), place, candidate.fit(), Optional.empty()));
  }

  private Candidate best(
      ContentItem item, List<Candidate> candidates, List<Place> places, boolean deep) {
    Candidate best = null;
    double highest = Double.NEGATIVE_INFINITY;
    boolean hasChildren = deep && !item.target().orElse(item).children().isEmpty();
    for (Candidate candidate : candidates) {
      Leaf leaf = candidate.leaf();
      Place top = places.get(leaf.level());
      double its =
          4 * Values.rank(leaf.row(), item, surroundings.sets())
              + (candidate.fit().name() == NameFit.EXTENSION ? 0 : scores.ofPresence(top, leaf))
              + (tentative.hasRoom(top, leaf) ? 2 : 0)
              + (hasChildren ? score(item, candidate, top) : 0);
      if (its > highest) {
        best = candidate;
        highest = its;
      }
    }
    return best;
  }

  /** How well the children of an item fit the rows below a row. */
  private double score(ContentItem item, Candidate candidate, Place top) {
    Place place = top;
    for (ExpandedRow include : candidate.leaf().includes()) {
      place = TemplateUse.included(include.included().orElseThrow(), place).place();
    }
    MatchedRow row =
        new MatchedRow(
            item.target().orElse(item),
            candidate.leaf().row(),
            place,
            candidate.fit(),
            Optional.empty());
    List<ContentItem> all = row.item().children();
    List<ContentItem> children = all.subList(0, Math.min(all.size(), LOOKED_AT));
    List<Choice> choices = choices(row, children);
    List<Candidate> decided = decide(row, children, choices, false);
    List<Place> places = places(row);
    for (int i = 0; i < children.size(); i++) {
      if (decided.get(i) != null) {
        putTentatively(children.get(i), decided.get(i), places);
      }
    }
    return scores.ofChildren(children, decided) + scores.ofRows(places);
  }
}
