// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The family, given and middle name of a Person Name (PS3.5 Section 6.2), and how each is spelt.
 */
final class NameParts {
  private static final String[][] SPELT_OUT = {
    {"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"ø", "oe"}, {"å", "aa"}
  };
  private static final int LONG_ENOUGH_WITHOUT_E = 5;

  private NameParts() {}

  /**
   * The parts of each component group: alphabetic, ideographic and phonetic. Of a name without
   * carets each word is a part.
   */
  static List<List<String>> of(String name) {
    List<List<String>> groups = new ArrayList<>();
    for (String group : name.split("=")) {
      String[] components = group.split("\\^");
      List<String> parts = new ArrayList<>();
      if (components.length == 1) {
        parts.addAll(List.of(group.split("[,;\\s]+")));
        parts.removeIf(part -> PlainWords.isParticle(FoldedText.of(part)));
      } else {
        parts.addAll(List.of(components).subList(0, Math.min(3, components.length)));
      }
      parts.removeIf(part -> FoldedText.of(part).isEmpty());
      groups.add(parts);
    }
    return groups;
  }

  /** The words of a part. */
  static List<String> words(String part) {
    List<String> words = new ArrayList<>(List.of(part.split("[^\\p{L}\\p{M}'’]+")));
    words.removeIf(word -> FoldedText.of(word).isEmpty());
    return words;
  }

  /** Folded, with ä also as ae, and with ae also for ä. */
  static Set<String> spellings(String word) {
    Set<String> spellings = new LinkedHashSet<>();
    String folded = FoldedText.of(word);
    spellings.add(folded);
    String speltOut = word.toLowerCase(java.util.Locale.ROOT);
    for (String[] pair : SPELT_OUT) {
      speltOut = speltOut.replace(pair[0], pair[1]);
    }
    spellings.add(FoldedText.of(speltOut));
    String without = folded.replaceAll("([aou])e", "$1").replace("aa", "a");
    if (without.length() >= LONG_ENOUGH_WITHOUT_E) {
      spellings.add(without);
    }
    return spellings;
  }
}
