// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.template.expand.ExpandedRow;

/** A content item and the row that it matches. */
public final class MatchedRow {
  private final ContentItem item;
  private final ExpandedRow row;
  private final Place place;
  private final Fit fit;
  private final Optional<ExpandedRow> elsewhere;
  private final List<Place> places = new ArrayList<>();
  private boolean opened;

  MatchedRow(
      ContentItem item, ExpandedRow row, Place place, Fit fit, Optional<ExpandedRow> elsewhere) {
    this.item = item;
    this.row = row;
    this.place = place;
    this.fit = fit;
    this.elsewhere = elsewhere;
  }

  public ContentItem item() {
    return item;
  }

  /** The row, in the place where its template is used. */
  public ExpandedRow row() {
    return row;
  }

  /** The use of the row's template. */
  public TemplateUse use() {
    return place.use();
  }

  /** The rows of one level among which the row is. */
  public Place place() {
    return place;
  }

  /** How the concept name fits the row. */
  public NameFit nameFit() {
    return fit.name();
  }

  /** In what the item is not as the row asks; none if it matches in full. */
  public Set<Difference> differences() {
    return fit.differences();
  }

  /**
   * A row for which the concept name is meant and that the item does not match in full, where it
   * matches this row only because that leaves the name open.
   */
  public Optional<ExpandedRow> elsewhere() {
    return elsewhere;
  }

  /**
   * The levels of rows that content items below this one may match: of the row itself, and of rows
   * that include its template.
   */
  public List<Place> places() {
    return Collections.unmodifiableList(places);
  }

  Fit fit() {
    return fit;
  }

  void add(Place below) {
    places.add(below);
  }

  /** Whether the items below it have been matched. */
  boolean isOpened() {
    return opened;
  }

  void setOpened() {
    opened = true;
  }

  /** Template and row in short: {@code 1411/7}. */
  @Override
  public String toString() {
    return row.in().template().getTid() + "/" + row.row().getNumber();
  }
}
