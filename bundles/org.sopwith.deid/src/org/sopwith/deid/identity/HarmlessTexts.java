// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts in which none of some identities was found: the objects of a series say the same again and
 * again. Holds only what cannot tell a day or a UID either, since each object has others of these.
 */
final class HarmlessTexts {
  private static final int MOST = 1 << 10;
  private static final int LONGEST = 1 << 8;
  private static final int SHORTEST_UID = KnownIdentities.SHORTEST_UID;

  private final Map<Strictness, Set<String>> texts = new EnumMap<>(Strictness.class);

  HarmlessTexts() {
    for (Strictness each : Strictness.values()) {
      texts.put(each, ConcurrentHashMap.newKeySet());
    }
  }

  boolean contains(CharSequence text, Strictness strictness) {
    return texts.get(strictness).contains(text.toString());
  }

  /** Remembers a text, if what was found in it is the same for all objects of the identities. */
  void add(CharSequence text, Strictness strictness) {
    if (text.length() > LONGEST || mayBeNumber(text) || !isPlain(text)) {
      return;
    }
    Set<String> known = texts.get(strictness);
    if (known.size() >= MOST) {
      known.clear();
    }
    known.add(text.toString());
  }

  private static boolean isPlain(CharSequence text) {
    return DateExpressions.in(text).isEmpty() && MisreadText.of(text).isEmpty();
  }

  /** Whether it has digits and dots in a row that could be a UID, or a day in six digits. */
  private static boolean mayBeNumber(CharSequence text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      length = c >= '0' && c <= '9' || c == '.' ? length + 1 : 0;
      if (length >= SHORTEST_UID) {
        return true;
      }
    }
    return false;
  }
}
