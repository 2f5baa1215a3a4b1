// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.pair;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.sopwith.dicom.DicomFile;

/**
 * Finds for each original the result that was made of it. UIDs are replaced, so it goes by what
 * every profile keeps, never by names; a key makes a pair where just one original and one result
 * have it, alone or together with the study, series or patient as known from pairs found before.
 * Pairs tell what UIDs have become of which, and that tells apart those that are alike.
 */
public final class Pairing {
  private static final double LEAST_ALIKE = 0.6;
  private static final long MOST_COMPARED = 250_000;

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
  private final Map<Long, Long> uids = new HashMap<>();
  private final Set<Long> taken = new HashSet<>();
  private final Map<Scan, Likeness> likenesses = new HashMap<>();

  private Pairing(List<Scan> originals, List<Scan> results) {
    this.originals = new LinkedHashSet<>(originals);
    this.results = new LinkedHashSet<>(results);
  }

  /**
   * Pairs objects.
   *
   * @param newUids from the hash of an old SOP Instance UID to that of the new one, as far as told
   */
  public static Pairing of(List<Scan> originals, List<Scan> results, Map<Long, Long> newUids)
      throws IOException {
    Pairing pairing = new Pairing(originals, results);
    pairing.uids.putAll(newUids);
    boolean found = true;
    while (found) {
      found = pairing.byMapping();
      for (PairKey key : PairKey.values()) {
        for (Level level : Level.values()) {
          found |= pairing.byKey(key, level);
        }
      }
      found = found || pairing.byReferences() || pairing.byOrder() || pairing.byLikeness();
    }
    return pairing;
  }

  private enum Level {
    NONE,
    PATIENT,
    STUDY,
    SERIES
  }

  private boolean byMapping() {
    Map<Long, Scan> byUid = new HashMap<>();
    results.forEach(result -> byUid.put(result.uid(), result));
    boolean found = false;
    for (Scan original : List.copyOf(originals)) {
      Scan result = byUid.get(uids.getOrDefault(original.uid(), 0L));
      if (result != null && results.contains(result)) {
        match(original, result, PairKey.UID);
        found = true;
      }
    }
    return found;
  }

  /** Originals and results that share a key. */
  private record Alike(List<Scan> originals, List<Scan> results) {}

  private Collection<Alike> alike(PairKey key, Level level) {
    Map<Key, Alike> groups = new LinkedHashMap<>();
    for (Scan original : originals) {
      keyOf(original, key, level, true).ifPresent(k -> group(groups, k).originals.add(original));
    }
    for (Scan result : results) {
      keyOf(result, key, level, false)
          .filter(groups::containsKey)
          .ifPresent(k -> group(groups, k).results.add(result));
    }
    groups.values().removeIf(alike -> alike.results.isEmpty());
    return groups.values();
  }

  private static Alike group(Map<Key, Alike> groups, Key key) {
    return groups.computeIfAbsent(key, k -> new Alike(new ArrayList<>(1), new ArrayList<>(1)));
  }

  private boolean byKey(PairKey key, Level level) {
    boolean found = false;
    for (Alike alike : alike(key, level)) {
      boolean one =
          alike.originals.size() == 1
              || key.compareTo(PairKey.NUMBERS) < 0 && same(alike.originals, Scan::uid);
      if (one && alike.results.size() == 1) {
        match(alike.originals.get(0), alike.results.get(0), key);
        found = true;
      }
    }
    return found;
  }

  /** The surest keys that objects of a kind have, to look at those that are alike. */
  private static final List<PairKey> ALIKE =
      List.of(PairKey.PIXELS_AND_CONTENT, PairKey.CONTENT_AND_MEASUREMENTS, PairKey.CONTENT);

  /** Of those that are alike the two where more UIDs fit than of any others with either. */
  private boolean byReferences() {
    boolean found = false;
    for (PairKey key : ALIKE) {
      for (Alike alike : alike(key, Level.NONE)) {
        for (Scan original : alike.originals) {
          List<Scan> best = best(alike.results, result -> fits(original, result));
          if (best.size() == 1
              && results.contains(best.get(0))
              && best(alike.originals, other -> fits(other, best.get(0)))
                  .equals(List.of(original))) {
            match(original, best.get(0), PairKey.REFERENCES);
            found = true;
          }
        }
      }
    }
    return found;
  }

