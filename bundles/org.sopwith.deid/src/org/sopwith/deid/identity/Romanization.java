// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A word of another script, and all ways to write it in Latin letters ({@code romanized.tsv}).
 * Where a script writes no vowels, there may be any. Ideographs do not tell how they are read.
 *
 * @param spellings matches letters of {@link FoldedText}
 * @param firm how many of its letters are always written; of a syllable there are two
 */
record Romanization(Pattern spellings, int firm) {
  private static final String VOWELS = "[aeiou]{0,2}";
  private static final int LONGEST_ROW = 3;
  private static final int FIRM_SYLLABLE = 2;
  private static final int LONGEST_WORD = 40;
  private static final Map<UnicodeScript, Map<String, String>> ROWS = rows();
  private static final Set<UnicodeScript> WITHOUT_VOWELS =
      Set.of(UnicodeScript.ARABIC, UnicodeScript.HEBREW);

  /** Empty for a word in Latin letters, in ideographs, or in a script that no table is for. */
  static Optional<Romanization> of(String word) {
    UnicodeScript script = script(word);
    Map<String, String> rows = ROWS.get(script);
    if (rows == null || word.length() > LONGEST_WORD) {
      return Optional.empty();
    }
    String letters = letters(word, script);
    if (script == UnicodeScript.HANGUL && rows.containsKey(letters)) {
      return Optional.of(of(rows.get(letters), FIRM_SYLLABLE));
    }
    if (script == UnicodeScript.HANGUL) {
      letters = Normalizer.normalize(letters, Normalizer.Form.NFD);
    }
    boolean vowels = WITHOUT_VOWELS.contains(script);
    int each = script == UnicodeScript.HIRAGANA ? FIRM_SYLLABLE : 1;
    StringBuilder pattern = new StringBuilder();
    int firm = 0;
    for (int i = 0; i < letters.length(); ) {
      int length = Math.min(LONGEST_ROW, letters.length() - i);
      while (length > 1 && !rows.containsKey(letters.substring(i, i + length))) {
        length--;
      }
      String ways = rows.get(letters.substring(i, i + length));
      i += length;
      if (ways == null) {
        if (Character.isLetter(letters.charAt(i - 1))) {
          return Optional.empty();
        }
        continue;
      }
      firm += ways.isEmpty() || Pattern.matches(ways, "") ? 0 : each;
      pattern.append("(?:").append(ways).append(')').append(vowels ? VOWELS : "");
    }
    return firm == 0 ? Optional.empty() : Optional.of(of(pattern.toString(), firm));
  }

  private static Romanization of(String pattern, int firm) {
    return new Romanization(Pattern.compile(pattern), firm);
  }

  boolean matches(CharSequence letters) {
    return spellings.matcher(letters).matches();
  }

  /** Small letters without the marks that tell no other letter. */
  private static String letters(String word, UnicodeScript script) {
    String small = word.toLowerCase(Locale.ROOT);
    return switch (script) {
      case ARABIC, HEBREW ->
          Normalizer.normalize(small, Normalizer.Form.NFKC)
              .replaceAll("[\\p{Mn}\u0640]", "")
              .replace("\u200c", "");
      case GREEK -> Normalizer.normalize(small, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
      case HIRAGANA -> hiragana(Normalizer.normalize(small, Normalizer.Form.NFKC));
      default -> Normalizer.normalize(small, Normalizer.Form.NFC);
    };
  }

  private static String hiragana(String kana) {
    StringBuilder hiragana = new StringBuilder();
    for (char c : kana.toCharArray()) {
      hiragana.append(c >= 'ァ' && c <= 'ヶ' ? (char) (c - 'ァ' + 'ぁ') : c);
    }
    return hiragana.toString();
  }

  /** The script of the first letter; both kinds of kana are one. */
  static UnicodeScript script(CharSequence word) {
    UnicodeScript script =
        word.chars()
            .filter(Character::isLetter)
            .mapToObj(UnicodeScript::of)
            .findFirst()
            .orElse(UnicodeScript.COMMON);
    return script == UnicodeScript.KATAKANA ? UnicodeScript.HIRAGANA : script;
  }

  private static Map<UnicodeScript, Map<String, String>> rows() {
    Map<UnicodeScript, Map<String, String>> rows = new HashMap<>();
    for (String[] row : Table.read("romanized.tsv")) {
      Map<String, String> ways = new HashMap<>();
      for (String pair : row[1].split(" ")) {
        int equals = pair.indexOf('=');
        ways.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
      rows.put(UnicodeScript.valueOf(row[0]), ways);
    }
    return Collections.unmodifiableMap(rows);
  }
}
