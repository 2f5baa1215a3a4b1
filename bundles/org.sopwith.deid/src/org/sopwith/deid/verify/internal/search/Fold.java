// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Text made comparable: letters and digits alone, small, without diacritics, other alphabets in a
 * rough romanization; and where words begin. Ideographs stay.
 */
public final class Fold {
  private static final Map<Character, String> LATIN = latin();
  private static final char KATAKANA_FIRST = '\u30A1';
  private static final char KATAKANA_LAST = '\u30F4';
  private static final int KATAKANA_TO_HIRAGANA = 0x60;

  private char[] letters;
  private boolean[] starts;
  private int[] origins;
  private int length;

  private Fold(int capacity) {
    letters = new char[capacity];
    starts = new boolean[capacity];
    origins = new int[capacity];
  }

  /** Folds a text. */
  public static Fold of(CharSequence text) {
    Fold fold = new Fold(text.length() + 8);
    boolean apart = true;
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128) {
        if (!isAsciiWord(c)) {
          apart = true;
          continue;
        }
        fold.add(lower(c), apart || changes(before, c) || isLastCapital(before, c, text, i), i);
      } else {
        String spelt = spell(c);
        if (spelt.isEmpty()) {
          apart |= !isJoined(c);
          continue;
        }
        for (int k = 0; k < spelt.length(); k++) {
          fold.add(spelt.charAt(k), k == 0 && (apart || changes(before, c)), i);
        }
      }
      apart = false;
      before = c;
    }
    return fold;
  }

  /** The folded letters as a string. */
  public static String text(CharSequence text) {
    Fold fold = of(text);
    return new String(fold.letters, 0, fold.length);
  }

  /** A word begins in the middle of letters where a small one is before a capital or digits are. */
  private static boolean changes(char before, char c) {
    return Character.isDigit(before) != Character.isDigit(c)
        || Character.isLowerCase(before) && Character.isUpperCase(c);
  }

  /** After capitals the one before a small letter begins a word: {@code ZDoe}. */
  private static boolean isLastCapital(char before, char c, CharSequence text, int i) {
    return Character.isUpperCase(before)
        && Character.isUpperCase(c)
        && i + 1 < text.length()
        && Character.isLowerCase(text.charAt(i + 1));
  }

  private static boolean isAsciiWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  /** Marks that stand on letters, and signs that only stretch them, divide no words. */
  private static boolean isJoined(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.FORMAT
        || c == '\u0640'
        || c == 'ъ'
        || c == 'ь'
        || c == 'Ъ'
        || c == 'Ь';
  }

  private static String spell(char c) {
    String plain = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    StringBuilder spelt = new StringBuilder();
    for (char part : plain.toLowerCase(Locale.ROOT).toCharArray()) {
      char letter =
          part >= KATAKANA_FIRST && part <= KATAKANA_LAST
              ? (char) (part - KATAKANA_TO_HIRAGANA)
              : part;
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
    return spelt.toString();
  }

  private void add(char letter, boolean start, int origin) {
    if (length == letters.length) {
      letters = Arrays.copyOf(letters, 2 * length);
      starts = Arrays.copyOf(starts, 2 * length);
      origins = Arrays.copyOf(origins, 2 * length);
    }
    letters[length] = letter;
    starts[length] = start;
    origins[length++] = origin;
  }

  int length() {
    return length;
  }

  char letter(int i) {
    return letters[i];
  }

  /** Whether a word begins at a letter; so it does at the end. */
  boolean starts(int i) {
    return i >= length || starts[i];
  }

  /** How many words begin within a stretch, not counting its first letter. */
  int innerStarts(int from, int to) {
    int count = 0;
    for (int i = from + 1; i < to; i++) {
      if (starts[i]) {
        count++;
      }
    }
    return count;
  }

  /** The index in the text of a letter. */
  int origin(int i) {
    return origins[i];
  }

  /** How many characters of the text a stretch takes. */
  int spread(int from, int to) {
    return origins[to - 1] - origins[from] + 1;
  }

  private static Map<Character, String> latin() {
    Map<Character, String> latin = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Fold.class.getResourceAsStream("transliteration.tsv"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          latin.put(line.charAt(0), line.substring(2));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return latin;
  }
}
