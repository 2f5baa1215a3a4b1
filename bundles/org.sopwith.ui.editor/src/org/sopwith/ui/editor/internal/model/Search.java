// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.DicomDocument.Place;

/**
 * Looks through all elements of an object, in turns that are short enough for a change to wait for.
 */
public final class Search {
  private static final int TURN = 2000;

  /** Longer values are searched from their beginning up to here. */
  private static final int VALUE_CHARS = 10_000;

  /**
   * What came out.
   *
   * @param matches what was found, empty if nothing was searched for
   * @param shown how many elements pass the filter
   * @param total how many elements there are
   */
  public record Result(Optional<Matches> matches, int shown, int total) {}

  private final DicomDocument document;
  private final RowFilter filter;
  private final Matches matches;
  private final String query;
  private final Deque<Cursor> cursors = new ArrayDeque<>();

  /** Whether tag or name match, by tag; private elements are named by their creators. */
  private final Map<Integer, Boolean> namedTags = new HashMap<>();

  private int total;
  private int shown;

  private static final class Cursor {
    private final DataSet dataSet;
    private final boolean admitted;
    private int next;

    Cursor(DataSet dataSet, boolean admitted) {
      this.dataSet = dataSet;
      this.admitted = admitted;
    }
  }

  /**
   * A search that is yet to run.
   *
   * @param query part of a tag, name, keyword or value in any case; empty to count only
   * @param filter what else decides; its matches are not looked at
   */
  public Search(DicomDocument document, String query, RowFilter filter) {
    this.document = document;
    this.filter = filter;
    this.query = query.strip().toLowerCase(Locale.ROOT);
    this.matches = new Matches(query.strip());
    cursors.push(new Cursor(document.dataSet(), true));
    cursors.push(new Cursor(document.meta(), true));
  }

  /**
   * Searches all.
   *
   * @return empty if it was cancelled, or the object has been changed meanwhile
   */
  public Optional<Result> run(BooleanSupplier cancelled) {
    long revision = document.revision();
    boolean more = true;
    while (more) {
      if (cancelled.getAsBoolean()) {
        return Optional.empty();
      }
      Optional<Boolean> turn =
          document.read(
              () -> document.revision() == revision ? Optional.of(turn()) : Optional.empty());
      if (turn.isEmpty()) {
        return Optional.empty();
      }
      more = turn.get();
    }
    return Optional.of(
        new Result(
            query.isEmpty() ? Optional.empty() : Optional.of(matches),
            query.isEmpty() ? shown : matches.count(),
            total));
  }

  private boolean turn() {
    for (int i = 0; i < TURN; i++) {
      Cursor cursor = cursors.peek();
      if (cursor == null) {
        return false;
      }
      if (cursor.next == cursor.dataSet.size()) {
        cursors.pop();
        continue;
      }
      visit(cursor, cursor.dataSet.at(cursor.next++));
    }
    return true;
  }

  private void visit(Cursor cursor, Element element) {
    total++;
    boolean admitted = cursor.admitted && filter.admits(element);
    if (admitted) {
      shown++;
      if (!query.isEmpty() && isMatch(element)) {
        matches.add(new Place(element.owner(), element.tag()));
      }
    }
    List<DataSet> items = element.items();
    for (int i = items.size() - 1; i >= 0; i--) {
      cursors.push(new Cursor(items.get(i), admitted));
    }
  }

  private boolean isMatch(Element element) {
    boolean named =
        element.isPrivate()
            ? isNamed(element)
            : namedTags.computeIfAbsent(element.tag(), tag -> isNamed(element));
    if (named) {
      return true;
    }
    VR vr = element.vr();
    if (element.isSequence() || element.isEncapsulated() || vr.isBinary() && vr != VR.UN) {
      return false;
    }
    if (contains(element.display(VALUE_CHARS))) {
      return true;
    }
    return vr == VR.UI
        && element.strings().stream()
            .flatMap(uid -> Dictionary.standard().uid(uid).stream())
            .anyMatch(entry -> contains(entry.name()));
  }

  private boolean isNamed(Element element) {
    String tag = Tags.format(element.tag());
    return contains(tag)
        || contains(tag.replaceAll("[(),]", ""))
        || contains(RowText.name(element))
        || contains(element.keyword());
  }

  private boolean contains(String text) {
    return text.toLowerCase(Locale.ROOT).contains(query);
  }
}
