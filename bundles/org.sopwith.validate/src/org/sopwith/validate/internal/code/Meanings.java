// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.code;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sopwith.standard.Code;
import org.sopwith.standard.Codes;
import org.sopwith.standard.ContextGroup;
import org.sopwith.standard.ContextGroup.Concept;
import org.sopwith.standard.ContextGroups;

/** All meanings that PS3.16 prints for a code, in its context groups and in Table D-1. */
final class Meanings {
  private static final Map<String, Set<String>> BY_CODE = collect();

  private Meanings() {}

  /** The meanings of a code as printed; none if PS3.16 does not have the code. */
  static Set<String> of(Code code) {
    return BY_CODE.getOrDefault(key(code), Set.of());
  }

  /** Whether two meanings say the same but for case, blanks and punctuation. */
  static boolean isSame(String meaning, String other) {
    return meaning.equalsIgnoreCase(other) || plain(meaning).equals(plain(other));
  }

  private static String plain(String meaning) {
    return meaning
        .toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static Map<String, Set<String>> collect() {
    Map<String, Set<String>> meanings = new HashMap<>();
    for (Codes.Entry entry : Codes.standard().all()) {
      add(meanings, entry.code());
    }
    for (ContextGroup group : ContextGroups.standard().all()) {
      for (ContextGroup.Member member : group.members()) {
        if (member instanceof Concept concept) {
          add(meanings, concept.code());
        }
      }
    }
    return meanings;
  }

  private static void add(Map<String, Set<String>> meanings, Code code) {
    if (!code.meaning().isEmpty()) {
      meanings.computeIfAbsent(key(code), key -> new HashSet<>(2)).add(code.meaning());
    }
  }

  private static String key(Code code) {
    return code.scheme() + ' ' + code.value();
  }
}
