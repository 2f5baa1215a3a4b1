// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.template.condition.CodeValue;
import org.sopwith.sr.template.condition.MatchedItem;
import org.sopwith.sr.template.condition.RowMatches;
import org.sopwith.sr.template.condition.Subject;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.TermSet;
import org.sopwith.sr.template.expand.ValueSets;
import org.sopwith.standard.Code;
import org.sopwith.standard.condition.Verdict;

/** What a document has, as seen from one level of rows. */
final class PlaceMatches implements RowMatches {
  private final Place place;
  private final Surroundings document;

  PlaceMatches(Place place, Surroundings document) {
    this.place = place;
    this.document = document;
  }

  @Override
  public Optional<List<MatchedItem>> items(Subject subject) {
    return switch (subject) {
      case Subject.OfRow(String tid, String number) -> ofRow(tid, number);
      case Subject.Parent() -> Optional.of(place.parent().map(this::view).stream().toList());
      case Subject.Root() -> Optional.of(List.of(view(document.root())));
      case Subject.Named(Code name) -> Optional.of(named(name));
      case Subject.OfParameter(String name) -> parameter(name);
    };
  }

  private MatchedItem view(ContentItem item) {
    return ItemView.of(item);
  }

  private Optional<List<MatchedItem>> ofRow(String tid, String number) {
    TemplateUse use = place.use();
    Place from = place;
    while (!tid.isEmpty() && !use.tid().equals(tid)) {
      if (use.in().isEmpty()) {
        return Optional.empty();
      }
      from = use.in().get();
      use = from.use();
    }
    Place start = from;
    return use.invocation()
        .row(number)
        .flatMap(row -> find(start, row))
        .map(rows -> rows.stream().map(MatchedRow::item).map(this::view).toList());
  }

  /** The items of a row of the same use: below the content item that both rows have in common. */
  private static Optional<List<MatchedRow>> find(Place from, ExpandedRow row) {
    List<ExpandedRow> way = new ArrayList<>();
    for (ExpandedRow each = row; each != null; each = each.parent().orElse(null)) {
      way.addFirst(each);
    }
    Place place = from;
    int step = step(place, way);
    while (step < 0) {
      if (place.outer().isEmpty()) {
        return Optional.empty();
      }
      place = place.outer().get();
      step = step(place, way);
    }
    List<Place> level = List.of(place);
    for (; step < way.size() - 1; step++) {
      List<Place> next = new ArrayList<>();
      for (Place each : level) {
        for (MatchedRow item : each.items(way.get(step))) {
          if (!item.isOpened()) {
            return Optional.empty();
          }
          for (Place below : item.places()) {
            if (below.use() == place.use() && below.rows().contains(way.get(step + 1))) {
              next.add(below);
            }
          }
        }
      }
      level = next;
    }
    return Optional.of(level.stream().flatMap(each -> each.items(row).stream()).toList());
  }

  private static int step(Place place, List<ExpandedRow> way) {
    for (int i = way.size() - 1; i >= 0; i--) {
      if (place.rows().contains(way.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Those beside the row, or else those anywhere in the document. */
  private List<MatchedItem> named(Code name) {
    List<MatchedItem> beside =
        place.parent().map(ContentItem::children).orElse(List.of()).stream()
            .filter(item -> item.name().filter(its -> ValueSets.same(its, name)).isPresent())
            .map(this::view)
            .toList();
    return beside.isEmpty() ? document.named(name) : beside;
  }

  /** A parameter that nobody set makes a condition fail (PS3.16 section 6.2.3.1). */
  private Optional<List<MatchedItem>> parameter(String name) {
    Optional<TermSet> set = place.use().invocation().parameter(name);
    if (set.isEmpty()) {
      // One that the template does not have is of a template that it includes.
      boolean own =
          place.use().invocation().template().getParameters().stream()
              .anyMatch(parameter -> parameter.getName().equals(name));
      return own ? Optional.of(List.of()) : Optional.empty();
    }
    List<Code> codes = set.get().codes();
    return set.get().terms().size() == 1 && codes.size() == 1
        ? Optional.of(List.of(new CodeValue(codes.getFirst())))
        : Optional.empty();
  }

  @Override
  public Verdict inGroup(Code code, String cid) {
    return Verdict.of(document.sets().contains(cid, code));
  }

  @Override
  public Verdict supports(String valueType) {
    return document.supports(valueType);
  }

  @Override
  public Optional<String> attribute(int tag) {
    return Optional.of(document.root().dataSet().string(tag, ""));
  }

  @Override
  public OptionalInt invocations() {
    return document.invocations(place.use().tid());
  }
}
