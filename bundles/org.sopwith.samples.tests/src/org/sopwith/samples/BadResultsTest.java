// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.deid.verify.VerificationRequest;
import org.sopwith.deid.verify.Verifier;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;
import org.sopwith.samples.PlantedIdentities.Plant;

/** Good results made bad in one way each: the verification finds every one. */
class BadResultsTest {
  private static final String PROFILE = "basic-retain-modified-dates";
  private static final int PRIVATE = 0x00991001;

  @TempDir static Path directory;
  private static Deidentified good;
  private static Map<Path, Path> pairs;
  private static final Verifier VERIFIER = new Verifier();
  private static int runs;

  @BeforeAll
  static void deidentify() throws IOException, OperationException {
    good = Deidentified.by(PROFILE, Deidentified.plant(directory), directory.resolve("good"));
    pairs = good.pairs();
  }

  private static Path original(String object) {
    return switch (object) {
      case "DICOMDIR" -> good.originals.resolve(object);
      case "notes" -> good.originals.resolve("notes.txt");
      case "archive" -> good.originals.resolve("notes.gz");
      case "named" -> good.originals.resolve(object).resolve("Quillfeather_Zoe.dcm");
      case "numbered" -> good.originals.resolve("QF-4711-0815").resolve("0001.dcm");
      default -> good.originals.resolve(object).resolve("0001.dcm");
    };
  }

  /** What is found for some pairs, by rule and path. */
  private Set<String> verify(Map<Path, byte[]> resultsByOriginal, Path results)
      throws IOException, OperationException {
    Path originals = directory.resolve("o" + runs++);
    int number = 0;
    for (Map.Entry<Path, byte[]> pair : resultsByOriginal.entrySet()) {
      Path folder = Files.createDirectories(originals.resolve(String.valueOf(number)));
      Files.copy(pair.getKey(), folder.resolve("o"));
      if (pair.getValue().length > 0) {
        Files.createDirectories(results);
        Files.write(results.resolve("r" + number), pair.getValue());
      }
      number++;
    }
    return VERIFIER
        .verify(
            VerificationRequest.of(originals, results)
                .with(BuiltinProfiles.find(PROFILE).orElseThrow()),
            Progress.NONE)
        .findings()
        .list()
        .stream()
        .map(BadResultsTest::text)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Finding finding) {
    return finding.rule() + " " + finding.path();
  }

  private Path folder() {
    return directory.resolve("r" + runs);
  }

  @Test
  void everyPlantedIdentityIsFoundInItsPlaceInAnotherAndInAnotherEncoding(TestReporter reporter)
      throws IOException, OperationException {
    List<String> missed = new ArrayList<>();
    int found = 0;
    for (Plant plant : PlantedIdentities.plants()) {
      Path original = original(plant.object());
      Path result = pairs.get(original);
      if (result == null || plant.isInPixels() || plant.isInName()) {
        continue;
      }
      byte[] bytes =
          elsewhere(
              PlantedIdentities.plant(Files.readAllBytes(result), plant), text(plant, original));
      if (plant.place().equals("end")) {
        bytes = PlantedIdentities.plant(bytes, plant);
      }
      Set<String> findings = verify(Map.of(original, bytes), folder());
      for (String place : List.of(place(plant), "DerivationDescription", "(0099,")) {
        if (findings.stream().anyMatch(f -> f.startsWith("deid.leak.") && f.contains(place))) {
          found++;
        } else {
          missed.add(plant.kind() + " at " + place);
        }
      }
    }
    reporter.publishEntry("leaks planted again and found", String.valueOf(found));
    assertEquals(List.of(), missed);
    assertTrue(found > 300, "found: " + found);
  }

