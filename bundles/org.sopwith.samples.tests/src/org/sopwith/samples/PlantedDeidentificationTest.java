// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.engine.DeidKey;
import org.sopwith.deid.engine.DeidentificationRun;
import org.sopwith.deid.engine.ResultLayout;
import org.sopwith.deid.engine.RunSummary;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.verify.Score;
import org.sopwith.deid.verify.Verification;
import org.sopwith.deid.verify.VerificationRequest;
import org.sopwith.deid.verify.Verifier;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Inputs;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;

/** What the Basic Profile leaves of the planted identities, as the verification and bytes show. */
class PlantedDeidentificationTest {
  @TempDir static Path directory;
  private static Path originals;
  private static Path results;
  private static RunSummary summary;
  private static Verification verification;

  private static Profile basic() {
    return BuiltinProfiles.find("basic").orElseThrow();
  }

  @BeforeAll
  static void deidentify() throws IOException, OperationException {
    originals = directory.resolve("originals");
    results = directory.resolve("results");
    Path key = directory.resolve("answers.csv");
    PlantedIdentities planted = new PlantedIdentities(Sample.FILES);
    planted.write(originals);
    planted.writeAnswerKey(key);
    summary =
        new DeidentificationRun(
                basic(),
                Path.of(""),
                DeidKey.random(),
                Cleaners.standard(),
                Optional.empty(),
                results,
                ResultLayout.UIDS,
                false)
            .run(Inputs.of(List.of(originals), (path, e) -> {}), Progress.NONE);
    verification =
        new Verifier()
            .verify(
                new VerificationRequest(
                    List.of(originals),
                    results,
                    Optional.of(basic()),
                    Optional.of(key),
                    Optional.empty(),
                    Optional.empty(),
                    false),
                Progress.NONE);
  }

  private static List<Finding> findings(String prefix) {
    return verification.findings().list().stream()
        .filter(finding -> finding.rule().startsWith(prefix))
        .toList();
  }

  @Test
  void everyObjectIsWrittenOrRefusedAndEachOneWrittenIsPaired() {
    assertTrue(summary.written() >= 12, "written: " + summary.written());
    assertEquals(List.of(), findings("deid.pair.strange"));
  }

  @Test
  void noIdentityIsLeft() {
    Set<String> places = new TreeSet<>();
    for (Finding leak : findings("deid.leak.")) {
      places.add(leak.path().substring(leak.path().lastIndexOf('.') + 1));
    }
    assertEquals(Set.of(), places);
  }

  @Test
  void theBytesOfTheResultsShowNoIdentityEither() throws IOException {
    List<String> identities =
        List.of(
            "featherquill",
            "mossgrove",
            "fountain lane",
            "19570312",
            "99 555 010",
            "ctquill1",
            "ins-99-31415");
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(results)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        identities.stream().filter(bytes::contains).forEach(found::add);
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void eachAttributeWasTreatedAsTheProfileSays() {
    assertEquals(List.of(), findings("deid.action."));
    assertEquals(List.of(), findings("deid.retained."));
    assertEquals(List.of(), findings("deid.uid."));
    assertEquals(List.of(), findings("deid.patient."));
    assertEquals(List.of(), findings("deid.pixels."));
    assertEquals(List.of(), findings("deid.marker."));
  }

  @Test
  void theAnswerKeyGivesAScoreByKind() {
    Map<String, Score> scores = new TreeMap<>();
    verification.scores().forEach(score -> scores.put(score.kind(), score));
    assertTrue(scores.get("uid_consistent").passed() >= summary.written(), scores::toString);
    assertTrue(scores.get("text_removed").passed() > 50, scores::toString);
    // The ultrasound is refused: a file that is missing hides nothing.
    assertEquals(0, scores.get("pixels_hidden").passed());
  }
}
