// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

/**
 * What is looked for, in the letters of {@link FoldedText}.
 *
 * @param letters the letters
 * @param name whether it is of a person's name
 * @param gaps how many words may begin within it
 * @param joint where a word has to begin within it; 0 if none has to
 * @param strong whether it counts within a longer word too
 * @param least the plainest kind of text that it counts in
 */
record Needle(String letters, boolean name, int gaps, int joint, boolean strong, Strictness least) {
  private static final int SPACED_OUT = 5;

  /** Whether it stands in a text at a place. */
  boolean isAt(FoldedText text, int from) {
    int to = from + letters.length();
    if (joint > 0 && !text.starts(from + joint)) {
      return false;
    }
    if (!strong && (!begins(text, from) || !text.starts(to) && !isGenitive(text, to))) {
      return false;
    }
    int gapsHere = text.gaps(from, to);
    return (gapsHere <= gaps || isSpacedOut(gapsHere))
        && !(isNumber() && hasDecimals(text, from, to));
  }

  /** Each letter by itself, as in headings: D O E S O N. */
  private boolean isSpacedOut(int gapsHere) {
    return name && letters.length() >= SPACED_OUT && gapsHere == letters.length() - 1;
  }

  /** Whether a word begins at a place; zeros in front of a number do not count. */
  private boolean begins(FoldedText text, int from) {
    int first = from;
    while (Character.isDigit(letters.charAt(0))
        && !text.starts(first)
        && text.letter(first - 1) == '0') {
      first--;
    }
    return text.starts(first);
  }

  private boolean isGenitive(FoldedText text, int to) {
    return name && letters.length() > 4 && text.letter(to) == 's' && text.starts(to + 1);
  }

  private boolean isNumber() {
    return !strong && Character.isDigit(letters.charAt(0)) && letters.length() < 8;
  }

  /** A measured value is no number of anything. */
  private static boolean hasDecimals(FoldedText text, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (text.starts(i) && text.between(i).toString().matches("[.,]")) {
        return true;
      }
    }
    return false;
  }
}