  private static List<Scan> best(List<Scan> scans, ToIntFunction<Scan> fits) {
    int most = scans.stream().mapToInt(fits).max().orElse(0);
    return most <= 0
        ? List.of()
        : scans.stream().filter(scan -> fits.applyAsInt(scan) == most).toList();
  }

  /**
   * How many UIDs of an original became what the result has in their place; less than 0: others.
   */
  private int fits(Scan original, Scan result) {
    int fits = 0;
    for (Map.Entry<Long, Long> uid : original.uids().entrySet()) {
      Long now = result.uids().get(uid.getKey());
      Long expected = uids.get(uid.getValue());
      if (now != null && (expected != null ? !expected.equals(now) : taken.contains(now))) {
        return -1;
      }
      fits += now != null && expected != null ? 1 : 0;
    }
    return fits;
  }

  /** As many originals as results that are alike in all that stays: each may be of each. */
  private boolean byOrder() {
    for (PairKey key : ALIKE) {
      for (Alike alike : alike(key, Level.NONE)) {
        List<Scan> free = new ArrayList<>(alike.results);
        Map<Scan, Scan> chosen = new LinkedHashMap<>();
        for (Scan original : alike.originals) {
          free.stream()
              .filter(result -> agrees(original, result))
              .findFirst()
              .ifPresent(result -> chosen.put(original, result));
          free.remove(chosen.get(original));
        }
        if (free.isEmpty() && chosen.size() == alike.originals.size()) {
          chosen.forEach((original, result) -> match(original, result, PairKey.ORDER));
          return true;
        }
      }
    }
    return false;
  }

  private boolean agrees(Scan original, Scan result) {
    Long patient = patients.get(original.patient());
    return fits(original, result) >= 0
        && (patient == null
            ? !patients.containsValue(result.patient())
            : patient == result.patient());
  }

  /** Of those that nothing exact pairs the two that are more alike than either with any other. */
  private boolean byLikeness() throws IOException {
    if (results.isEmpty() || (long) originals.size() * results.size() > MOST_COMPARED) {
      return false;
    }
    List<Scan> before = List.copyOf(originals);
    List<Scan> after = List.copyOf(results);
    double[][] alike = new double[before.size()][after.size()];
    double[][] turned = new double[after.size()][before.size()];
    for (int i = 0; i < before.size(); i++) {
      for (int j = 0; j < after.size(); j++) {
        double share = likeness(before.get(i)).with(likeness(after.get(j)));
        boolean possible = share >= LEAST_ALIKE && fits(before.get(i), after.get(j)) >= 0;
        alike[i][j] = possible ? share : 0;
        turned[j][i] = alike[i][j];
      }
    }
    boolean found = false;
    for (int i = 0; i < before.size(); i++) {
      int best = onlyMost(alike[i]);
      if (best >= 0 && onlyMost(turned[best]) == i) {
        match(before.get(i), after.get(best), PairKey.LIKENESS);
        found = true;
      }
    }
    return found;
  }

  /** The index of the highest value above 0; -1 if there is none, or more than one. */
  private static int onlyMost(double[] values) {
    int most = -1;
    boolean only = false;
    for (int i = 0; i < values.length; i++) {
      if (values[i] > 0 && (most < 0 || values[i] >= values[most])) {
        only = most < 0 || values[i] > values[most];
        most = i;
      }
    }
    return only ? most : -1;
  }

  private Likeness likeness(Scan scan) throws IOException {
    Likeness likeness = likenesses.get(scan);
    if (likeness == null) {
      try (DicomFile file = DicomFile.open(scan.path())) {
        likeness = Likeness.of(file.dataSet());
      }
      likenesses.put(scan, likeness);
    }
    return likeness;
  }

  private static boolean same(List<Scan> scans, ToLongFunction<Scan> of) {
    return scans.stream().mapToLong(of).distinct().count() == 1;
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
    original
        .uids()
        .forEach(
            (place, uid) -> {
              Long now = result.uids().get(place);
              if (now != null) {
                uids.putIfAbsent(uid, now);
                taken.add(now);
              }
            });
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
