// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes of the identities of an object what is looked for in its texts. */
final class Needles {
  private static final int WORD = 3;
  private static final int SURE_WORD = 5;
  private static final int IDEOGRAPHS = 2;
  private static final int PHRASE = 6;
  private static final int MIXED = 4;
  private static final int DIGITS = 5;
  private static final int STRONG = 8;
  private static final int PHONE = 7;
  private static final int HOUSE_NUMBER = 3;
  private static final int ANY_GAPS = 12;
  private static final Pattern NUMBER_WITH_LETTERS = Pattern.compile("\\p{L}*[^\\p{L}]+\\p{L}*");
  private static final List<String[]> ADDRESS_WORDS = Table.read("address-words.tsv");

  private final Set<Needle> needles = new LinkedHashSet<>();
  private final Set<String> bits = new HashSet<>();
  private final String maker;
  private final boolean direct;

  /**
   * @param maker who made the equipment and its model: no number that is a word of it counts
   * @param direct whether of addresses only the street counts, and no town
   */
  Needles(String maker, boolean direct) {
    this.maker = FoldedText.of(maker);
    this.direct = direct;
  }

  Set<Needle> needles() {
    return needles;
  }

  /** Short names and initials, which count beside a name that was found. */
  Set<String> bits() {
    return bits;
  }

  void add(Identity identity) {
    String value = identity.value().strip();
    switch (identity.kind()) {
      case NAME -> name(value, identity.ofPatient());
      case ID -> id(value);
      case PHONE -> phone(value);
      case TELECOM -> telecom(value);
      case ADDRESS -> address(value);
      case PLACE -> phrase(value);
      case TIME -> time(value);
      case WORD -> listed(value);
    }
  }

  private void name(String name, boolean ofPatient) {
    for (List<String> parts : NameParts.of(name)) {
      if (parts.stream().allMatch(part -> PlainWords.isNobody(FoldedText.of(part)))) {
        continue;
      }
      for (String part : parts) {
        if (part.matches(".*\\d.*")) {
          id(part);
        } else {
          part(part, ofPatient);
        }
      }
      for (int i = 0; i < parts.size(); i++) {
        for (int k = 0; k < parts.size(); k++) {
          if (i != k) {
            pair(parts.get(i), parts.get(k));
          }
        }
      }
    }
  }

  private void part(String part, boolean ofPatient) {
    List<String> words = NameParts.words(part);
    for (String letters : NameParts.spellings(part)) {
      if (words.size() > 1 ? letters.length() >= MIXED : isLongEnough(letters)) {
        word(letters, gaps(part), ofPatient);
      }
    }
    for (String word : words) {
      for (String letters : NameParts.spellings(word)) {
        bits.add(letters);
        bits.add(letters.substring(0, 1));
        if (words.size() > 1 && isLongEnough(letters)) {
          word(letters, gaps(word), ofPatient);
        }
      }
    }
  }

  private void word(String letters, int gaps, boolean ofPatient) {
    boolean plain = PlainWords.contains(letters);
    if (PlainWords.isParticle(letters) || PlainWords.isNobody(letters) || plain && !ofPatient) {
      return;
    }
    Strictness least =
        plain
            ? Strictness.CLEANED
            : letters.length() < SURE_WORD ? Strictness.KEPT : Strictness.CODED;
    int more = letters.length() < PHRASE ? 0 : 1;
    needles.add(new Needle(letters, true, gaps + more, 0, false, least));
  }

  /** Two parts of a name in a row, also where both are short, and the names of users. */
  private void pair(String first, String second) {
    boolean whole = FoldedText.of(first).length() > 1 && FoldedText.of(second).length() > 1;
    for (String a : NameParts.spellings(first)) {
      for (String b : NameParts.spellings(second)) {
        if (whole) {
          names(a, b, gaps(first) + gaps(second) + 2);
        }
        if (!isIdeographic(a) && !isIdeographic(b)) {
          user(a.charAt(0) + b, gaps(second));
          user(a + b.charAt(0), gaps(first));
        }
      }
    }
  }

  private void names(String a, String b, int gaps) {
    String letters = a + b;
    boolean ideographic = isIdeographic(letters);
    boolean sure = ideographic || letters.length() >= PHRASE;
    if (ideographic || letters.length() >= MIXED) {
      boolean strong = ideographic ? letters.length() > IDEOGRAPHS : isStrong(letters);
      int joint = sure ? 0 : a.length();
      Strictness least = sure ? Strictness.PRODUCT : Strictness.KEPT;
      needles.add(new Needle(letters, true, gaps, joint, strong, least));
    }
  }

  /** The name of a user of a computer: an initial and a name in one word. */
  private void user(String letters, int gaps) {
    if (letters.length() >= MIXED && !PlainWords.contains(letters)) {
      needles.add(new Needle(letters, true, gaps, 0, false, Strictness.KEPT));
    }
  }

  private static boolean isStrong(String letters) {
    return letters.length() >= STRONG;
  }

  private static boolean isLongEnough(String letters) {
    return letters.length() >= (letters.charAt(0) >= 0x2E80 ? IDEOGRAPHS : WORD);
  }

