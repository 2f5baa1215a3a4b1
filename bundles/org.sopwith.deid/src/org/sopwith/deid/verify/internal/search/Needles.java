// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;

/** Spellings of identifiers and whose they are. To be filled first, and then used by threads. */
final class Needles {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> strings = new ArrayList<>();
  private final List<List<Needle>> needles = new ArrayList<>();
  private final List<Set<Integer>> owners = new ArrayList<>();
  private Automaton automaton;

  void add(Needle needle, int patient) {
    Integer number = numbers.get(needle.letters());
    if (number == null) {
      number = strings.size();
      numbers.put(needle.letters(), number);
      strings.add(needle.letters());
      needles.add(new ArrayList<>(1));
      owners.add(Set.of(patient));
    } else if (!owners.get(number).contains(patient)) {
      Set<Integer> more = new HashSet<>(owners.get(number));
      more.add(patient);
      owners.set(number, more);
    }
    List<Needle> same = needles.get(number);
    if (same.stream().noneMatch(other -> isSame(other, needle))) {
      // The first one that fits is told: what is of the patient before what others have too.
      same.add(needle.isOfPatient() ? 0 : same.size(), needle);
    }
  }

  private static boolean isSame(Needle a, Needle b) {
    return a.kind() == b.kind()
        && a.isOfPatient() == b.isOfPatient()
        && a.strong() == b.strong()
        && a.minWords() == b.minWords()
        && a.maxWords() >= b.maxWords();
  }

  /**
   * Ends the filling.
   *
   * @param kept spellings of what the profile keeps somewhere, which are not looked for
   * @param known the number of a patient, from that which was added
   */
  void close(Set<String> kept, IntUnaryOperator known) {
    owners.replaceAll(
        set -> set.stream().map(known::applyAsInt).collect(Collectors.toUnmodifiableSet()));
    for (String letters : kept) {
      Integer number = numbers.get(letters);
      if (number != null) {
        needles
            .get(number)
            .removeIf(needle -> needle.kind() != IdentityKind.NAME && !needle.isOfPatient());
      }
    }
    automaton = new Automaton(strings);
  }

  List<String> strings() {
    return strings;
  }

  int size() {
    return strings.size();
  }

  /** Tells those in a text that are of a patient, or strong enough to be anybody's. */
  void search(Fold fold, int patient, Identities.Hits hits) {
    if (strings.isEmpty()) {
      return;
    }
    automaton.search(
        fold,
        (number, from, to) -> {
          for (Needle needle : needles.get(number)) {
            boolean meant =
                needle.strong()
                    || patient == Identities.ANYBODY
                    || owners.get(number).contains(patient);
            if (meant && needle.fits(fold, from, to)) {
              hits.take(
                  new Identities.Hit(
                      needle.kind(),
                      needle.source(),
                      fold.origin(from),
                      fold.origin(to - 1) + 1,
                      needle.maxWords() <= 1));
              return;
            }
          }
        });
  }
}
