// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Severity;
import org.sopwith.standard.DeidentificationTable;

/**
 * The made-up study with identities planted in more than a hundred kinds of place: de-identified as
 * from the command line, no identity is left, as the verification says and a plain search of bytes,
 * and nothing is gone that the profile retains.
 */
class DeidentificationShownTest {
  /** Words that are in no result: of all names, numbers, addresses and dates that are planted. */
  private static final List<String> IDENTITIES =
      List.of(
          "Quillfeather",
          "Thistledown",
          "Thistlédown",
          "Mossgrove",
          "Featherquill",
          "Pebblebrook",
          "Applegarth",
          "Woodruff",
          "Larkmoor",
          "Moeller",
          "Møller",
          "Fountain Lane",
          "Harbour Row",
          "Little Brambling",
          "Clinic Hill",
          "Brambleshire Health",
          "QF-4711",
          "4711-0815",
          "47110815",
          "QF 4711 815",
          "INS-99-31415",
          "90210815",
          "SUBJ-0815",
          "ACC20210914",
          "ADM-20210914",
          "CT-0004711",
          "CT-QUILL",
          "CTQUILL",
          "PACSQUILL",
          "555 010 4711",
          "010-4711",
          "zoe.quill",
          "19570312",
          "1957-03-12",
          "12 March 1957",
          "3/12/1957",
          "12.03.57",
          "20210914",
          "14 Sep 2021",
          "Yamada",
          "山田",
          "太郎",
          "やまだ",
          "たろう",
          "Ivanova",
          "Иванова",
          "Мария",
          "الزهراني",
          "فاطمة",
          "Zahrani",
          "Πεύκου",
          "Ελένη",
          "ΠΕΥΚΟΥ",
          "Xiaoming",
          "小明",
          "Gildong",
          "吉洞",
          "길동",
          "דבורה",
          "שרון",
          "Debora");

  @TempDir static Path directory;
  private static Path originals;
  private static Deidentified basic;
  private static Outcome verified;

  @BeforeAll
  static void applyAndVerify() throws IOException, OperationException {
    originals = Deidentified.plant(directory);
    basic = Deidentified.by("basic", originals, directory.resolve("basic"));
    verified = basic.verify();
  }

  private static List<String> errors(Outcome outcome) {
    return outcome.findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .map(DeidentificationShownTest::text)
        .toList();
  }

  private static String text(Finding finding) {
    String path = finding.path().isEmpty() ? finding.examples().get(0).path() : finding.path();
    return finding.rule() + " " + path + " " + finding.found();
  }

  @Test
  void identitiesArePlantedInMoreThanAHundredKindsOfPlace() {
    Set<String> kinds = new TreeSet<>();
    PlantedIdentities.plants().forEach(plant -> kinds.add(plant.kind()));
    assertTrue(kinds.size() >= 130, "kinds: " + kinds.size());
  }

  @Test
  void theBasicProfileLeavesNoneAsTheVerificationSays() {
    assertEquals(List.of(), errors(verified));
    assertEquals(0, verified.status().exitCode());
    assertEquals(
        List.of(),
        verified.findings().stream()
            .filter(finding -> finding.rule().equals("deid.answer.failed"))
            .filter(finding -> !finding.message().contains("there is no result"))
            .map(DeidentificationShownTest::text)
            .toList());
  }

  @Test
  void theBasicProfileLeavesNoneAsAPlainSearchOfBytesSays() throws IOException {
    Set<String> texts = new LinkedHashSet<>(IDENTITIES);
    for (Path file : Deidentified.files(originals)) {
      if (!file.getFileName().toString().startsWith("notes")) {
        try (DicomFile dicom = DicomFile.open(file)) {
          uids(dicom.dataSet(), texts);
        }
      }
    }
    PlainSearch search = new PlainSearch(texts);
    int there = 0;
    for (Path file : Deidentified.files(originals)) {
      there += search.in(Files.readAllBytes(file)).size();
    }
    assertTrue(there > 2 * IDENTITIES.size(), "in the originals: " + there);
    List<String> found = new ArrayList<>();
    for (Path file : Deidentified.files(basic.results)) {
      byte[] bytes = Files.readAllBytes(file);
      Set<String> in = new LinkedHashSet<>(search.in(bytes));
      if (file.toString().endsWith(".dcm")) {
        in.addAll(search.inDeflated(bytes));
      }
      in.addAll(search.in(basic.results.relativize(file).toString().getBytes()));
      in.forEach(text -> found.add(text + " in " + file.getFileName()));
    }
    assertEquals(List.of(), found);
  }

