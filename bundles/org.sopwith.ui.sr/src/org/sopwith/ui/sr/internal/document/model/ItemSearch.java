// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.document.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.render.ItemText;
import org.sopwith.standard.Code;

/**
 * What a search has found.
 *
 * @param items in the order of the document
 */
public record ItemSearch(List<ContentItem> items) {
  /** The items whose name, value or codes contain a text, whatever the case. */
  public static ItemSearch of(SrDocument document, String query) {
    String wanted = query.strip().toLowerCase(Locale.ROOT);
    return new ItemSearch(
        wanted.isEmpty()
            ? List.of()
            : document.items().stream()
                .filter(item -> searchable(item).toLowerCase(Locale.ROOT).contains(wanted))
                .toList());
  }

  private static String searchable(ContentItem item) {
    String codes = item.name().map(ItemSearch::code).orElse("");
    codes +=
        switch (item.value()) {
          case ContentValue.Coded(Optional<Code> code) -> code.map(ItemSearch::code).orElse("");
          case ContentValue.Numeric numeric -> numeric.units().map(ItemSearch::code).orElse("");
          default -> "";
        };
    return ItemText.label(item) + "\n" + ItemText.value(item) + codes;
  }

  private static String code(Code code) {
    return "\n" + code.value() + " " + code.scheme();
  }

  /** The place of an item among those found, from 0; -1 if it is not. */
  public int indexOf(Optional<DataSet> item) {
    for (int i = 0; i < items.size(); i++) {
      if (item.isPresent() && items.get(i).dataSet() == item.get()) {
        return i;
      }
    }
    return -1;
  }

  /** The item found after another, or before it; around the end. */
  public Optional<ContentItem> next(Optional<DataSet> from, boolean backwards) {
    if (items.isEmpty()) {
      return Optional.empty();
    }
    int at = indexOf(from);
    int next = at < 0 ? 0 : at + (backwards ? -1 : 1);
    return Optional.of(items.get(Math.floorMod(next, items.size())));
  }
}
