// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Adds an identifier of a patient in all its spellings. */
public final class Spellings {
  private static final int SHORTEST_WORD = 3;
  private static final int SHORTEST_NUMBER = 5;
  private static final int SHORTEST_MIXED = 4;
  private static final int SHORTEST_PHONE = 7;
  private static final int SHORTEST_PHRASE = 6;
  private static final int SHORTEST_CONSONANTS = 4;
  private static final int STRONG = 8;
  private static final int ANY_WORDS = 12;

  private final Identities identities;
  private final CommonWords common;

  public Spellings(Identities identities, CommonWords common) {
    this.identities = identities;
    this.common = common;
  }

  /** A Person Name, also one typed without carets. */
  public void name(String name, int source, int patient) {
    for (List<String> parts : NameSpellings.groups(name)) {
      for (String part : parts) {
        for (String spelling : NameSpellings.of(part)) {
          word(spelling, IdentityKind.NAME, words(part), source, patient);
        }
        if (words(part) > 0) {
          wordsOf(part, source, patient);
        }
        consonants(part, "", SHORTEST_CONSONANTS, source, patient);
      }
      for (int i = 0; i + 1 < parts.size(); i++) {
        pair(parts.get(i), parts.get(i + 1), source, patient);
        pair(parts.get(i + 1), parts.get(i), source, patient);
        consonants(parts.get(i), parts.get(i + 1), SHORTEST_NUMBER, source, patient);
        consonants(parts.get(i + 1), parts.get(i), SHORTEST_NUMBER, source, patient);
      }
    }
  }

  /** Each of two names in one, such as of Smith-Jones. */
  private void wordsOf(String name, int source, int patient) {
    for (String word : name.split("[^\\p{L}\\p{M}']+")) {
      if (Fold.text(word).length() >= SHORTEST_MIXED) {
        NameSpellings.of(word)
            .forEach(spelling -> word(spelling, IdentityKind.NAME, 0, source, patient));
      }
    }
  }

  /** A name in letters that write no vowels, for text that does: by its consonants. */
  private void consonants(String first, String second, int shortest, int source, int patient) {
    if (NameSpellings.isWithoutVowels(first)) {
      String letters = Fold.of(first).consonants().text() + Fold.of(second).consonants().text();
      if (letters.length() >= shortest) {
        int words = words(first) + words(second) + 2;
        identities.addConsonants(
            new Needle(letters, IdentityKind.NAME, source, false, 0, words, Needle.Ends.WORDS),
            patient);
      }
    }
  }

  private void word(String letters, IdentityKind kind, int words, int source, int patient) {
    boolean ideographic = Character.isIdeographic(letters.charAt(0));
    boolean japanese = !ideographic && letters.charAt(0) > 0x2E80;
    if (letters.length() < (ideographic || japanese ? 2 : SHORTEST_WORD)
        || words == 0 && common.contains(letters)) {
      identities.addTooShort(letters);
      return;
    }
    int most = letters.length() < SHORTEST_PHRASE ? words : words + 1;
    Needle.Ends ends = letters.length() < STRONG ? Needle.Ends.WORDS : Needle.Ends.ANYWHERE;
    identities.add(new Needle(letters, kind, source, false, 0, most, ends), patient);
  }

  private void pair(String first, String second, int source, int patient) {
    int words = words(first) + words(second) + 2;
    for (String a : NameSpellings.of(first)) {
      for (String b : NameSpellings.of(second)) {
        String letters = a + b;
        boolean ideographic = Character.isIdeographic(letters.charAt(0));
        if (letters.length() >= (ideographic ? 2 : SHORTEST_MIXED)) {
          boolean strong = ideographic ? letters.length() > 2 : letters.length() >= STRONG;
          int apart = ideographic || letters.length() >= SHORTEST_PHRASE ? 0 : 1;
          identities.add(
              new Needle(
                  letters, IdentityKind.NAME, source, strong, apart, words, Needle.Ends.WORDS),
              patient);
        }
        if (!ideographic) {
          user(a.charAt(0) + b, source, patient);
          user(a + b.charAt(0), source, patient);
        }
      }
    }
  }

  /** The name of a user of a computer: an initial and a name. */
  private void user(String letters, int source, int patient) {
    if (letters.length() >= SHORTEST_NUMBER && !common.contains(letters)) {
      identities.add(
          new Needle(letters, IdentityKind.NAME, source, false, 0, 2, Needle.Ends.WORDS), patient);
    }
  }

