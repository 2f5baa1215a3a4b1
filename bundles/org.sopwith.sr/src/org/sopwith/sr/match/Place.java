// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.template.expand.ExpandedRow;

/**
 * The rows of one nesting level of a template, below one content item, and what the document has
 * for them.
 */
public final class Place {
  private final TemplateUse use;
  private final Optional<MatchedRow> over;
  private final Optional<Place> outer;
  private final List<ExpandedRow> rows;
  private final Map<ExpandedRow, List<MatchedRow>> items = new HashMap<>();
  private final Map<ExpandedRow, List<TemplateUse>> included = new HashMap<>();
  private int last = -1;

  Place(TemplateUse use, Optional<MatchedRow> over, Optional<Place> outer, List<ExpandedRow> rows) {
    this.use = use;
    this.over = over;
    this.outer = outer;
    this.rows = rows;
  }

  /** The use of the template that the rows are of. */
  public TemplateUse use() {
    return use;
  }

  /** The level of the same use above this; empty for the outermost rows. */
  public Optional<Place> outer() {
    return outer;
  }

  /** The content item whose children match the rows; empty where the row is that of the root. */
  public Optional<ContentItem> parent() {
    return over.map(MatchedRow::item).or(use::parent);
  }

  /** The row that the parent matches. */
  public Optional<MatchedRow> over() {
    return over.or(() -> use.in().flatMap(Place::over));
  }

  /** The rows in their order. */
  public List<ExpandedRow> rows() {
    return rows;
  }

  /**
   * What the document has for a row of this level; for a row that includes a template, what matches
   * the outermost rows of that.
   */
  public List<MatchedRow> items(ExpandedRow row) {
    if (!row.isInclude()) {
      return Collections.unmodifiableList(items.getOrDefault(row, List.of()));
    }
    List<MatchedRow> all = new ArrayList<>();
    for (TemplateUse inner : uses(row)) {
      for (ExpandedRow outermost : inner.place().rows) {
        all.addAll(inner.place().items(outermost));
      }
    }
    return all;
  }

  /** How the document uses the template that a row of this level includes. */
  public List<TemplateUse> uses(ExpandedRow row) {
    return Collections.unmodifiableList(included.getOrDefault(row, List.of()));
  }

  /** How often the document has what a row of this level stands for. */
  public int count(ExpandedRow row) {
    return row.isInclude()
        ? included.getOrDefault(row, List.of()).size()
        : items.getOrDefault(row, List.of()).size();
  }

  void add(MatchedRow item) {
    items.computeIfAbsent(item.row(), row -> new ArrayList<>(1)).add(item);
    last = Math.max(last, rows.indexOf(item.row()));
  }

  void add(ExpandedRow row, TemplateUse inner) {
    included.computeIfAbsent(row, each -> new ArrayList<>(1)).add(inner);
    last = Math.max(last, rows.indexOf(row));
  }

  /** Whether a row stands before one of which there is something already. */
  boolean isBehind(ExpandedRow row) {
    return rows.indexOf(row) < last;
  }
}
