// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Texts compared by their words. */
final class Words {
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "a", "in", "left", "right", "lt", "rt", "structure", "entire");

  /** Words that begin alike up to here are taken for forms of one: kidney, kidneys. */
  private static final int STEM = 4;

  private Words() {}

  private static Set<String> of(String text) {
    Set<String> words = new HashSet<>();
    for (String word :
        text.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")
            .toLowerCase(Locale.ROOT)
            .split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty() && !SMALL.contains(word)) {
        words.add(word.length() > STEM ? word.substring(0, STEM) : word);
      }
    }
    return words;
  }

  /** Whether two texts share a word of substance; true if one of them has none. */
  static boolean haveOneInCommon(String one, String other) {
    Set<String> words = of(one);
    Set<String> others = of(other);
    return words.isEmpty() || others.isEmpty() || words.stream().anyMatch(others::contains);
  }
}