  private static void uids(DataSet dataSet, Set<String> texts) {
    for (Element element : dataSet) {
      if (element.isSequence()) {
        element.items().forEach(item -> uids(item, texts));
      } else if (element.vr() == VR.UI
          && !element.isPrivate()
          && DeidentificationTable.standard().find(element.tag()).isPresent()) {
        element.strings().stream()
            .filter(uid -> uid.length() > 8 && Dictionary.standard().uid(uid).isEmpty())
            .forEach(texts::add);
      }
    }
  }

  /**
   * What no row of Table E.1-1 is for, at any level, has the same bytes if no identity is in it.
   */
  @Test
  void nothingIsGoneThatTheProfileRetains(TestReporter reporter)
      throws IOException, OperationException {
    Retained retained = new Retained();
    Map<Path, Path> pairs = basic.pairs();
    for (Map.Entry<Path, Path> pair : pairs.entrySet()) {
      try (DicomFile original = DicomFile.open(pair.getKey());
          DicomFile result = DicomFile.open(pair.getValue())) {
        retained.compare(original.dataSet(), result.dataSet(), "");
      }
    }
    reporter.publishEntry("attributes retained", String.valueOf(retained.same));
    assertTrue(pairs.size() >= 15, "results: " + pairs.size());
    assertEquals(Map.of(), retained.others);
    assertTrue(retained.same > 400, "retained: " + retained.same);
  }

  /** Counts what is retained as it was, and lists what is not. */
  private static final class Retained {
    /** Written anew; and one that is not allowed without an attribute that goes. */
    private static final Set<Integer> WRITTEN =
        Set.of(
            Tag.SpecificCharacterSet,
            Tag.BurnedInAnnotation,
            Tag.ResponsiblePersonRole,
            Tag.PatientIdentityRemoved,
            Tag.LongitudinalTemporalInformationModified);

    private final PlainSearch identities = new PlainSearch(IDENTITIES);
    private final Map<String, String> others = new TreeMap<>();
    private int same;

    void compare(DataSet original, DataSet result, String path) {
      for (Element element : original) {
        int tag = element.tag();
        String here = path + Tags.format(tag);
        Optional<Element> after = result.get(tag);
        boolean ruled = DeidentificationTable.standard().find(tag).isPresent();
        if (ruled || Tags.isPrivate(tag) || Tags.group(tag) >= 0x5000) {
          continue;
        }
        if (element.isSequence()) {
          List<DataSet> before = element.items();
          List<DataSet> items = after.map(Element::items).orElse(List.of());
          for (int i = 0; before.size() == items.size() && i < items.size(); i++) {
            compare(before.get(i), items.get(i), here + "/");
          }
        } else if (!Tags.isGroupLength(tag)
            && !element.isEmpty()
            && !element.isEncapsulated()
            && !WRITTEN.contains(tag)
            && identities.in(element.bytes()).isEmpty()) {
          if (after.isPresent() && Arrays.equals(element.bytes(), after.get().bytes())) {
            same++;
          } else {
            others.put(here, element.keyword());
          }
        }
      }
    }
  }

  @Test
  void theAnswerKeyGivesAScoreByKind() {
    String said = String.join("\n", basic.messages);
    for (String kind : List.of("uid_consistent", "patid_consistent", "text_retained")) {
      assertTrue(said.contains("  " + kind), said);
    }
  }

  static List<String> profiles() {
    return BuiltinProfiles.names();
  }

  @ParameterizedTest
  @MethodSource("profiles")
  void everyBuiltInProfileIsVerified(String profile) throws IOException, OperationException {
    Deidentified done = Deidentified.by(profile, originals, directory.resolve("of-" + profile));
    assertEquals(List.of(), errors(done.verify()), profile);
    assertTrue(done.pairs().size() >= 5, profile + ": " + done.pairs().size());
  }
}
