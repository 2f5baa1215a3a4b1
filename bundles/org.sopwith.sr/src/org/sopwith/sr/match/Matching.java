// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.match;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.match.TemplateUse.Basis;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.ValueSets;
import org.sopwith.standard.condition.Verdict;

/**
 * The content items of a document and the rows of templates that they match.
 *
 * <p>The template is the one that the root declares (PS3.3 C.18.8.1.2), or the root template of the
 * catalog that fits best. A container within that declares a template is matched only to rows that
 * include it. Where rows fit an item alike, the items below it decide. Not for use by several
 * threads.
 */
public final class Matching {
  private final SrDocument document;
  private final TemplateCatalog catalog;
  private final Matcher matcher;

  private Matching(SrDocument document, TemplateCatalog catalog) {
    this.document = document;
    this.catalog = catalog;
    this.matcher = new Matcher(document, catalog);
  }

  /** Matches a document to the template that it declares, or else to the one that fits best. */
  public static Matching of(SrDocument document, TemplateCatalog catalog) {
    Matching matching = new Matching(document, catalog);
    matching.matcher.match();
    return matching;
  }

  /** Matches a document to this template, whatever its root declares. */
  public static Matching of(SrDocument document, TemplateCatalog catalog, Template template) {
    Matching matching = new Matching(document, catalog);
    matching.matcher.match(template, Basis.ASKED);
    return matching;
  }

  public SrDocument document() {
    return document;
  }

  public TemplateCatalog catalog() {
    return catalog;
  }

  /** The value sets of the catalog, as far as they were needed. */
  public ValueSets valueSets() {
    return matcher.surroundings().sets();
  }

  /** The row that a content item matches. */
  public Optional<MatchedRow> row(ContentItem item) {
    return Optional.ofNullable(matcher.matched().get(item));
  }

  /** Each use of a template, outer ones before those within. */
  public List<TemplateUse> uses() {
    return Collections.unmodifiableList(matcher.uses());
  }

  /** The use of a template by the root; empty if the document follows none that is known. */
  public Optional<TemplateUse> root() {
    return uses().stream().findFirst().filter(use -> use.parent().isEmpty());
  }

  /** The content items that match no row. */
  public List<ContentItem> unmatched() {
    return Collections.unmodifiableList(matcher.unmatched());
  }

  /** The containers that match the template that they declare, but no row of what is around. */
  public List<ContentItem> apart() {
    return Collections.unmodifiableList(matcher.apart());
  }

  /** Whether a row shall be present at its place. */
  public Verdict required(Place place, ExpandedRow row) {
    return Presence.required(place, row, matcher.surroundings());
  }

  /** Whether a row may be present at its place. */
  public Verdict permitted(Place place, ExpandedRow row) {
    return Presence.permitted(place, row, matcher.surroundings());
  }

  /** The rows that shall be present at a place and are not. */
  public List<Missing> missing(Place place) {
    return Presence.missing(place, matcher.surroundings());
  }
}
