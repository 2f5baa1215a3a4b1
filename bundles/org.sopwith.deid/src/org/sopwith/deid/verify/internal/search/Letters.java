// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** How each character is spelt in folded text. */
final class Letters {
  private static final int PAGE = 256;
  private static final Map<Character, String> LATIN = SearchTable.letters("transliteration.tsv");
  private static final Map<Character, String> CONSONANTS = SearchTable.letters("consonants.tsv");
  private static final AtomicReferenceArray<String[]> SPELT =
      new AtomicReferenceArray<>(0x10000 / PAGE);
  private static final char KATAKANA_FIRST = '\u30A1';
  private static final char KATAKANA_LAST = '\u30F4';
  private static final int KATAKANA_TO_HIRAGANA = 0x60;

  private Letters() {}

  /** The letters and digits, small and without diacritics; empty for signs and marks. */
  static String spell(char c) {
    String[] page = SPELT.get(c / PAGE);
    if (page == null) {
      page = new String[PAGE];
      for (int i = 0; i < PAGE; i++) {
        page[i] = find((char) (c / PAGE * PAGE + i));
      }
      SPELT.set(c / PAGE, page);
    }
    return page[c % PAGE];
  }

  /** The class of consonants that a folded letter is of; empty where it does not count. */
  static String consonant(char letter) {
    return CONSONANTS.getOrDefault(letter, "");
  }

  private static String find(char c) {
    String whole = LATIN.get(hiragana(Character.toLowerCase(c)));
    if (whole != null) {
      return whole;
    }
    String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    StringBuilder spelt = new StringBuilder();
    for (char part : plain.toLowerCase(Locale.ROOT).toCharArray()) {
      char letter = hiragana(part);
      String latin = LATIN.get(letter);
      if (latin != null) {
        spelt.append(latin);
      } else if (Character.isDigit(letter)) {
        spelt.append((char) ('0' + Character.digit(letter, 10)));
      } else if (Character.isLetter(letter) && letter != '\u0640'
          || Character.isSurrogate(letter)) {
        spelt.append(letter);
      }
    }
    return spelt.toString().intern();
  }

  private static char hiragana(char c) {
    return c >= KATAKANA_FIRST && c <= KATAKANA_LAST ? (char) (c - KATAKANA_TO_HIRAGANA) : c;
  }

  /** Marks that stand on letters, and signs that only stretch them, divide no words. */
  static boolean isJoined(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.FORMAT
        || LATIN.containsKey(hiragana(Character.toLowerCase(c)))
        || c == '\u0640';
  }

  /** Whether words are not set apart where a letter is one: ideographs, kana, Hangul. */
  static boolean isUnspaced(char c) {
    return c >= 0x2E80
        && (Character.isIdeographic(c)
            || c >= 0x3041 && c <= 0x30FF
            || c >= 0xAC00 && c <= 0xD7A3
            || c >= 0xFF66 && c <= 0xFF9F
            || Character.isSurrogate(c));
  }
}
