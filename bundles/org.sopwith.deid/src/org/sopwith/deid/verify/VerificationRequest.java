// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sopwith.deid.profile.Profile;

/**
 * What is to be verified.
 *
 * @param originals the objects before, files or directories; without them results are looked at
 *     alone
 * @param results the objects after
 * @param profile what was to be done; without it what the results say was done
 * @param answers an answer key (CSV)
 * @param uidMapping old and new UIDs (CSV), to pair by and to check against
 * @param patientMapping old and new Patient IDs (CSV), to check against
 * @param showValues whether findings may show the identifiers found
 * @param regions tables of regions that were used besides the built-in one, those of the profile
 *     too
 */
public record VerificationRequest(
    List<Path> originals,
    Path results,
    Optional<Profile> profile,
    Optional<Path> answers,
    Optional<Path> uidMapping,
    Optional<Path> patientMapping,
    boolean showValues,
    List<Path> regions) {

  public VerificationRequest {
    originals = List.copyOf(originals);
    regions = List.copyOf(regions);
  }

  /** Without tables of regions. */
  public VerificationRequest(
      List<Path> originals,
      Path results,
      Optional<Profile> profile,
      Optional<Path> answers,
      Optional<Path> uidMapping,
      Optional<Path> patientMapping,
      boolean showValues) {
    this(originals, results, profile, answers, uidMapping, patientMapping, showValues, List.of());
  }

  /** Originals and results, and the profile that the results name. */
  public static VerificationRequest of(Path originals, Path results) {
    return new VerificationRequest(
        List.of(originals),
        results,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** Results alone. */
  public static VerificationRequest of(Path results) {
    return new VerificationRequest(
        List.of(),
        results,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  /** The same with a profile. */
  public VerificationRequest with(Profile given) {
    return new VerificationRequest(
        originals,
        results,
        Optional.of(given),
        answers,
        uidMapping,
        patientMapping,
        showValues,
        regions);
  }

  /** The same with tables of regions that were used besides the built-in one. */
  public VerificationRequest withRegions(List<Path> tables) {
    return new VerificationRequest(
        originals, results, profile, answers, uidMapping, patientMapping, showValues, tables);
  }
}