  private static boolean isIdeographic(String letters) {
    return letters.charAt(0) >= 0x2E80;
  }

  private static int gaps(String text) {
    FoldedText folded = new FoldedText(text);
    return folded.gaps(0, folded.length());
  }

  private void id(String id) {
    Set<String> spellings = new LinkedHashSet<>();
    spellings.add(FoldedText.of(id));
    spellings.add(FoldedText.of(id.replaceAll("(?<![0-9])0+(?=[0-9])", "")));
    for (String letters : spellings) {
      long digits = letters.chars().filter(Character::isDigit).count();
      boolean number = digits == letters.length();
      if (digits == 0) {
        for (String word : NameParts.words(id)) {
          word(word);
        }
      } else if (letters.length() >= (number ? DIGITS : MIXED)
          && letters.chars().distinct().count() > 1
          && !maker.contains(letters)) {
        boolean sure = letters.length() >= (number ? PHONE : PHRASE);
        int more = isStrong(letters) ? 3 : 1;
        needles.add(
            new Needle(
                letters,
                false,
                gaps(id) + more,
                0,
                isStrong(letters),
                sure ? Strictness.PRODUCT : Strictness.KEPT));
      }
    }
    if (NUMBER_WITH_LETTERS.matcher(id).matches()) {
      number(id.replaceAll("[^0-9]|(?<![0-9])0+(?=[0-9])", ""), gaps(id) + 1);
      number(id.replaceAll("[^0-9]", "").replaceFirst("^0+", ""), gaps(id) + 1);
    }
  }

  /** The number of an identifier with letters in front or behind, as it is typed without them. */
  private void number(String digits, int gaps) {
    if (digits.length() >= PHRASE && digits.chars().distinct().count() > 1) {
      needles.add(new Needle(digits, false, gaps, 0, false, Strictness.KEPT));
    }
  }

  /** A word that tells who or what somebody or something is. */
  private void word(String word) {
    String letters = FoldedText.of(word);
    if (letters.length() >= PHRASE && !PlainWords.contains(letters) && !maker.contains(letters)) {
      needles.add(new Needle(letters, false, 1 + gaps(word), 0, false, Strictness.KEPT));
    }
  }

  private void listed(String words) {
    String letters = FoldedText.of(words);
    if (!letters.isEmpty()) {
      needles.add(new Needle(letters, false, gaps(words) + 1, 0, false, Strictness.KEPT));
    }
  }

  private void phone(String number) {
    String digits = number.replaceAll("[^0-9]", "");
    for (int i = 0; i <= 5 && digits.length() >= PHONE; i++) {
      needles.add(new Needle(digits, false, ANY_GAPS, 0, true, Strictness.KEPT));
      digits = digits.substring(1).replaceFirst("^0+", "");
    }
  }

  private void telecom(String address) {
    String plain = address.replaceFirst("^[a-zA-Z]+:(//)?", "");
    if (plain.matches("[-+0-9() /.]+")) {
      phone(plain);
      return;
    }
    phrase(plain);
    if (plain.indexOf('@') > 0) {
      phrase(plain.substring(0, plain.indexOf('@')));
    }
  }

  private void address(String address) {
    phrase(address);
    for (String part : address.split("[,;^=\\r\\n]+")) {
      String street = part.replaceAll("\\S*\\d\\S*", " ").strip();
      int digits = part.replaceAll("\\D", "").length();
      if (street.equals(part.strip()) || direct && digits > HOUSE_NUMBER) {
        continue;
      }
      phrase(part);
      if (NameParts.words(street).size() > 1 || digits <= HOUSE_NUMBER) {
        phrase(street);
      }
    }
  }

  /** A place as a whole, with the words for streets written out and short. */
  private void phrase(String text) {
    for (String letters : NameParts.spellings(text)) {
      boolean plain =
          NameParts.words(text).stream().allMatch(w -> PlainWords.contains(FoldedText.of(w)))
              && letters.chars().noneMatch(Character::isDigit);
      if (plain || maker.contains(letters)) {
        continue;
      }
      phrase(letters, gaps(text) + 3);
      for (String[] row : ADDRESS_WORDS) {
        for (String brief : row[2].split(" ")) {
          phrase(letters.replaceFirst(row[1] + "(?=\\d*$)", brief), gaps(text) + 3);
          phrase(letters.replaceFirst("(?<=.{4})" + brief + "(?=\\d*$)", row[1]), gaps(text) + 3);
        }
      }
    }
  }

  private void phrase(String letters, int gaps) {
    if (letters.length() >= PHRASE) {
      boolean strong = letters.length() >= 2 * STRONG;
      needles.add(new Needle(letters, false, gaps, 0, strong, Strictness.KEPT));
    }
  }

  private void time(String time) {
    String digits = time.replaceAll("\\..*|[^0-9.]", "");
    if (digits.length() >= 6 && !digits.startsWith("000000")) {
      needles.add(new Needle(digits.substring(0, 6), false, 2, 0, false, Strictness.KEPT));
    }
    if (digits.length() >= 4 && !digits.startsWith("0000")) {
      needles.add(new Needle(digits.substring(0, 4), false, 1, 2, false, Strictness.CLEANED));
    }
  }
}
