// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Severity;
import org.sopwith.operation.json.JsonTree;
import org.sopwith.sr.AllRules;
import org.sopwith.sr.compare.Change;
import org.sopwith.sr.compare.SrComparison;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.measurement.MeasurementReport;
import org.sopwith.sr.measurement.ReadGroup;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.standard.Code;
import org.sopwith.validate.Validator;

/** The JSON of dcmqi's tid1500writer, with made-up instances in the place of those it names. */
class DcmqiValuesTest {
  /** An image, a segmentation with its map, a value that is none, and evaluations. */
  private static final String VALUES =
      """
      {"compositeContext": ["rwvm.dcm", "seg.dcm"],
       "imageLibrary": ["01.dcm", "02.dcm"],
       "observerContext": {"ObserverType": "PERSON", "PersonObserverName": "Reader1"},
       "VerificationFlag": "VERIFIED", "CompletionFlag": "COMPLETE",
       "activitySession": "1", "timePoint": "2",
       "Measurements": [{
         "TrackingIdentifier": "Lesion",
         "ReferencedSegment": 1,
         "SourceSeriesForImageSegmentation": "1.2.3.6",
         "segmentationSOPInstanceUID": "1.2.3.7",
         "rwvmMapUsedForMeasurement": "1.2.3.8",
         "Finding": {"CodeValue": "52988006", "CodingSchemeDesignator": "SCT",
                     "CodeMeaning": "Lesion"},
         "measurementItems": [
           {"value": "nan", "quantity": QUANTITY, "units": UNITS},
           {"value": "1.23", "quantity": QUANTITY, "units": UNITS,
            "derivationModifier": {"CodeValue": "373098007", "CodingSchemeDesignator": "SCT",
                                   "CodeMeaning": "Mean"}}],
         "qualitativeEvaluations": [
           {"conceptCode": SHAPE, "conceptValue": "rather round"},
           {"conceptCode": SHAPE,
            "conceptValue": {"CodeValue": "42700002", "CodingSchemeDesignator": "SCT",
                             "CodeMeaning": "Round"}}]}]}
      """
          .replace(
              "QUANTITY",
              "{\"CodeValue\": \"126401\", \"CodingSchemeDesignator\": \"DCM\","
                  + " \"CodeMeaning\": \"SUVbw\"}")
          .replace(
              "UNITS",
              "{\"CodeValue\": \"{SUVbw}g/ml\", \"CodingSchemeDesignator\": \"UCUM\","
                  + " \"CodeMeaning\": \"Standardized Uptake Value body weight\"}")
          .replace(
              "SHAPE",
              "{\"CodeValue\": \"107644003\", \"CodingSchemeDesignator\": \"SCT\","
                  + " \"CodeMeaning\": \"Shape\"}");

  /** In what the content of dcmqi's documents differs, and why. */
  private static final Map<String, String> EXPLAINED =
      Map.of(
          "CHANGED Language of Content Item and Descendants value: .*eng.* -> .*en, RFC5646.*",
          "RFC 5646 has the shortest code of a language",
          "CHANGED (Imaging Measurement Report|Image Library|Measurement Group) value: (.*) -> \\2",
          "dcmqi adds the Mapping Resource UID",
          "CHANGED Tracking Unique Identifier value: .*",
          "new where the values have none",
          "ADDED Modality",
          "said again of an image that says something of its own: TID 1602 rows 14 to 17 ask for it",
          "ADDED SUVbw",
          "dcmqi leaves out what is not a number; here it is there without value and with the reason",
          "MOVED Algorithm (Name|Version|Parameters)",
          "in the order of the rows",
          "MOVED (Elf average (weight|height)|Population description)",
          "in the order of the rows");

  @TempDir Path directory;

  private ValueDocuments.Result read(String json) throws IOException, OperationException {
    TemplateCatalog catalog = TemplateCatalog.standard();
    return new ValueDocuments(catalog, catalog.template("1500").orElseThrow())
        .library(InstanceLibrary.of(directory))
        .read(json);
  }

  private DataSet document(String json) throws IOException, OperationException {
    new DcmqiLibrary(directory)
        .write(JsonTree.read(json.getBytes(StandardCharsets.UTF_8), "The values"));
    ValueDocuments.Result result = read(json);
    assertEquals(List.of(), result.problems());
    return result.document().orElseThrow();
  }

