// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.match;

import java.util.Optional;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.Invocation;

/** A use of a template in a document: by its root, by a container, or by a row that includes it. */
public final class TemplateUse {
  /** Why the template is used. */
  public enum Basis {
    /** The container says that it follows the template (PS3.3 C.18.8.1.2). */
    DECLARED,
    /** The IOD says that the document shall be constructed from the template (PS3.3 A.35). */
    IOD,
    /** Whoever asked for the matching said so. */
    ASKED,
    /** Nothing says so, and no other root template fits as well. */
    BEST_FIT,
    /** A row includes the template. */
    INCLUDED
  }

  private final Invocation invocation;
  private final Optional<Place> in;
  private final Optional<ContentItem> parent;
  private final Place place;
  private Basis basis;
  private double score;

  TemplateUse(
      Invocation invocation, Optional<Place> in, Optional<ContentItem> parent, Basis basis) {
    this.invocation = invocation;
    this.in = in;
    this.parent = parent;
    this.basis = basis;
    this.place = new Place(this, Optional.empty(), Optional.empty(), invocation.rows());
  }

  /** The use that a row with an include stands for. */
  static TemplateUse included(Invocation invocation, Place in) {
    return new TemplateUse(invocation, Optional.of(in), in.parent(), Basis.INCLUDED);
  }

  /** The template with its parameters. */
  public Invocation invocation() {
    return invocation;
  }

  /** The level of rows where the row is that includes the template; empty for other uses. */
  public Optional<Place> in() {
    return in;
  }

  /** The row that includes the template; empty for other uses. */
  public Optional<ExpandedRow> by() {
    return in.flatMap(place -> invocation.by());
  }

  /** The outermost rows. */
  public Place place() {
    return place;
  }

  /** The content item below which the outermost rows have theirs; empty for the root's. */
  public Optional<ContentItem> parent() {
    return parent;
  }

  public Basis basis() {
    return basis;
  }

  /**
   * How well the document fits the template, where that decided: more is better, below 0 much is
   * missing or too much.
   */
  public double score() {
    return score;
  }

  void setDeclared() {
    basis = Basis.DECLARED;
  }

  void setScore(double value) {
    score = value;
  }

  /** The number of the template. */
  public String tid() {
    return invocation.template().getTid();
  }

  /** The use by the root or a container that this one is part of. */
  public TemplateUse outermost() {
    TemplateUse use = this;
    while (use.in.isPresent()) {
      use = use.in.get().use();
    }
    return use;
  }

  @Override
  public String toString() {
    return "TID " + tid();
  }
}