  /** What is planted, as text. */
  private static String text(Plant plant, Path original) throws IOException {
    if (plant.value().startsWith("uid:")) {
      String path = PlantedIdentities.path(Files.readAllBytes(original), plant);
      try (DicomFile file = DicomFile.open(original)) {
        return AttributePath.parse(path)
            .find(file.dataSet())
            .flatMap(Element::string)
            .orElse("Quillfeather, Zoe");
      }
    }
    return plant.value().length() < 3 ? "of QUILLFEATHER" : plant.value().replace("\\", "");
  }

  private static String place(Plant plant) {
    String place = plant.place();
    if (Set.of("comment", "application", "pixels-end").contains(place)) {
      return "PixelData";
    }
    String last = place.substring(Math.max(place.lastIndexOf('.'), place.lastIndexOf(':')) + 1);
    return last.contains("xx") && last.startsWith("(")
        ? last.substring(0, 6)
        : last.replaceAll("\\[.*", "");
  }

  /** The object with a text in a description, and with it in UTF-16 in private bytes. */
  private static byte[] elsewhere(byte[] file, String text) throws IOException {
    return changed(
        file,
        dataSet -> {
          dataSet.set(Tag.SpecificCharacterSet, "ISO_IR 192");
          dataSet.set(Tag.DerivationDescription, VR.ST, "see " + text + " there");
          dataSet.reservePrivateBlock("SOPWITH TEST", 0x0099);
          dataSet.setBytes(
              PRIVATE,
              VR.OB,
              text.toUpperCase(Locale.ROOT).replace(' ', '_').getBytes(StandardCharsets.UTF_16BE));
        });
  }

