// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parts of a Person Name (PS3.5 Section 6.2) and the ways each may be spelt. */
final class NameSpellings {
  private static final String[][] UMLAUTS = {
    {"ä", "ae"},
    {"ö", "oe"},
    {"ü", "ue"},
    {"ø", "oe"},
    {"å", "aa"},
    {"Ä", "Ae"},
    {"Ö", "Oe"},
    {"Ü", "Ue"},
    {"Ø", "Oe"},
    {"Å", "Aa"}
  };
  private static final List<String[]> ROMANIZATIONS = SearchTable.rows("romanization.tsv");

  private NameSpellings() {}

  /**
   * The family, given and middle names of each of the groups (alphabetic, ideographic, phonetic);
   * prefixes and suffixes such as titles tell nobody.
   */
  static List<List<String>> groups(String name) {
    List<List<String>> groups = new ArrayList<>();
    for (String group : name.split("=")) {
      List<String> parts = new ArrayList<>();
      String[] components = group.split("\\^");
      if (components.length == 1) {
        // A name typed without carets: each of its words may be one of the names.
        for (String word : group.split("[,;]|\\s+")) {
          parts.add(word);
        }
      } else {
        for (int i = 0; i < Math.min(3, components.length); i++) {
          parts.add(components[i]);
        }
      }
      parts.removeIf(part -> Fold.text(part).isEmpty());
      if (!parts.isEmpty()) {
        groups.add(parts);
      }
    }
    return groups;
  }

  /** The ways a name or word is spelt, folded. */
  static Set<String> of(String word) {
    Set<String> spellings = new LinkedHashSet<>();
    String plain = Fold.text(word);
    spellings.add(plain);
    String written = word;
    for (String[] pair : UMLAUTS) {
      written = written.replace(pair[0], pair[1]);
    }
    String folded = Fold.text(written);
    spellings.add(folded);
    spellings.add(folded.replaceAll("([aou])e", "$1"));
    spellings.addAll(romanized(script(word), plain));
    spellings.remove("");
    return spellings;
  }

  private static Set<String> romanized(String script, String folded) {
    Map<String, String> ways = new LinkedHashMap<>();
    for (String[] row : ROMANIZATIONS) {
      if (row[0].equals(script)) {
        ways.merge(row[1], folded, (way, x) -> way);
        ways.computeIfPresent(row[1], (number, way) -> way.replaceAll(row[2], row[3]));
      }
    }
    return new LinkedHashSet<>(ways.values());
  }

  /** The script of the first letter. */
  private static String script(String word) {
    UnicodeScript script =
        word.codePoints()
            .filter(Character::isLetter)
            .mapToObj(UnicodeScript::of)
            .findFirst()
            .orElse(UnicodeScript.COMMON);
    return script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA
        ? "KANA"
        : script.name();
  }

  /**
   * Whether a name is of a script that writes no vowels, so that others write them as they like.
   */
  static boolean isWithoutVowels(String word) {
    return Set.of("ARABIC", "HEBREW", "SYRIAC").contains(script(word));
  }
}
