// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Compares texts word by word, without regard to capitals, signs and words that say nothing. */
final class AnswerText {
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "he", "her", "his",
          "in", "is", "it", "its", "of", "on", "or", "she", "that", "the", "to", "was", "were",
          "will", "with");

  private static final int LONG = 3;

  /** Of an address of the Internet (IPv4). */
  private static final int LONGEST_ADDRESS = 15;

  private AnswerText() {}

  /** Whether a text has all of another: its words, or its number. */
  static boolean hasAll(String text, String wanted) {
    return has(text, wanted) || words(wanted).stream().allMatch(word -> hasWord(text, word));
  }

  /** Whether a text has any word of another; a longer one also within a word. */
  static boolean hasAny(String text, String unwanted) {
    return has(text, unwanted)
        || !isUid(unwanted)
            && words(unwanted).stream()
                .anyMatch(
                    word ->
                        hasWord(text, word) || word.length() >= LONG && lower(text).contains(word));
  }

  private static boolean has(String text, String other) {
    if (isNumber(text) && isNumber(other)) {
      return Double.parseDouble(text.strip()) == Double.parseDouble(other.strip());
    }
    return !other.isBlank() && lower(text).contains(lower(other));
  }

  private static boolean hasWord(String text, String word) {
    return words(text).contains(word);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word : lower(text).split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty() && !EMPTY_WORDS.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }

  /** All UIDs have components in common. */
  private static boolean isUid(String text) {
    return text.strip().matches("\\d+(\\.\\d+){2,}") && text.length() > LONGEST_ADDRESS;
  }

  private static boolean isNumber(String text) {
    return text.strip().matches("[-+]?\\d+(\\.\\d*)?([eE][-+]?\\d+)?");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT).strip();
  }
}
