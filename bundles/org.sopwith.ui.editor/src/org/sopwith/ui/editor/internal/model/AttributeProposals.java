// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tags;

/** Finds attributes of the dictionary by what somebody has typed so far. */
public final class AttributeProposals {
  private static final int MAX = 100;

  private AttributeProposals() {}

  /** The best attributes, those that begin with the text first, retired ones last. */
  public static List<Dictionary.Entry> find(String typed) {
    String text = typed.strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return List.of();
    }
    String digits = text.replaceAll("[(),\\s]", "");
    record Hit(Dictionary.Entry entry, int rank) {}
    List<Hit> hits = new ArrayList<>();
    for (Dictionary.Entry entry : Dictionary.standard().entries()) {
      String keyword = entry.keyword().toLowerCase(Locale.ROOT);
      int rank;
      if (keyword.isEmpty() || entry.isRepeating() || entry.tag().startsWith("FFFE")) {
        continue;
      } else if (keyword.equals(text)) {
        rank = 0;
      } else if (keyword.startsWith(text)
          || !digits.isEmpty() && entry.tag().toLowerCase(Locale.ROOT).startsWith(digits)) {
        rank = 1;
      } else if (hasWords(entry.name().toLowerCase(Locale.ROOT), text)) {
        rank = 2;
      } else if (keyword.contains(text)) {
        rank = 3;
      } else {
        continue;
      }
      hits.add(new Hit(entry, rank + (entry.retired() ? 10 : 0)));
    }
    return hits.stream()
        .sorted(Comparator.comparingInt(Hit::rank).thenComparing(h -> h.entry.keyword().length()))
        .limit(MAX)
        .map(Hit::entry)
        .toList();
  }

  /** Each word typed begins a word of the name, in any order. */
  private static boolean hasWords(String name, String text) {
    String padded = " " + name.replaceAll("[^a-z0-9]+", " ");
    for (String word : text.split("\\s+")) {
      if (!padded.contains(" " + word)) {
        return false;
      }
    }
    return true;
  }

  /** The attribute that a text names: a keyword, a tag, or a private one by its creator. */
  public static Optional<AttributePath.Step> step(String text) {
    try {
      AttributePath path = AttributePath.parse(text.strip());
      AttributePath.Step step = path.last();
      return path.steps().size() == 1 && step.item() == AttributePath.NO_ITEM
          ? Optional.of(step)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Tag, name and what else tells an attribute apart, in one line. */
  public static String label(Dictionary.Entry entry) {
    return Tags.format(entry.baseTag())
        + "  "
        + entry.name()
        + "  "
        + String.join("/", entry.vrs().stream().map(Enum::name).toList())
        + (entry.retired() ? "  (retired)" : "");
  }
}