  /** How many gaps there are between the words of a value. */
  private static int words(String value) {
    Fold fold = Fold.of(value);
    return fold.innerStarts(0, fold.length());
  }

  /** A number of a patient, an order, a device: with and without separators and leading zeros. */
  public void id(String id, int source, int patient) {
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(Fold.text(id));
    spellings.add(Fold.text(id.replaceAll("(?<![0-9])0+(?=[0-9])", "")));
    for (String letters : spellings) {
      long digits = letters.chars().filter(Character::isDigit).count();
      if (digits == 0) {
        if (letters.length() > SHORTEST_NUMBER) {
          word(letters, IdentityKind.ID, words(id), source, patient);
        }
      } else if (letters.length()
          < (digits == letters.length() ? SHORTEST_NUMBER : SHORTEST_MIXED)) {
        identities.addTooShort(letters);
      } else if (letters.chars().distinct().count() > 1) {
        boolean strong = letters.length() >= STRONG;
        int most = words(id) + 3;
        identities.add(
            new Needle(letters, IdentityKind.ID, source, strong, 0, most, Needle.Ends.NUMBERS),
            patient);
      }
    }
    if (id.matches("\\p{L}*[^\\p{L}]+\\p{L}*")) {
      number(id.replaceAll("\\D|(?<!\\d)0+(?=\\d)", ""), words(id) + 1, source, patient);
      number(id.replaceAll("\\D", "").replaceFirst("^0+", ""), words(id) + 1, source, patient);
    }
  }

  /** The number of an identifier without the letters in front or behind. */
  private void number(String digits, int words, int source, int patient) {
    if (digits.length() >= SHORTEST_PHRASE && digits.chars().distinct().count() > 1) {
      identities.add(
          new Needle(digits, IdentityKind.ID, source, false, 0, words, Needle.Ends.NUMBERS),
          patient);
    }
  }

  /** A telephone number: by its digits, with and without the codes in front. */
  public void phone(String number, int source, int patient) {
    String digits = number.replaceAll("[^0-9]", "");
    for (int dropped = 0; dropped <= 5 && digits.length() >= SHORTEST_PHONE; dropped++) {
      identities.add(
          new Needle(digits, IdentityKind.PHONE, source, true, 0, ANY_WORDS, Needle.Ends.NUMBERS),
          patient);
      digits = digits.substring(1).replaceFirst("^0+", "");
    }
  }

  /** An electronic address or a URL. */
  public void telecom(String address, int source, int patient) {
    String plain = address.replaceFirst("^[a-z]+:(//)?", "");
    if (plain.matches("[+0-9() /-]+")) {
      phone(plain, source, patient);
      return;
    }
    phrase(plain, IdentityKind.TELECOM, source, patient);
    if (plain.contains("@")) {
      phrase(plain.substring(0, plain.indexOf('@')), IdentityKind.TELECOM, source, patient);
    }
  }

  /** An address, place or institution: as a whole, and of an address each part with a number. */
  public void phrase(String text, int source, int patient) {
    phrase(text, IdentityKind.PHRASE, source, patient);
    for (String part : text.split("[,;^\\r\\n]+")) {
      if (part.matches(".*[0-9].*") && part.matches("(?s).*\\p{L}{3}.*")) {
        phrase(part, IdentityKind.PHRASE, source, patient);
        String street = part.replaceAll("\\S*\\d\\S*", " ").strip();
        if (words(street) > 0) {
          phrase(street, IdentityKind.PHRASE, source, patient);
        }
      }
    }
  }

  private void phrase(String text, IdentityKind kind, int source, int patient) {
    for (String letters : NameSpellings.of(text)) {
      if (letters.length() < SHORTEST_PHRASE || common.contains(letters)) {
        identities.addTooShort(letters);
      } else {
        boolean strong = letters.length() >= 2 * STRONG;
        identities.add(
            new Needle(letters, kind, source, strong, 0, words(text) + 3, Needle.Ends.WORDS),
            patient);
      }
    }
  }

  /**
   * A date.
   *
   * @param kind {@link IdentityKind#DATE} or {@link IdentityKind#BIRTH_DATE}
   */
  public void date(LocalDate date, IdentityKind kind, int source, int patient) {
    DateSpellings.each(
        date,
        (letters, words) ->
            identities.add(
                new Needle(letters, kind, source, false, words, 6, Needle.Ends.NUMBERS), patient));
  }

  /** The character set that names are in. */
  void characterSet(List<String> terms) {
    identities.addCharacterSet(terms);
  }

  /** A UID of an instance of anything. */
  public void uid(String uid) {
    identities.addUid(uid);
  }
}
