// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.pair;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds for each original the result that was made of it. UIDs are replaced, so it goes by what
 * every profile keeps; a key makes a pair where just one original and one result have it, alone or
 * together with the study, series or patient as known from pairs found before.
 */
public final class Pairing {
  /** An original and its result, and what they were known by. */
  public record Match(Scan original, Scan result, PairKey by) {}

  /** A key with what is known of where the object belongs. */
  private record Key(long key, long study, long series, long patient) {}

  private final Set<Scan> originals;
  private final Set<Scan> results;
  private final List<Match> matches = new ArrayList<>();
  private final Map<Long, Long> studies = new HashMap<>();
  private final Map<Long, Long> series = new HashMap<>();
  private final Map<Long, Long> patients = new HashMap<>();

  private Pairing(List<Scan> originals, List<Scan> results) {
    this.originals = new LinkedHashSet<>(originals);
    this.results = new LinkedHashSet<>(results);
  }

  /**
   * Pairs objects.
   *
   * @param newUids from the hash of an old SOP Instance UID to that of the new one, as far as told
   */
  public static Pairing of(List<Scan> originals, List<Scan> results, Map<Long, Long> newUids) {
    Pairing pairing = new Pairing(originals, results);
    pairing.byMapping(newUids);
    boolean found = true;
    while (found) {
      found = false;
      for (PairKey key : PairKey.values()) {
        found |= pairing.byKey(key, Level.NONE);
        found |= pairing.byKey(key, Level.PATIENT);
        found |= pairing.byKey(key, Level.STUDY);
        found |= pairing.byKey(key, Level.SERIES);
      }
    }
    return pairing;
  }

  private enum Level {
    NONE,
    PATIENT,
    STUDY,
    SERIES
  }

  private void byMapping(Map<Long, Long> newUids) {
    Map<Long, Scan> byUid = new HashMap<>();
    results.forEach(result -> byUid.put(result.uid(), result));
    for (Scan original : List.copyOf(originals)) {
      Scan result = byUid.get(newUids.getOrDefault(original.uid(), 0L));
      if (result != null && results.contains(result)) {
        match(original, result, PairKey.UID);
      }
    }
  }

  private boolean byKey(PairKey key, Level level) {
    Map<Key, List<Scan>> left = new HashMap<>();
    Map<Key, List<Scan>> right = new HashMap<>();
    for (Scan original : originals) {
      keyOf(original, key, level, true)
          .ifPresent(k -> left.computeIfAbsent(k, x -> new ArrayList<>(1)).add(original));
    }
    for (Scan result : results) {
      keyOf(result, key, level, false)
          .ifPresent(k -> right.computeIfAbsent(k, x -> new ArrayList<>(1)).add(result));
    }
    boolean found = false;
    for (Map.Entry<Key, List<Scan>> entry : left.entrySet()) {
      List<Scan> others = right.getOrDefault(entry.getKey(), List.of());
      if (entry.getValue().size() == 1 && others.size() == 1) {
        match(entry.getValue().get(0), others.get(0), key);
        found = true;
      }
    }
    return found;
  }

  private Optional<Key> keyOf(Scan scan, PairKey key, Level level, boolean original) {
    Long hash = scan.keys().get(key);
    if (hash == null) {
      return Optional.empty();
    }
    Long study = level == Level.STUDY ? place(studies, scan.study(), original) : Long.valueOf(0);
    Long ofSeries =
        level == Level.SERIES ? place(series, scan.series(), original) : Long.valueOf(0);
    Long patient =
        level == Level.PATIENT ? place(patients, scan.patient(), original) : Long.valueOf(0);
    return study == null || ofSeries == null || patient == null
        ? Optional.empty()
        : Optional.of(new Key(hash, study, ofSeries, patient));
  }

  private static Long place(Map<Long, Long> known, long of, boolean original) {
    return original ? known.get(of) : Long.valueOf(of);
  }

  private void match(Scan original, Scan result, PairKey by) {
    matches.add(new Match(original, result, by));
    originals.remove(original);
    results.remove(result);
    studies.put(original.study(), result.study());
    series.put(original.series(), result.series());
    patients.put(original.patient(), result.patient());
  }

  /** The pairs. */
  public List<Match> matches() {
    return matches;
  }

  /** Originals without result. */
  public Set<Scan> missing() {
    return originals;
  }

  /** Results without original. */
  public Set<Scan> strange() {
    return results;
  }

  /** How many pairs were known by what. */
  public Map<PairKey, Integer> tally() {
    Map<PairKey, Integer> tally = new EnumMap<>(PairKey.class);
    matches.forEach(match -> tally.merge(match.by(), 1, Integer::sum));
    return tally;
  }
}
