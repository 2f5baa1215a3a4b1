// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.match.Matching;
import org.sopwith.sr.match.TemplateUse;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.sr.template.expand.ValueSets;

/**
 * A document at one moment as the page Report knows it: its items, and the row of a template that
 * each of them matches.
 */
public final class ItemReport {
  private final SrDocument document;
  private final Matching matching;
  private final Map<DataSet, ExpandedRow> rows = new IdentityHashMap<>();

  private ItemReport(Matching matching) {
    this.document = matching.document();
    this.matching = matching;
    for (ContentItem item : document.items()) {
      matching.row(item).ifPresent(match -> rows.put(item.dataSet(), match.row()));
    }
  }

  /** Matches a document to templates of a catalog; takes some time for large ones. */
  public static ItemReport of(SrDocument document, TemplateCatalog catalog) {
    return new ItemReport(Matching.of(document, catalog));
  }

  public SrDocument document() {
    return document;
  }

  /** The row that an item matches. */
  public Optional<ExpandedRow> row(ContentItem item) {
    return Optional.ofNullable(rows.get(item.dataSet()));
  }

  /** The row that an item matches in short: {@code 1411/7}. */
  public Optional<String> rowText(ContentItem item) {
    return row(item).map(ItemReport::text);
  }

  /** The template that the document follows, and whether it says so; empty for none. */
  public Optional<String> templateText() {
    return matching
        .root()
        .map(
            use ->
                use.basis() == TemplateUse.Basis.BEST_FIT
                    ? "fits " + use + " best"
                    : use.toString());
  }

  /** The template that the document follows; empty for none. */
  public Optional<Template> template() {
    return matching.root().map(use -> use.invocation().template());
  }

  public TemplateCatalog catalog() {
    return matching.catalog();
  }

  /** The codes of the context groups that rows name. */
  public ValueSets valueSets() {
    return matching.valueSets();
  }

  /** A row in short: {@code 1411/7}. */
  public static String text(ExpandedRow row) {
    return row.in().template().getTid() + "/" + row.row().getNumber();
  }

  /**
   * A row that an item may have children of.
   *
   * @param present how many children match it
   */
  public record Allowed(ExpandedRow row, int present) {
    /** How many more there may be. */
    public int left() {
      return Math.max(0, row.multiplicity().most() - present);
    }
  }

  /** The rows that children of an item may match, in the order of the tables. */
  public List<Allowed> allowed(ContentItem parent) {
    Optional<ExpandedRow> row = row(parent);
    if (row.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> present = new HashMap<>();
    for (ContentItem child : parent.children()) {
      rowText(child).ifPresent(text -> present.merge(text, 1, Integer::sum));
    }
    List<Allowed> allowed = new ArrayList<>();
    for (ExpandedRow child : row.get().content()) {
      allowed.add(new Allowed(child, present.getOrDefault(text(child), 0)));
    }
    return allowed;
  }
}
