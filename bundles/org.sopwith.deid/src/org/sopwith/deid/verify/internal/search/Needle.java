// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

/**
 * One spelling of an identifier of the originals.
 *
 * @param letters folded letters and digits
 * @param kind what it is
 * @param source tag of the attribute it was in
 * @param strong nobody else's text has it by chance: it is looked for in all results, not only in
 *     those of the same patient
 * @param minWords how many words it must be written in at least, less one
 * @param maxWords how many words it may be written in at most, less one
 * @param ends where it has to begin and end
 */
record Needle(
    String letters,
    IdentityKind kind,
    int source,
    boolean strong,
    int minWords,
    int maxWords,
    Ends ends) {
  private static final int SPACED_OUT = 5;

  /** Where a needle has to begin and end. */
  enum Ends {
    /** Where words do. */
    WORDS,
    /** Where numbers, or letters, do not go on. */
    NUMBERS,
    /** It is so long that it is meant wherever it is. */
    ANYWHERE
  }

  /** Whether it is the patient's own, whatever else has the same value. */
  boolean isOfPatient() {
    return kind.isOfPatient(source);
  }

  /** Whether a stretch of text that has the letters says the identifier. */
  boolean fits(Fold text, int from, int to) {
    int inner = text.innerStarts(from, to);
    if (inner < minWords || inner > maxWords && !isSpacedOut(inner)) {
      return false;
    }
    if (isDate() && minWords > 0 && !isDividedAsDate(text, from, to)) {
      return false;
    }
    if (text.spread(from, to) > letters.length() + 3 * (inner + 1) + 4) {
      return false;
    }
    return switch (ends) {
      case WORDS -> text.edge(from) && text.edge(to);
      case NUMBERS -> !continues(text, from, to + digitsOfTime(text, to));
      case ANYWHERE -> true;
    };
  }

  /** Each letter by itself, as in headings: D O E S O N. */
  private boolean isSpacedOut(int inner) {
    return kind == IdentityKind.NAME
        && letters.length() >= SPACED_OUT
        && inner == letters.length() - 1;
  }

  private boolean isDate() {
    return kind == IdentityKind.DATE || kind == IdentityKind.BIRTH_DATE;
  }

  /** Whether its numbers are as long as those of days, months and years: not so in 0.141.0. */
  private static boolean isDividedAsDate(Fold text, int from, int to) {
    int digits = 0;
    for (int i = from; i <= to; i++) {
      if (i == to || text.starts(i) || !Character.isDigit(text.letter(i))) {
        if (digits == 3 || digits > 4) {
          return false;
        }
        digits = 0;
      }
      if (i < to && Character.isDigit(text.letter(i))) {
        digits++;
      }
    }
    return true;
  }

  /** Whether digits go on before or after a number; zeros in front do not count. */
  private boolean continues(Fold text, int from, int to) {
    int first = from;
    if (Character.isDigit(letters.charAt(0))) {
      while (first > 0 && !text.starts(first) && text.letter(first - 1) == '0') {
        first--;
      }
    }
    return sameKind(text, first) || to < text.length() && sameKind(text, to);
  }

  /** Of a date and time in digits alone, those of the time. */
  private int digitsOfTime(Fold text, int to) {
    if (!isDate() || letters.length() != 8 || text.starts(to)) {
      return 0;
    }
    int digits = 0;
    while (!text.starts(to + digits)) {
      digits++;
    }
    return digits == 2 || digits == 4 || digits == 6 ? digits : 0;
  }

  /** Whether the letter before a place and that at it belong together. */
  private static boolean sameKind(Fold text, int at) {
    return at > 0
        && !text.starts(at)
        && Character.isDigit(text.letter(at - 1)) == Character.isDigit(text.letter(at));
  }
}
