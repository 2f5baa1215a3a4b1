// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The letters and digits of a text as they are compared: small, without diacritics, of other
 * alphabets in Latin letters; with the places where words begin and what is between them left out.
 */
final class FoldedText {
  private static final Map<Character, String> LATIN = latin();
  private static final char FIRST_KATAKANA = 'ァ';
  private static final char LAST_KATAKANA = 'ヶ';
  private static final char FIRST_THAI = '\u0E00';
  private static final char LAST_THAI = '\u0E7F';
  private static final int TO_HIRAGANA = 'ァ' - 'ぁ';

  private final CharSequence text;
  private char[] letters;
  private int[] from;
  private boolean[] starts;
  private int length;

  FoldedText(CharSequence text) {
    this.text = text;
    int capacity = text.length() + 4;
    letters = new char[capacity];
    from = new int[capacity];
    starts = new boolean[capacity];
    boolean apart = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        char small = c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
        boolean word = small >= 'a' && small <= 'z' || c >= '0' && c <= '9';
        if (word) {
          add(small, i, apart || begins(i));
        }
        apart = !word;
      } else {
        String folded = fold(c);
        boolean begins = apart || begins(i);
        for (int k = 0; k < folded.length(); k++) {
          add(folded.charAt(k), i, k == 0 && begins);
        }
        apart = folded.isEmpty() && (apart || isDivider(c));
      }
    }
  }

  /** The compared form of a text, without its gaps. */
  static String of(CharSequence text) {
    FoldedText folded = new FoldedText(text);
    return new String(folded.letters, 0, folded.length);
  }

  /** A word begins within letters where digits do, at a capital after a small one, or its like. */
  private boolean begins(int i) {
    char before = text.charAt(i - 1);
    char c = text.charAt(i);
    if (c < 0x80 && before < 0x80) {
      boolean capital = c >= 'A' && c <= 'Z';
      return c <= '9' != before <= '9'
          || capital && (before >= 'a' && before <= 'z' || isBeforeSmall(i));
    }
    return isWordByItself(c)
        || isWordByItself(before)
        || Character.isDigit(c) != Character.isDigit(before)
        || Character.isUpperCase(c) && (Character.isLowerCase(before) || isBeforeSmall(i));
  }

  private boolean isBeforeSmall(int i) {
    return i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1));
  }

  /** Scripts that are written without blanks; wide Latin letters are none. */
  private static boolean isWordByItself(char c) {
    boolean thai = c >= FIRST_THAI && c <= LAST_THAI;
    return thai || c >= 0x2E80 && Character.isLetter(c) && !(c >= 'Ａ' && c <= 'ｚ');
  }

  /** Marks on letters, and signs that shape them, divide no words. */
  private static boolean isDivider(char c) {
    int type = Character.getType(c);
    return type != Character.NON_SPACING_MARK
        && type != Character.FORMAT
        && !LATIN.containsKey(Character.toLowerCase(c));
  }

  private static String fold(char c) {
    StringBuilder folded = new StringBuilder();
    String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
    for (char part : parts.toLowerCase(Locale.ROOT).toCharArray()) {
      char letter =
          part >= FIRST_KATAKANA && part <= LAST_KATAKANA ? (char) (part - TO_HIRAGANA) : part;
      String latin = LATIN.get(letter);
      if (latin != null) {
        folded.append(latin);
      } else if (Character.isDigit(letter)) {
        folded.append((char) ('0' + Character.digit(letter, 10)));
      } else if (Character.isLetter(letter) || Character.isSurrogate(letter)) {
        folded.append(letter);
      }
    }
    return folded.toString();
  }

  private void add(char letter, int origin, boolean start) {
    if (length == letters.length) {
      letters = Arrays.copyOf(letters, 2 * length);
      from = Arrays.copyOf(from, 2 * length);
      starts = Arrays.copyOf(starts, 2 * length);
    }
    letters[length] = letter;
    from[length] = origin;
    starts[length++] = start;
  }

  CharSequence text() {
    return text;
  }

  int length() {
    return length;
  }

  char letter(int i) {
    return letters[i];
  }

  boolean isCapital(int i) {
    return Character.isUpperCase(text.charAt(from[i]));
  }

  /** Whether a word begins here; at the end it would. */
  boolean starts(int i) {
    return i >= length || starts[i];
  }

  /** How many words begin in a stretch behind its first letter. */
  int gaps(int first, int end) {
    int gaps = 0;
    for (int i = first + 1; i < end; i++) {
      gaps += starts[i] ? 1 : 0;
    }
    return gaps;
  }

  /** The first letter of the word that ends before a place. */
  int wordBefore(int i) {
    int start = i - 1;
    while (start > 0 && !starts[start]) {
      start--;
    }
    return start;
  }

  /** The end of the word that begins at a place. */
  int wordEnd(int i) {
    int end = i + 1;
    while (end < length && !starts[end]) {
      end++;
    }
    return end;
  }

  /** The letters of a stretch. */
  String letters(int first, int end) {
    return new String(letters, first, end - first);
  }

  /** A stretch as it is in the text. */
  Span span(int first, int end) {
    int last = from[end - 1] + 1;
    while (last < text.length()
        && Character.getType(text.charAt(last)) == Character.NON_SPACING_MARK) {
      last++;
    }
    return new Span(from[first], last);
  }

  /** What stands in the text between two letters that follow each other. */
  CharSequence between(int i) {
    return text.subSequence(from[i - 1] + 1, from[i]);
  }

  private static Map<Character, String> latin() {
    Map<Character, String> latin = new HashMap<>();
    for (String[] row : Table.read("letters.tsv")) {
      for (String pair : row[1].split(" ")) {
        latin.put(pair.charAt(0), pair.substring(2));
      }
    }
    return latin;
  }
}
