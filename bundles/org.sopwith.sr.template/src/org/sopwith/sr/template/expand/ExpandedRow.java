// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.expand;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sopwith.sr.template.Constraint;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.ValueType;
import org.sopwith.sr.template.condition.RowRequirement;

/** A row of a template in one place (PS3.16 section 6.1). */
public final class ExpandedRow {
  private final Invocation in;
  private final Row row;
  private final Optional<ExpandedRow> parent;
  private final List<ExpandedRow> children = new ArrayList<>();
  private Optional<Invocation> included;
  private RowRequirement requirement;
  private TermSet names;
  private List<ResolvedConstraint> constraints;
  private List<ExpandedRow> content;

  ExpandedRow(Invocation in, Row row, Optional<ExpandedRow> parent) {
    this.in = in;
    this.row = row;
    this.parent = parent;
  }

  void nest(ExpandedRow child) {
    children.add(child);
  }

  /** The use of the template that the row is of. */
  public Invocation in() {
    return in;
  }

  /** The row as the template has it. */
  public Row row() {
    return row;
  }

  /** The row of the same template that this one is nested in. */
  public Optional<ExpandedRow> parent() {
    return parent;
  }

  /** The rows of the same template that are nested in this one. */
  public List<ExpandedRow> children() {
    return Collections.unmodifiableList(children);
  }

  public boolean isInclude() {
    return row instanceof IncludeRow;
  }

  /** What the row includes; empty if it includes nothing or a template that nobody knows. */
  public Optional<Invocation> included() {
    if (included == null) {
      included =
          row instanceof IncludeRow include ? Invocation.by(this, include) : Optional.empty();
    }
    return included;
  }

  /** The value type; empty for a row that includes a template. */
  public Optional<ValueType> valueType() {
    return row instanceof ContentRow item ? Optional.of(item.getValueType()) : Optional.empty();
  }

  /**
   * The relationship with the parent: the row's own, or else that of the row that includes its
   * template here. {@link RelationshipType#NONE} for the root of a document, and where PS3.16
   * leaves it open.
   */
  public RelationshipType relationship() {
    return row.getRelationship() != RelationshipType.NONE || parent.isPresent()
        ? row.getRelationship()
        : in.by().map(ExpandedRow::relationship).orElse(RelationshipType.NONE);
  }

  /** Whether the relationship is by reference (R- in the table). */
  public boolean byReference() {
    return row.isByReference()
        || parent.isEmpty() && in.by().map(ExpandedRow::byReference).orElse(false);
  }

  /** The concept name. */
  public TermSet names() {
    if (names == null) {
      names = row instanceof ContentRow item ? in.resolve(item.getConcept()) : TermSet.ANY;
    }
    return names;
  }

  /** The parts of the value set constraint. */
  public List<ResolvedConstraint> constraints() {
    if (constraints == null) {
      List<ResolvedConstraint> parts = new ArrayList<>();
      if (row instanceof ContentRow item) {
        for (Constraint part : item.getConstraints()) {
          parts.add(
              new ResolvedConstraint(
                  part.getSubject(), in.resolve(part.getTerms()), part.getText()));
        }
      }
      constraints = List.copyOf(parts);
    }
    return constraints;
  }

  /** How often the row may be there; once where the table does not say. */
  public Multiplicity multiplicity() {
    return Multiplicity.parse(row.getMultiplicity()).orElse(new Multiplicity(1, 1));
  }

  /** When it shall and when it may be there. */
  public RowRequirement requirement() {
    if (requirement == null) {
      requirement = in.catalog().requirement(row);
    }
    return requirement;
  }

  /**
   * The rows that content items below one of this row may match: those nested in it, and for an
   * outermost row of an included template those nested in the including row; rows with an include
   * are replaced by the outermost rows of what they include. In the order of the tables.
   */
  public List<ExpandedRow> content() {
    if (content == null) {
      List<ExpandedRow> rows = new ArrayList<>();
      ExpandedRow place = this;
      open(place.children, rows);
      while (place.parent.isEmpty() && place.in.by().isPresent()) {
        place = place.in.by().get();
        open(place.children, rows);
      }
      content = List.copyOf(rows);
    }
    return content;
  }

  /** The outermost content rows of a template, includes opened. */
  public static List<ExpandedRow> outermost(Invocation invocation) {
    List<ExpandedRow> rows = new ArrayList<>();
    open(invocation.rows(), rows);
    return rows;
  }

  private static void open(List<ExpandedRow> from, List<ExpandedRow> into) {
    for (ExpandedRow row : from) {
      if (!row.isInclude()) {
        into.add(row);
      } else if (!row.includesItself()) {
        row.included().ifPresent(invocation -> open(invocation.rows(), into));
      }
    }
  }

  /** Whether opening this row would go round in a circle with no content item in between. */
  private boolean includesItself() {
    String tid =
        row instanceof IncludeRow include && include.getTemplate() != null
            ? include.getTemplate().getTid()
            : "";
    ExpandedRow place = this;
    while (place.parent.isEmpty()) {
      if (place.in.template().getTid().equals(tid)) {
        return true;
      }
      if (place.in.by().isEmpty()) {
        return false;
      }
      place = place.in.by().get();
    }
    return false;
  }

  /** As findings name it: {@code TID 1411 row 7}. */
  @Override
  public String toString() {
    return in + " row " + row.getNumber();
  }
}
