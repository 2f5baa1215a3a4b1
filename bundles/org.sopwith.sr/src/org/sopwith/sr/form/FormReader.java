// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.match.MatchedRow;
import org.sopwith.sr.match.Matching;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;

/** Fills forms with what documents hold. */
public final class FormReader {
  private final Matching matching;
  private final Map<List<Integer>, Entry> byPosition = new HashMap<>();
  private final Map<Entry, List<Integer>> references = new LinkedHashMap<>();
  private final List<ContentItem> outside = new ArrayList<>();

  private FormReader(Matching matching) {
    this.matching = matching;
  }

  /**
   * The form of a template with the values of a document.
   *
   * @param outside takes the content items that no row stands for; they are in the form all the
   *     same, outside its fields
   */
  public static Form read(
      SrDocument document, TemplateCatalog catalog, Template template, List<ContentItem> outside) {
    Form form = Form.of(catalog, template);
    form.setType(DocumentType.of(document.sopClassUid()));
    form.setAttributes(document.dataSet());
    FormReader reader = new FormReader(Matching.of(document, catalog, template));
    reader.fill(document.root(), form.root());
    reader.references.forEach(
        (entry, target) ->
            Optional.ofNullable(reader.byPosition.get(target)).ifPresent(entry::setTarget));
    outside.addAll(reader.outside);
    return form;
  }

  private void fill(ContentItem item, Entry entry) {
    byPosition.put(item.position(), entry);
    item.name().filter(name -> !item.isReference()).ifPresent(entry::setName);
    if (item.value() instanceof ContentValue.ByReference(List<Integer> target)) {
      references.put(entry, target);
    } else {
      entry.setValue(item.value());
    }
    for (ContentItem child : item.children()) {
      fill(child, place(child, entry));
    }
  }

  private Entry place(ContentItem child, Entry parent) {
    return matching
        .row(child)
        .map(MatchedRow::row)
        .flatMap(parent::add)
        .orElseGet(
            () -> {
              outside.add(child);
              return parent.addOutside(child.relationship().orElse(RelationshipType.CONTAINS));
            });
  }
}
