// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * All identifiers of the originals, ready to be looked for in texts. UIDs are kept as hashes. To be
 * filled first, and then used by any number of threads.
 */
public final class Identities {
  /** Stands for a result of which it is not known whose it is: all identifiers count. */
  public static final int ANYBODY = -1;

  /**
   * An identifier found.
   *
   * @param kind what it is
   * @param source tag of the attribute of the original that it was in
   * @param from index of its first character in the text
   * @param to index after its last one
   * @param single whether it is one name or word alone, not several together
   */
  public record Hit(IdentityKind kind, int source, int from, int to, boolean single) {}

  /** Takes what is found. */
  @FunctionalInterface
  public interface Hits {
    void take(Hit hit);
  }

  private final Needles needles = new Needles();
  private final Needles consonants = new Needles();
  private final Set<Long> uids = new HashSet<>();
  private final Set<Long> keptUids = new HashSet<>();
  private final Set<String> kept = new HashSet<>();
  private final Set<String> tooShort = new HashSet<>();
  private final Set<List<String>> characterSets = new HashSet<>();

  /** Adds one spelling of an identifier of a patient. */
  void add(Needle needle, int patient) {
    needles.add(needle, patient);
  }

  /** Adds the consonants of a name of a patient. */
  void addConsonants(Needle needle, int patient) {
    consonants.add(needle, patient);
  }

  void addUid(String uid) {
    uids.add(UidHash.of(uid));
  }

  /** Notes what the profile keeps, in all its spellings: it is not looked for elsewhere. */
  void addKept(Identities others) {
    kept.addAll(others.needles.strings());
    keptUids.addAll(others.uids);
  }

  /** Notes an identifier that is too short, or too common a word, to be looked for alone. */
  void addTooShort(String letters) {
    tooShort.add(letters);
  }

  /** Notes a character set that originals are in, as results may be without saying so. */
  void addCharacterSet(List<String> terms) {
    if (!terms.isEmpty()) {
      characterSets.add(terms);
    }
  }

  /** The character sets of originals. */
  Set<List<String>> characterSets() {
    return characterSets;
  }

  /**
   * Ends the filling.
   *
   * @param known the number of a patient, from that which identifiers were added by
   */
  public void close(IntUnaryOperator known) {
    needles.close(kept, known);
    consonants.close(Set.of(), known);
    uids.removeAll(keptUids);
  }

  /** How many spellings are looked for. */
  public int size() {
    return needles.size() + consonants.size();
  }

  /** How many identifiers are not looked for alone. */
  public int tooShort() {
    return tooShort.size();
  }

  /** Whether a UID is one of the originals'. */
  public boolean isOriginalUid(String uid) {
    return uids.contains(UidHash.of(uid));
  }

  /**
   * Tells the identifiers in a text.
   *
   * @param patient whose result the text is of, or {@link #ANYBODY}
   */
  public void search(CharSequence text, int patient, Hits hits) {
    Fold fold = Fold.of(text);
    if (fold.length() > 1) {
      needles.search(fold, patient, hits);
      if (consonants.size() > 0) {
        consonants.search(fold.consonants(), patient, hits);
      }
    }
    searchUids(text, hits);
  }

  /** Tells whether a number, written as it is, is an identifier. */
  public void searchNumber(CharSequence digits, int patient, Hits hits) {
    int length = digits.length();
    search(
        digits,
        patient,
        hit -> {
          if (hit.kind() != IdentityKind.DATE && hit.to() == length && onlyZeros(digits, hit)) {
            hits.take(hit);
          }
        });
  }

  private static boolean onlyZeros(CharSequence digits, Hit hit) {
    return digits.chars().limit(hit.from()).allMatch(c -> c == '0');
  }

  private void searchUids(CharSequence text, Hits hits) {
    int at = 0;
    while (at < text.length()) {
      if (!Character.isDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      int dots = 0;
      while (end < text.length()
          && (text.charAt(end) == '.' || text.charAt(end) >= '0' && text.charAt(end) <= '9')) {
        if (text.charAt(end++) == '.') {
          dots++;
        }
      }
      int last = end;
      while (last > at && text.charAt(last - 1) == '.') {
        last--;
      }
      if (dots > 0 && last - at > 4 && isOriginalUid(text.subSequence(at, last).toString())) {
        hits.take(new Hit(IdentityKind.UID, 0, at, last, true));
      }
      at = Math.max(end, at + 1);
    }
  }
}
