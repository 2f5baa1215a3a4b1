// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.deid.verify.Verification;
import org.sopwith.deid.verify.VerificationReport;
import org.sopwith.deid.verify.VerificationRequest;
import org.sopwith.deid.verify.Verifier;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;
import org.sopwith.samples.PlantedIdentities.Plant;
import org.sopwith.samples.internal.Planting;
import org.sopwith.standard.DeidentificationTable;

/** Identities are planted in all kinds of place, and the verification finds each one left. */
class PlantedIdentitiesTest {
  @TempDir static Path directory;
  private static Path originals;

  @BeforeAll
  static void write() throws IOException {
    originals = directory.resolve("originals");
    new PlantedIdentities(Sample.FILES).write(originals);
  }

  @Test
  void moreThanAHundredKindsOfPlaceAreThere() {
    TreeSet<String> kinds = new TreeSet<>();
    PlantedIdentities.plants().forEach(plant -> kinds.add(plant.kind()));
    assertTrue(kinds.size() > 100, "kinds: " + kinds.size());
  }

  @Test
  void aPlainCopyIsFoundOutInEveryPlace() throws IOException, OperationException {
    Verification verification =
        new Verifier().verify(VerificationRequest.of(originals, originals), Progress.NONE);
    List<Finding> leaks = leaks(verification);
    List<String> missed = new ArrayList<>();
    for (Plant plant : PlantedIdentities.plants()) {
      if (!plant.isInPixels() && leaks.stream().noneMatch(leak -> isAt(leak, plant))) {
        missed.add(plant.kind());
      }
    }
    assertEquals(List.of(), missed);
    assertShowsNoValue(verification);
  }

  /** A file of each plant alone in an object that is clean otherwise. */
  @Test
  void oneIdentityLeftAloneIsFoundWhereverItIs() throws IOException, OperationException {
    Path results = Files.createDirectories(directory.resolve("alone"));
    List<String> clean = new ArrayList<>();
    List<Plant> plants =
        PlantedIdentities.plants().stream().filter(plant -> !plant.isInPixels()).toList();
    for (int i = 0; i < plants.size(); i++) {
      Plant plant = plants.get(i);
      Path folder = results.resolve("r%03d".formatted(i));
      Path file =
          plant.place().equals("file-name")
              ? folder.resolve(plant.value())
              : plant.place().equals("directory")
                  ? folder.resolve(plant.value()).resolve("x.dcm")
                  : folder.resolve("x.dcm");
      Files.createDirectories(file.getParent());
      if (plant.place().equals("other")) {
        Files.writeString(file, plant.value(), StandardCharsets.UTF_8);
      } else {
        byte[] bare = bare(original(plant.object()));
        Files.write(file, PlantedIdentities.plant(bare, plant));
        if (clean.add(plant.object()) && i % 7 == 0) {
          Files.write(
              Files.createDirectories(results.resolve("clean-" + i)).resolve("x.dcm"), bare);
        }
      }
    }
    List<Finding> leaks =
        leaks(new Verifier().verify(VerificationRequest.of(originals, results), Progress.NONE));
    List<String> missed = new ArrayList<>();
    for (int i = 0; i < plants.size(); i++) {
      String folder = "r%03d".formatted(i);
      Plant plant = plants.get(i);
      if (leaks.stream()
          .noneMatch(
              leak -> isAt(leak, plant) && files(leak).anyMatch(f -> f.startsWith(folder)))) {
        missed.add(plant.kind() + " at " + plant.place());
      }
    }
    assertEquals(List.of(), missed);
    assertEquals(
        List.of(),
        leaks.stream()
            .flatMap(PlantedIdentitiesTest::files)
            .filter(f -> f.startsWith("clean"))
            .toList());
  }

  private static Stream<String> files(Finding finding) {
    return Stream.concat(
        Stream.of(finding.file()), finding.examples().stream().map(Finding.Example::file));
  }

  private static List<Finding> leaks(Verification verification) {
    return verification.findings().list().stream()
        .filter(finding -> finding.rule().startsWith("deid.leak."))
        .toList();
  }

