// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.pair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who the objects of a collection are of: one that does not tell ID and issuer is of the patient of
 * its study, if the others there are of one alone.
 */
public final class PatientsOfStudies {
  private static final Whose SEVERAL = new Whose(0, 0, 0);

  private final Map<Long, Whose> ofStudy = new HashMap<>();

  private PatientsOfStudies() {}

  /** The scans with the patients that all of them together tell. */
  public static List<Scan> resolve(List<Scan> scans) {
    PatientsOfStudies patients = new PatientsOfStudies();
    for (Scan scan : scans) {
      if (scan.whose().id() != 0) {
        patients.ofStudy.merge(scan.study(), scan.whose(), PatientsOfStudies::joined);
      }
    }
    return scans.stream().map(scan -> scan.of(patients.of(scan))).toList();
  }

  private static Whose joined(Whose one, Whose other) {
    if (one == SEVERAL || one.id() != other.id()) {
      return SEVERAL;
    }
    return other.issuer() == 0 || other.issuer() == one.issuer()
        ? one
        : one.issuer() == 0 ? other : SEVERAL;
  }

  private long of(Scan scan) {
    Whose told = scan.whose();
    Whose known = ofStudy.getOrDefault(scan.study(), SEVERAL);
    boolean fits = known != SEVERAL && (told.id() == 0 || told.id() == known.id());
    return told.isWhole() || !fits ? told.number() : known.number();
  }
}