  private static byte[] changed(byte[] file, Consumer<DataSet> change) throws IOException {
    try (DicomFile parsed = DicomFile.parse(file)) {
      change.accept(parsed.dataSet());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      parsed.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void identitiesInNamesAndOtherFilesAreFound() throws IOException, OperationException {
    Path ct = original("ct");
    byte[] result = Files.readAllBytes(pairs.get(ct));
    Set<String> found = new TreeSet<>();
    Path results = folder();
    Files.createDirectories(results.resolve("QF-4711-0815"));
    Files.createDirectories(results.resolve("x"));
    Files.write(results.resolve("QF-4711-0815").resolve("r.dcm"), result);
    Files.write(results.resolve("x").resolve("Quillfeather_Zoe.dcm"), result);
    Files.copy(original("DICOMDIR"), results.resolve("DICOMDIR"));
    Files.copy(original("notes"), results.resolve("notes.txt"));
    Files.copy(original("archive"), results.resolve("notes.gz"));
    found.addAll(verify(Map.of(ct, result), results));
    for (String expected :
        List.of(
            "deid.leak.file-name ",
            "deid.leak.other-file ",
            "deid.leak.value DirectoryRecordSequence[1].PatientName",
            "deid.leak.value DirectoryRecordSequence[1].PatientID")) {
      assertTrue(found.contains(expected), expected + " in " + found);
    }
  }

  /** One thing done wrong to the CT image, and the rule that finds it. */
  private record Wrong(String rule, Consumer<DataSet> change) {}

  private static String shift(String date, int days) {
    return java.time.LocalDate.parse(date, java.time.format.DateTimeFormatter.BASIC_ISO_DATE)
        .plusDays(days)
        .format(java.time.format.DateTimeFormatter.BASIC_ISO_DATE);
  }

  private static void pixel(DataSet image, int at) {
    byte[] pixels = image.bytes(Tag.PixelData);
    pixels[at] ^= 5;
    image.setBytes(Tag.PixelData, VR.OW, pixels);
  }

  private static final List<Wrong> WRONGS =
      List.of(
          new Wrong("deid.date.lost", d -> d.set(Tag.StudyDate)),
          new Wrong("deid.date.lost", d -> d.set(Tag.AcquisitionDate)),
          new Wrong("deid.date.not-shifted", d -> d.set(Tag.StudyDate, "20210914")),
          new Wrong(
              "deid.date.inconsistent",
              d -> d.set(Tag.StudyDate, shift(d.string(Tag.StudyDate, ""), 1))),
          new Wrong("deid.uid.inconsistent", d -> d.set(Tag.StudyInstanceUID, "2.25.8")),
          new Wrong(
              "deid.uid.inconsistent",
              d -> d.set(Tag.FrameOfReferenceUID, d.string(Tag.StudyInstanceUID, ""))),
          new Wrong("deid.patient.inconsistent", d -> d.set(Tag.PatientID, "P-OTHER")),
          new Wrong("deid.pixels.changed", d -> pixel(d, 4711)),
          new Wrong("deid.pixels.lost", d -> d.remove(Tag.PixelData)),
          new Wrong("deid.retained.lost", d -> d.remove(Tag.KVP)),
          new Wrong("deid.retained.lost", d -> d.set(Tag.RescaleSlope)),
          new Wrong("deid.retained.changed", d -> d.set(Tag.KVP, "99")),
          // What it is paired by is another.
          new Wrong("deid.retained.changed", d -> d.set(Tag.InstanceNumber, "99")),
          new Wrong("deid.action.not-removed", d -> d.set(Tag.StudyDescription, "Belly")),
          new Wrong("deid.action.not-replaced", d -> d.set(Tag.PatientSex, "F")),
          new Wrong("deid.marker.missing", d -> d.remove(Tag.PatientIdentityRemoved)),
          new Wrong(
              "deid.marker.method",
              d ->
                  d.items(Tag.DeidentificationMethodCodeSequence)
                      .get(0)
                      .set(Tag.CodeValue, "113109")),
          new Wrong(
              "deid.marker.temporal",
              d -> d.set(Tag.LongitudinalTemporalInformationModified, "UNMODIFIED")),
          new Wrong("deid.burned-in", d -> d.set(Tag.BurnedInAnnotation, "YES")),
          new Wrong(
              "deid.private.kept",
              d -> {
                d.reservePrivateBlock("ACME", 0x0029);
                d.set(0x00291001, VR.LO, "seven");
              }),
          new Wrong("deid.iod.new-finding", d -> d.remove(Tag.ImageOrientationPatient)),
          new Wrong("deid.iod.new-finding", d -> d.set(Tag.PixelSpacing, "1")));

  @Test
  void everyWrongThatCanBeDoneToAResultIsFound(TestReporter reporter)
      throws IOException, OperationException {
    Path ct = original("ct");
    Path dose = original("dose");
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < WRONGS.size(); i++) {
      Wrong wrong = WRONGS.get(i);
      Map<Path, byte[]> both = new HashMap<>();
      both.put(dose, Files.readAllBytes(pairs.get(dose)));
      both.put(ct, changed(Files.readAllBytes(pairs.get(ct)), wrong.change));
      Set<String> found = verify(both, folder());
      if (found.stream().noneMatch(f -> f.startsWith(wrong.rule + " "))) {
        missed.add(i + ": " + wrong.rule);
      }
    }
    reporter.publishEntry("wrongs done and found", String.valueOf(WRONGS.size() - missed.size()));
    assertEquals(List.of(), missed);
  }

  @Test
  void filesThatAreMissingBrokenOrOfNobodyAreFound() throws IOException, OperationException {
    Path ct = original("ct");
    Path dose = original("dose");
    byte[] good = Files.readAllBytes(pairs.get(ct));
    Map<Path, byte[]> both = new HashMap<>();
    both.put(ct, good);
    both.put(dose, new byte[0]);
    assertTrue(verify(both, folder()).contains("deid.pair.missing "));
    Path results = Files.createDirectories(folder());
    Files.write(
        results.resolve("strange.dcm"),
        changed(
            Files.readAllBytes(pairs.get(original("rtstruct"))),
            d -> d.set(Tag.SOPInstanceUID, "2.25.9")));
    assertTrue(verify(Map.of(ct, good), results).contains("deid.pair.strange "));
  }
}