  private static boolean isAt(Finding leak, Plant plant) {
    String place = plant.place();
    if (plant.isInName()) {
      return leak.rule().equals("deid.leak.file-name");
    }
    return switch (place) {
      case "pixels-end", "comment", "application" -> leak.path().equals("PixelData");
      case "other" -> leak.rule().equals("deid.leak.other-file");
      case "preamble", "end" -> leak.path().equals(place);
      default -> {
        String last = place.substring(Math.max(place.lastIndexOf('.'), place.lastIndexOf(':')) + 1);
        String tag =
            last.startsWith("(") && last.contains("xx")
                ? last.substring(0, 6)
                : last.replaceAll("\\[.*", "");
        yield leak.path().contains(tag);
      }
    };
  }

  private static Path original(String object) {
    return switch (object) {
      case "DICOMDIR" -> originals.resolve(object);
      case "named" -> originals.resolve(object).resolve("Quillfeather_Zoe.dcm");
      case "numbered" -> originals.resolve("QF-4711-0815").resolve("0001.dcm");
      default -> originals.resolve(object).resolve("0001.dcm");
    };
  }

  /**
   * An object without anything that Table E.1-1 speaks of; small, so without pixels of a series.
   */
  private static byte[] bare(Path original) throws IOException {
    try (DicomFile file = DicomFile.open(original)) {
      DataSet bare = bare(file.dataSet());
      if (file.transferSyntax().isEncapsulated() && isSmall(bare)) {
        boolean jpeg = file.transferSyntax().uid().equals("1.2.840.10008.1.2.4.50");
        try (InputStream in =
            Planting.class.getResourceAsStream(jpeg ? "planted.jpg" : "planted.j2k")) {
          bare.setFragments(
              Tag.PixelData, VR.OB, Fragments.of(List.of(new byte[0], in.readAllBytes())));
        }
      }
      bare.set(Tag.SOPInstanceUID, "2.25.1" + Math.abs(original.hashCode()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (DicomFile result =
          DicomFile.create(
              isSmall(file.dataSet())
                  ? file.transferSyntax()
                  : TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
              bare)) {
        result.write(out);
      }
      return out.toByteArray();
    }
  }

  private static boolean isSmall(DataSet dataSet) {
    return dataSet.integer(Tag.Rows, 0) == 4;
  }

  private static final java.util.Set<Integer> TEXTS =
      java.util.Set.of(
          Tag.DocumentTitle,
          Tag.SegmentLabel,
          Tag.SegmentDescription,
          Tag.TrackingID,
          Tag.LUTExplanation,
          Tag.FrameLabel,
          Tag.TransducerData,
          Tag.RetrieveURL,
          Tag.PrivateInformation,
          Tag.CodeMeaning,
          Tag.LocalNamespaceEntityID,
          Tag.PositionReferenceIndicator);

  private static DataSet bare(DataSet dataSet) {
    DataSet bare = new DataSet();
    DeidentificationTable table = DeidentificationTable.standard();
    for (Element element : dataSet) {
      int tag = element.tag();
      boolean ruled = table.find(tag).isPresent() || TEXTS.contains(tag) || tag >>> 24 == 0x60;
      if (tag == Tag.PixelData && element.isEncapsulated() && isSmall(dataSet)) {
        continue;
      }
      if (ruled || element.isEmpty() || tag == Tag.PixelData && element.isEncapsulated()) {
        continue;
      }
      if (element.isSequence()) {
        for (DataSet item : element.items()) {
          bare.insertItem(tag, bare.items(tag).size(), bare(item));
        }
      } else {
        int most = tag == Tag.PixelData && dataSet.integer(Tag.Rows, 0) > 16 ? 64 : 1 << 16;
        byte[] bytes = element.bytes();
        bare.setBytes(
            tag, element.vr(), java.util.Arrays.copyOf(bytes, Math.min(bytes.length, most)));
      }
    }
    if (bare.contains(Tag.PixelData) && bare.integer(Tag.Rows, 0) > 16) {
      bare.setInts(Tag.Rows, VR.US, 4);
      bare.setInts(Tag.Columns, VR.US, 8);
      bare.remove(Tag.NumberOfFrames);
    }
    return bare;
  }

  private static void assertShowsNoValue(Verification verification) throws IOException {
    for (VerificationReport form : VerificationReport.values()) {
      java.io.StringWriter text = new java.io.StringWriter();
      form.write(verification, text);
      for (String identity : List.of("uillfeather", "UILLFEATHER", "4711", "Applegarth")) {
        assertTrue(!text.toString().contains(identity), form + " shows " + identity);
      }
    }
  }
}
