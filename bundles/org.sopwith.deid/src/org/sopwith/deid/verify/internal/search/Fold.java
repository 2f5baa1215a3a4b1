// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Text made comparable: letters and digits alone, small, without diacritics, other alphabets in a
 * rough romanization; and where words begin. Ideographs, Arabic and Hebrew letters stay.
 */
public final class Fold {
  private char[] letters;
  private boolean[] starts;
  private boolean[] edges;
  private int[] origins;
  private final int density;
  private int length;

  private Fold(int capacity, int density) {
    this.density = density;
    letters = new char[capacity];
    starts = new boolean[capacity];
    edges = new boolean[capacity];
    origins = new int[capacity];
  }

  /** Folds a text. */
  public static Fold of(CharSequence text) {
    Fold fold = new Fold(text.length() + 8, 1);
    boolean apart = true;
    boolean unspaced = false;
    boolean twice = false;
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 128) {
        if (!isAsciiWord(c)) {
          apart = true;
          twice = false;
          continue;
        }
        boolean start = apart || changes(before, c) || isLastCapital(before, c, text, i);
        fold.add(lower(c), start, start || unspaced, i);
        unspaced = false;
      } else {
        int at = i;
        if (i + 1 < text.length() && isVoicing(text.charAt(i + 1))) {
          c = voiced(c, text.charAt(++i));
        }
        if (c == 'っ' || c == 'ッ' || c == 'ｯ') {
          twice = true;
          continue;
        }
        String spelt = Letters.spell(c);
        if (spelt.isEmpty()) {
          apart |= !Letters.isJoined(c);
          continue;
        }
        boolean wide = Letters.isUnspaced(c);
        if (isSmallY(c) && fold.endsWith('i')) {
          spelt = fold.join(spelt);
        } else if (twice) {
          spelt = (spelt.startsWith("ch") ? 't' : spelt.charAt(0)) + spelt;
        }
        twice = false;
        for (int k = 0; k < spelt.length(); k++) {
          boolean start = k == 0 && (apart || changes(before, c));
          fold.add(spelt.charAt(k), start, start || k == 0 && (wide || unspaced), at);
        }
        unspaced = wide;
      }
      apart = false;
      before = c;
    }
    return fold;
  }

  /** The same with consonants alone, as their classes, one for two of the same. */
  Fold consonants() {
    Fold fold = new Fold(length + 8, 3);
    boolean start = false;
    boolean edge = false;
    for (int i = 0; i < length; i++) {
      start |= starts[i];
      edge |= edges[i];
      String classes = Letters.consonant(letters[i]);
      for (int k = 0; k < classes.length(); k++) {
        char letter = classes.charAt(k);
        if (start || fold.length == 0 || fold.letters[fold.length - 1] != letter) {
          fold.add(letter, start, edge, origins[i]);
          start = false;
          edge = false;
        }
      }
      if (classes.isEmpty() && Character.isDigit(letters[i])) {
        fold.add(letters[i], start, edge, origins[i]);
        start = false;
        edge = false;
      }
    }
    return fold;
  }

  /** The folded letters as a string. */
  public static String text(CharSequence text) {
    return of(text).text();
  }

  String text() {
    return new String(letters, 0, length);
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

  /** The marks that make ka to ga and ha to pa, which may be characters of their own. */
  private static boolean isVoicing(char c) {
    return c == '\u3099' || c == '\u309A' || c == '\uFF9E' || c == '\uFF9F';
  }

  private static char voiced(char kana, char mark) {
    String both = Normalizer.normalize("" + kana + mark, Normalizer.Form.NFKC);
    return both.length() == 1 ? both.charAt(0) : kana;
  }

  private static boolean isSmallY(char c) {
    return "ゃゅょャュョｬｭｮ".indexOf(c) >= 0;
  }

  private boolean endsWith(char letter) {
    return length > 0 && letters[length - 1] == letter;
  }

  /** Takes the i of the syllable before away: shi and ya are sha, ki and ya are kya. */
  private String join(String spelt) {
    length--;
    boolean soft = length > 0 && (letters[length - 1] == 'h' || letters[length - 1] == 'j');
    return soft ? spelt.substring(1) : spelt;
  }

  private void add(char letter, boolean start, boolean edge, int origin) {
    if (length == letters.length) {
      letters = Arrays.copyOf(letters, 2 * length);
      starts = Arrays.copyOf(starts, 2 * length);
      edges = Arrays.copyOf(edges, 2 * length);
      origins = Arrays.copyOf(origins, 2 * length);
    }
    letters[length] = letter;
    starts[length] = start;
    edges[length] = edge;
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

  /** Whether a word may begin or end before a letter: in some scripts nothing sets words apart. */
  boolean edge(int i) {
    return i >= length || edges[i];
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

  /** How many characters of a text at most a letter stands for, but for signs between words. */
  int density() {
    return density;
  }

  /** The index in the text of a letter. */
  int origin(int i) {
    return origins[i];
  }

  /** How many characters of the text a stretch takes. */
  int spread(int from, int to) {
    return origins[to - 1] - origins[from] + 1;
  }
}