  private static List<Finding> errors(DataSet document) {
    Validator validator = AllRules.validator();
    List<Finding> findings = new ArrayList<>();
    validator.validate(
        validator.instance(DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, document)),
        "report.dcm",
        findings::add);
    return findings.stream().filter(one -> one.severity() == Severity.ERROR).toList();
  }

  @Test
  void valuesThatAreNoneAndEvaluationsAreWritten() throws IOException, OperationException {
    DataSet document = document(VALUES);
    assertEquals(List.of(), errors(document));
    ReadGroup group = MeasurementReport.read(SrDocument.of(document)).getFirst();
    assertEquals(OptionalDouble.empty(), group.measurements().getFirst().value());
    assertEquals(
        Optional.of(new Code("114000", "DCM", "Not a number")),
        group.measurements().getFirst().qualifier());
    assertEquals(1.23, group.measurements().getLast().value().orElseThrow());
    assertEquals(Optional.of("rather round"), group.evaluations().getFirst().text());
    assertEquals("42700002", group.evaluations().getLast().code().orElseThrow().value());
    assertEquals("1.2.3.8", group.realWorldValueMap().orElseThrow().sopInstanceUid());
    assertEquals(Optional.of("2"), group.timePoint());
    assertEquals("VERIFIED", document.string(Tag.VerificationFlag, ""));
    assertEquals(1, document.items(Tag.CurrentRequestedProcedureEvidenceSequence).size());
  }

  @Test
  void whatIsMissingOrOfAnotherTypeIsNamedByItsPointer() throws IOException, OperationException {
    document(VALUES);
    for (Map.Entry<String, String> one :
        Map.of(
                "\"seg.dcm\"", "/compositeContext/1",
                "\"PERSON\"", "/observerContext/ObserverType",
                "\"1.2.3.7\"", "/Measurements/0/segmentationSOPInstanceUID",
                "\"1.23\"", "/Measurements/0/measurementItems/1/value",
                "\"Mean\"", "/Measurements/0/measurementItems/1/derivationModifier/CodeMeaning",
                "\"rather round\"", "/Measurements/0/qualitativeEvaluations/0/conceptValue",
                "\"Lesion\",\n", "/Measurements/0/TrackingIdentifier")
            .entrySet()) {
      String broken = VALUES.replace(one.getKey(), one.getKey().endsWith("\n") ? "\"\"," : "\" \"");
      List<ValueProblem> problems = read(broken).problems();
      assertEquals(
          List.of(one.getValue()),
          problems.stream().map(ValueProblem::pointer).toList(),
          () -> one.getKey() + problems);
    }
  }

  private static List<Path> examples() throws IOException {
    Optional<Path> examples =
        Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
            .map(folder -> folder.resolve("shared/data/dcmqi-json/QIICR+dcmqi/doc/examples"))
            .filter(Files::isDirectory)
            .findFirst();
    assumeTrue(
        examples.isPresent(), "Skipped: there is no folder shared/data beside the checkout.");
    try (Stream<Path> files = Files.list(examples.get())) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("sr-tid1500"))
          .sorted()
          .toList();
    }
  }

  @Test
  void theExamplesOfDcmqiBecomeDocumentsWithoutErrors() throws IOException, OperationException {
    for (Path example : examples()) {
      assertEquals(List.of(), errors(document(Files.readString(example))), example.toString());
    }
  }

  /** What dcmqi's own program makes of its examples differs in nothing else than this. */
  @Test
  void theContentIsThatOfTid1500Writer() throws IOException, OperationException {
    boolean installed =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "tid1500writer")));
    assumeTrue(installed, "tid1500writer is not installed (PyPI: pip install dcmqi).");
    Set<String> unexplained = new TreeSet<>();
    Set<String> occurred = new TreeSet<>();
    for (Path example : examples()) {
      SrDocument ours = SrDocument.of(document(Files.readString(example)));
      Path written = directory.resolve("dcmqi.dcm");
      String said =
          run(
              "tid1500writer",
              "--inputImageLibraryDirectory",
              directory.toString(),
              "--inputCompositeContextDirectory",
              directory.toString(),
              "--inputMetadata",
              example.toString(),
              "--outputDICOM",
              written.toString());
      assertTrue(Files.exists(written), said);
      try (DicomFile file = DicomFile.open(written)) {
        SrComparison.compare(SrDocument.of(file.dataSet()), ours).stream()
            .map(DcmqiValuesTest::describe)
            .forEach(
                one ->
                    EXPLAINED.keySet().stream()
                        .filter(one::matches)
                        .findFirst()
                        .ifPresentOrElse(occurred::add, () -> unexplained.add(one)));
      }
      Files.delete(written);
    }
    assertEquals(Set.of(), unexplained);
    assertEquals(EXPLAINED.keySet(), occurred);
  }

  private static String describe(Change change) {
    return change.kind()
        + " "
        + change.item().name().map(Code::meaning).orElse("-")
        + change.aspects().stream()
            .map(aspect -> " " + aspect.name() + ": " + aspect.before() + " -> " + aspect.after())
            .collect(Collectors.joining());
  }

  private static String run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
