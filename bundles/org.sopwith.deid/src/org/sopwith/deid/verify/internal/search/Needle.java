// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import org.sopwith.dicom.Tags;

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

  /** Where a needle has to begin and end. */
  enum Ends {
    /** Where words do. */
    WORDS,
    /** Where numbers, or letters, do not go on. */
    NUMBERS,
    /** It is so long that it is meant wherever it is. */
    ANYWHERE
  }

  /** Whether it is of an attribute of the Patient Module (PS3.3 C.7.1.1), as group 0010 is. */
  boolean isOfPatient() {
    return Tags.group(source) == 0x0010;
  }

  /** Whether a stretch of text that has the letters says the identifier. */
  boolean fits(Fold text, int from, int to) {
    int inner = text.innerStarts(from, to);
    if (inner < minWords || inner > maxWords) {
      return false;
    }
    if (text.spread(from, to) > letters.length() + 3 * (inner + 1) + 4) {
      return false;
    }
    return switch (ends) {
      case WORDS -> text.edge(from) && text.edge(to);
      case NUMBERS -> !continues(text, from, to);
      case ANYWHERE -> true;
    };
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

  /** Whether the letter before a place and that at it belong together. */
  private static boolean sameKind(Fold text, int at) {
    return at > 0
        && !text.starts(at)
        && Character.isDigit(text.letter(at - 1)) == Character.isDigit(text.letter(at));
  }
}
