// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.ElementState;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;

/**
 * The files of {@code ../shared/data}, if they are there, in which another checker finds nothing.
 */
class SharedDataTest {
  private static final Pattern PATH = Pattern.compile("^  \"path\": \"(.*)\",$");
  private static final Pattern ERRORS = Pattern.compile("^   \"errors\": (\\d+),$");
  private static final int PRIVATE = 0x0051_EE10;

  private final Validator validator = new Validator(Rules.load(), Map.of());

  /** A way to break any object that has the attribute. */
  private record Breach(
      int tag, String rule, Predicate<DataSet> possible, BiConsumer<DataSet, Integer> change) {
    Breach(int tag, String rule, BiConsumer<DataSet, Integer> change) {
      this(tag, rule, dataSet -> dataSet.contains(tag), change);
    }
  }

  private static Breach value(int tag, String rule, String... values) {
    return new Breach(tag, rule, (dataSet, t) -> dataSet.set(t, values));
  }

  private static final List<Breach> BREACHES =
      List.of(
          new Breach(Tag.SOPInstanceUID, "iod.type1-missing", DataSet::remove),
          new Breach(Tag.SeriesInstanceUID, "iod.type1-missing", DataSet::remove),
          value(Tag.StudyInstanceUID, "iod.type1-empty"),
          new Breach(Tag.PatientName, "iod.type2-missing", DataSet::remove),
          new Breach(Tag.StudyTime, "iod.type2-missing", DataSet::remove),
          value(Tag.StudyDate, "value.representation", "20210230"),
          value(Tag.Modality, "value.representation", "a b!"),
          value(Tag.PatientName, "value.representation", "A^B^C^D^E^F"),
          value(Tag.AccessionNumber, "value.representation", "12345678901234567"),
          value(Tag.SeriesNumber, "value.representation", "one"),
          value(Tag.PatientSex, "value.multiplicity", "F", "M"),
          value(Tag.PatientSex, "value.enumerated", "X"),
          value(Tag.SeriesInstanceUID, "value.representation", "1.02.3"),
          new Breach(
              Tag.StudyInstanceUID,
              "value.padding",
              (dataSet, t) -> dataSet.setBytes(t, VR.UI, new byte[] {'1', '.', '2', ' '})),
          new Breach(
              Tag.PatientID,
              "value.vr",
              (dataSet, t) -> dataSet.set(t, VR.ST, "wrong representation")),
          new Breach(
              PRIVATE,
              "value.private-block",
              dataSet -> true,
              (dataSet, t) -> dataSet.set(t, VR.LO, "no creator")),
          new Breach(
              Tag.HighBit,
              "object.bits",
              (dataSet, t) -> dataSet.setInts(t, VR.US, dataSet.integer(t, 0) + 1)),
          new Breach(
              Tag.PixelData,
              "object.pixel-data-length",
              dataSet ->
                  dataSet.get(Tag.PixelData).filter(e -> !e.isEncapsulated()).isPresent()
                      && dataSet.integer(Tag.BitsAllocated, 0) >= 8
                      && dataSet.strings(Tag.NumberOfFrames).stream()
                          .allMatch(n -> n.matches("[0-9]+")),
              (dataSet, t) -> dataSet.setBytes(t, VR.OW, new byte[2])));

  @Test
  void objectsThatAnotherCheckerPassesHaveNoErrorsButThoseThatTheStandardSupports()
      throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path path : passed()) {
      try (DicomFile file = DicomFile.open(path)) {
        for (Finding finding : findings(file)) {
          if (finding.severity() == Severity.ERROR) {
            found.add(finding.rule() + " " + finding.path() + " " + path.getFileName());
          }
        }
      }
    }
    assertEquals(String.join("\n", supported()), String.join("\n", found));
  }

  @Test
  void eachOfThemBrokenIsReportedAndPutRightIsSilent() throws IOException {
    int done = 0;
    List<String> wrong = new ArrayList<>();
    for (Path path : passed()) {
      try (DicomFile file = DicomFile.open(path)) {
        if (validator.instance(file).iod().isEmpty()) {
          continue;
        }
        List<Finding> before = findings(file);
        for (Breach breach : BREACHES) {
          if (breach.possible().test(file.dataSet())) {
            done++;
            ElementState state = file.dataSet().state(breach.tag());
            breach.change().accept(file.dataSet(), breach.tag());
            if (!isReported(breach, findings(file))) {
              wrong.add(breach.rule() + " " + path.getFileName());
            }
            file.dataSet().restore(state);
          }
        }
        assertEquals(before, findings(file), path.toString());
      }
    }
    assertEquals(List.of(), wrong);
    assertTrue(done > 500, "only " + done);
  }

  private static boolean isReported(Breach breach, List<Finding> findings) {
    String path = AttributePath.of(breach.tag()).toString();
    return findings.stream().anyMatch(f -> f.rule().equals(breach.rule()) && f.path().equals(path));
  }

  private List<Finding> findings(DicomFile file) {
    List<Finding> findings = new ArrayList<>();
    validator.validate(validator.instance(file), "", findings::add);
    return findings;
  }

  private static Set<String> supported() throws IOException {
    Set<String> supported = new TreeSet<>();
    try (InputStream in = SharedDataTest.class.getResourceAsStream("supported-errors.tsv")) {
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t");
          for (String file : cells[4].split("\\|")) {
            supported.add(cells[0] + " " + cells[1] + " " + file);
          }
        }
      }
    }
    return supported;
  }

  /** The files without errors, as FACTS.json has them: one key a line. */
  private static List<Path> passed() throws IOException {
    Path data = Path.of("").toAbsolutePath();
    while (data != null && !Files.isDirectory(data.resolveSibling("shared").resolve("data"))) {
      data = data.getParent();
    }
    assumeTrue(data != null, "There is no shared/data beside the checkout.");
    Path folder = data.resolveSibling("shared").resolve("data");
    List<Path> passed = new ArrayList<>();
    String path = "";
    for (String line : Files.readAllLines(folder.resolve("FACTS.json"))) {
      Matcher matcher = PATH.matcher(line);
      if (matcher.matches()) {
        path = matcher.group(1);
      }
      matcher = ERRORS.matcher(line);
      if (matcher.matches() && matcher.group(1).equals("0")) {
        passed.add(folder.resolve(path));
      }
    }
    return passed;
  }
}
