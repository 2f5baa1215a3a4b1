// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sopwith.dicom.Dictionary;

/**
 * Words that mean something else more often than a person: where a name is one of them (Long,
 * Chest, Field), it tells nobody by itself.
 */
final class PlainWords {
  private static final Set<String> WORDS = words();
  private static final Set<String> PARTICLES = listed("name-particles.tsv", "");
  private static final Set<String> NOBODY = listed("plain-words.tsv", "nobody");

  private PlainWords() {}

  static boolean contains(String folded) {
    return WORDS.contains(folded);
  }

  /** Whether a word is in names of many: a particle or a title. */
  static boolean isParticle(String folded) {
    return PARTICLES.contains(folded);
  }

  /** Whether a word stands for no name. */
  static boolean isNobody(String folded) {
    return NOBODY.contains(folded);
  }

  private static Set<String> words() {
    Set<String> words = listed("plain-words.tsv", "");
    for (Dictionary.Entry entry : Dictionary.standard().entries()) {
      for (String word : entry.name().split("[^A-Za-z0-9]+")) {
        words.add(FoldedText.of(word));
      }
    }
    return words;
  }

  private static Set<String> listed(String table, String kind) {
    Set<String> words = new HashSet<>();
    for (String[] row : Table.read(table)) {
      if (row[0].startsWith(kind)) {
        words.addAll(List.of(row[1].split(" ")));
      }
    }
    return words;
  }
}
