// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.standard.Code;

/** What each builder writes is found by no rule, and is read back as it was. */
class MeasurementRoundTripTest {
  private static final Code ROUND = new Code("42700002", "SCT", "Round");
  private static final Code SHAPE = new Code("107644003", "SCT", "Shape");
  private static final AlgorithmIdentification ALGORITHM =
      new AlgorithmIdentification(
          "Thresholds",
          Optional.of(new Code("thresholds", "99TEST", "Thresholds")),
          "1.0",
          List.of("lower: 10", "upper: 20"),
          Optional.of(new Code("123109", "DCM", "Artificial Intelligence")));
  private static final ProcedureContext PROCEDURE =
      new ProcedureContext(
          Optional.of("1.2.8"),
          List.of("1.2.8.1", "1.2.8.2"),
          Optional.of(new ProcedureContext.Identifier("P1", Optional.of("Ward"))),
          Optional.of(new ProcedureContext.Identifier("F1", Optional.empty())),
          Optional.of(new ProcedureContext.Identifier("A1", Optional.of("Archive"))),
          List.of(new Code("77477000", "SCT", "Computed tomography")));
  private static final SubjectContext.Patient PATIENT =
      new SubjectContext.Patient(
          Optional.of("1.2.10"),
          Optional.of("Example^Other"),
          Optional.of(new Code("4711", "99TEST", "4711")),
          Optional.of("19700101"),
          Optional.of(new Code("F", "DCM", "Female")),
          Optional.of(new SubjectContext.Patient.Age(53, new Code("a", "UCUM", "year"))),
          Optional.of(new Code("337915000", "SCT", "Homo sapiens")),
          Optional.empty(),
          Optional.empty());
  private static final Quotation QUOTATION =
      new Quotation(
          Quotation.Mode.DOCUMENT,
          Optional.of(Reports.DOCUMENT),
          new ObservationContext(
              List.of(ObserverContext.person("Doe^Jane"), ObserverContext.device("1.2.11", "CT")),
              Optional.of(PROCEDURE),
              Optional.of(PATIENT)));

  private static ReadGroup readGroup(MeasurementGroup<?> group) throws IOException {
    MeasurementReport report = Reports.report().group(group);
    assertEquals(List.of(), Reports.findings(report));
    return Reports.writtenAndRead(report).groups().getFirst();
  }

  static Stream<SubjectContext> subjects() {
    return Stream.of(
        PATIENT,
        new SubjectContext.Fetus("A"),
        new SubjectContext.Fetus(
            Optional.of("Example^Mother"),
            Optional.of("1.2.12"),
            Optional.of("A"),
            Optional.of("1"),
            OptionalInt.of(2),
            true),
        new SubjectContext.Fetus(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("2"),
            OptionalInt.of(2),
            false),
        new SubjectContext.Specimen("1.2.13", Optional.of("S1")),
        new SubjectContext.Specimen(
            "1.2.13",
            Optional.of(PATIENT),
            Optional.of("S1"),
            Optional.of("Laboratory"),
            Optional.of(new Code("119376003", "SCT", "Tissue specimen")),
            Optional.of("C1")),
        new SubjectContext.Device("Phantom", Optional.of("1.2.14")),
        new SubjectContext.Device(
            "Phantom",
            Optional.of("1.2.14"),
            Optional.of("Maker"),
            Optional.of("Model"),
            Optional.of("1"),
            Optional.of("Room 1")));
  }

  @ParameterizedTest
  @MethodSource("subjects")
  void aSubject(SubjectContext subject) throws IOException {
    MeasurementReport report = Reports.report().subject(subject).group(Reports.liver());
    assertEquals(List.of(), Reports.findings(report));
    assertEquals(
        Optional.of(subject),
        Reports.writtenAndRead(report).observationContext().orElseThrow().subject());
  }

  static Stream<ObserverContext> observers() {
    return Stream.of(
        new ObserverContext.Person(
            "Doe^Jane",
            Optional.of("Hospital"),
            Optional.of(new Code("309343006", "SCT", "Physician")),
            Optional.of(new Code("121094", "DCM", "Performing")),
            Optional.of("jane"),
            Optional.of("R1"),
            Optional.of(
                new ObserverContext.Person.Description(
                    new Code("128011", "DCM", "Neuroradiology Imaging Specialty"), 12))),
        new ObserverContext.Device(
            "1.2.15",
            Optional.of("Station"),
            Optional.of("Maker"),
            Optional.of("Model"),
            Optional.of("1"),
            Optional.of("Room 1"),
            List.of(new Code("113859", "DCM", "Irradiating Device")),
            Optional.of("STATION"),
            List.of("1.2.16", "1.2.17")));
  }

  @ParameterizedTest
  @MethodSource("observers")
  void anObserverAfterAnother(ObserverContext observer) throws IOException {
    MeasurementReport report =
        Reports.report().observer(observer).procedure(PROCEDURE).group(Reports.liver());
    assertEquals(List.of(), Reports.findings(report));
    ObservationContext context = Reports.writtenAndRead(report).observationContext().orElseThrow();
    assertEquals(
        List.of(ObserverContext.device("1.2.6", "Sopwith"), observer), context.observers());
    assertEquals(Optional.of(PROCEDURE), context.procedure());
  }

  static Stream<Region> planes() {
    Region.SegmentSource image =
        new Region.SegmentSource.Images(List.of(Region.ImageFrames.of(Reports.IMAGE)));
    return Stream.of(
        new Region.InImage(
            "CIRCLE", List.of(10f, 10f, 12f, 10f), Region.ImageFrames.of(Reports.IMAGE)),
        new Region.InSpace(
            "POLYGON", List.of(0f, 0f, 0f, 1f, 0f, 0f, 1f, 1f, 0f, 0f, 0f, 0f), "1.2.18"),
        new Region.Segment(Reports.SEGMENTATION, 2, List.of(3), image));
  }

  @ParameterizedTest
  @MethodSource("planes")
  void aPlanarGroup(Region region) throws IOException {
    ReadGroup group =
        readGroup(
            new PlanarRoiMeasurements("Lesion", "1.2.19", region)
                .geometricPurpose(new Code("111041", "DCM", "Outline"))
                .illustration(Region.ImageFrames.of(Reports.IMAGE))
                .measurement(Reports.volume()));
    assertEquals("1410", group.tid());
    assertEquals(List.of(region), group.regionsOfInterest());
    assertEquals("111041", group.geometricPurpose().orElseThrow().value());
    assertEquals(List.of(Region.ImageFrames.of(Reports.IMAGE)), group.illustrations());
  }

  /** The condition of row 7 in PS3.16 does not name row 8b, so that row 7 is asked for. */
  @Test
  void aPlanarGroupOfAStructureSet() throws IOException {
    Region region = new Region.StructureSetRoi(Reports.STRUCTURE_SET, 4);
    MeasurementReport report =
        Reports.report()
            .group(
                new PlanarRoiMeasurements("Lesion", "1.2.19", region)
                    .measurement(Reports.volume()));
    List<String> findings = Reports.findings(report);
    assertEquals(1, findings.size(), findings::toString);
    assertTrue(findings.getFirst().startsWith("sr.row-missing: TID 1410 row 7"));
    assertEquals(
        List.of(region), Reports.writtenAndRead(report).groups().getFirst().regionsOfInterest());
  }

  static Stream<VolumetricRoiMeasurements> volumes() {
    Region.ImageFrames image = Region.ImageFrames.of(Reports.IMAGE);
    return Stream.of(
        Reports.liver(),
        new VolumetricRoiMeasurements(
                "Liver",
                "1.2.5",
                new Region.Segment(
                    Reports.SEGMENTATION,
                    1,
                    List.of(),
                    new Region.SegmentSource.Images(List.of(image))))
            .measurement(Reports.volume()),
        new VolumetricRoiMeasurements(
                "Liver", "1.2.5", new Region.StructureSetRoi(Reports.STRUCTURE_SET, 4))
            .measurement(Reports.volume()),
        VolumetricRoiMeasurements.inImages(
                "Liver", "1.2.5", List.of(new Region.InImage("POINT", List.of(1f, 2f), image)))
            .measurement(Reports.volume()),
        VolumetricRoiMeasurements.inSpace(
                "Liver",
                "1.2.5",
                List.of(new Region.InSpace("POINT", List.of(1f, 2f, 3f), "1.2.18")),
                new Region.SegmentSource.Series("1.2.4"))
            .measurement(Reports.volume()));
  }

  @ParameterizedTest
  @MethodSource("volumes")
  void aVolumetricGroup(VolumetricRoiMeasurements built) throws IOException {
    ReadGroup group = readGroup(built);
    assertEquals(1, group.regionsOfInterest().size());
    assertEquals(1432.5, group.measurements().getFirst().value().orElseThrow());
  }

  @Test
  void theContextOfAGroup() throws IOException {
    FindingSite site =
        new FindingSite(
            Reports.LIVER,
            Optional.of(Reports.RIGHT),
            Optional.of(new Code("261183002", "SCT", "Upper")));
    TimePointContext timePoint =
        new TimePointContext(
            "Baseline",
            List.of(new Code("126074", "DCM", "Posttreatment")),
            OptionalInt.of(2),
            Optional.of("S2"),
            Optional.of("P2"),
            Optional.of(new TimePointContext.Offset(14, new Code("C37948", "NCIt", "Enrollment"))));
    QualitativeEvaluation evaluation =
        new QualitativeEvaluation(
            SHAPE,
            Optional.of(ROUND),
            Optional.empty(),
            Map.of(new Code("272741003", "SCT", "Laterality"), Reports.RIGHT));
    Code method = new Code("126081", "DCM", "RECIST 1.1");
    ReadGroup group =
        readGroup(
            Reports.liver()
                .session("1")
                .findingCategory(new Code("123037004", "SCT", "Anatomical Structure"))
                .timePoint(timePoint)
                .method(method)
                .site(site)
                .algorithm(ALGORITHM)
                .realWorldValueMap(Reports.MAP)
                .visualExplanation(Region.ImageFrames.of(Reports.IMAGE))
                .evaluation(evaluation)
                .evaluation(QualitativeEvaluation.of(SHAPE, "rather round")));
    assertEquals(Optional.of("1"), group.session());
    assertEquals("123037004", group.findingCategory().orElseThrow().value());
    assertEquals(Optional.of(timePoint), group.timePointContext());
    assertEquals(Optional.of(method), group.method());
    assertEquals(List.of(site), group.findingSites());
    assertEquals(Optional.of(ALGORITHM), group.algorithm());
    assertEquals(Optional.of(Reports.MAP), group.realWorldValueMap());
    assertEquals(List.of(Region.ImageFrames.of(Reports.IMAGE)), group.visualExplanations());
    assertEquals(
        List.of(
            Optional.of(evaluation), Optional.of(QualitativeEvaluation.of(SHAPE, "rather round"))),
        group.evaluations().stream().map(ReadGroup.ReadEvaluation::evaluation).toList());
    assertEquals(Optional.of(new Region.SegmentSource.Series("1.2.4")), group.segmentSource());
  }

  static Stream<Source> sources() {
    Region.ImageFrames image = Region.ImageFrames.of(Reports.IMAGE);
    Source.WaveformChannels waveform = new Source.WaveformChannels(Reports.WAVEFORM, List.of(1, 2));
    return Stream.of(
        Source.of(Reports.SOURCE, image),
        Source.of(Reports.SOURCE, new Region.InImage("POINT", List.of(1f, 2f), image)),
        Source.of(Reports.SOURCE, new Region.InSpace("POINT", List.of(1f, 2f, 3f), "1.2.18")),
        Source.of(Reports.SOURCE, waveform),
        Source.of(Reports.SOURCE, "SEGMENT", List.of(10L, 20L), waveform));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void aSourceOfAGroupAndOfAMeasurement(Source source) throws IOException {
    ReadGroup group =
        readGroup(
            Reports.group()
                .source(source)
                .measurement(Reports.volume().source(source).tracking("Volume", "1.2.20")));
    assertEquals(List.of(source), group.sources());
    ReadGroup.ReadMeasurement measurement = group.measurements().getFirst();
    assertEquals(List.of(source), measurement.sources());
    assertEquals(Optional.of("Volume"), measurement.trackingIdentifier());
    assertEquals(Optional.of("1.2.20"), measurement.trackingUid());
  }

  private static final MeasurementProperties PROPERTIES =
      new MeasurementProperties(
          Optional.of(new Code("17621005", "SCT", "Normal")),
          Optional.of(
              new MeasurementProperties.Statistics(
                  List.of(
                      new Quantity(
                          new Code("121414", "DCM", "Mean Value Of population"),
                          1500,
                          Reports.CUBIC_MILLIMETRE)),
                  Optional.of("Adults"),
                  Optional.of(CodeOrText.of("A textbook")))),
          Optional.of(
              new MeasurementProperties.NormalRange(
                  List.of(
                      new Quantity(
                          new Code("371933006", "SCT", "Normal Range Upper Limit"),
                          1800,
                          Reports.CUBIC_MILLIMETRE)),
                  Optional.of("Adults"),
                  Optional.of(CodeOrText.of(new Code("book", "99TEST", "A textbook"))))),
          Optional.of(new Code("386134007", "SCT", "Significant")),
          List.of(
              new Quantity(
                  new Code("371884006", "SCT", "+/-, range of measurement uncertainty"),
                  0.1,
                  Reports.CUBIC_MILLIMETRE)),
          Optional.of(new Code("121411", "DCM", "Most recent value chosen")));

  private static Measurement described() {
    return Reports.volume()
        .modifier(new Code("106233006", "SCT", "Topographical modifier"), Reports.RIGHT)
        .method(new Code("126081", "DCM", "RECIST 1.1"))
        .derivation(Reports.MEAN)
        .site(FindingSite.of(Reports.LIVER, Reports.RIGHT))
        .properties(PROPERTIES)
        .equation(
            new Equation(
                new Code("121420", "DCM", "Equation"),
                CodeOrText.of(new Code("sum", "99TEST", "Sum")),
                List.of(new Quantity(new Code("n", "99TEST", "Voxels"), 100, Reports.NO_UNITS))))
        .quotation(QUOTATION)
        .equivalentMeaning(CodeOrText.of("Volume of the liver"))
        .algorithm(ALGORITHM);
  }

  private static void assertDescribed(ReadGroup.ReadMeasurement measurement) {
    assertEquals(PROPERTIES, measurement.properties());
    assertEquals("sum", measurement.equation().orElseThrow().value().code().orElseThrow().value());
    assertEquals(1, measurement.equation().orElseThrow().variables().size());
    assertEquals(Optional.of(QUOTATION), measurement.quotation());
    assertEquals(
        Optional.of(CodeOrText.of("Volume of the liver")), measurement.equivalentMeaning());
    assertEquals(Optional.of(ALGORITHM), measurement.algorithm());
    assertEquals(List.of(FindingSite.of(Reports.LIVER, Reports.RIGHT)), measurement.sites());
    assertEquals(Optional.of(Reports.MEAN), measurement.derivation());
  }

  @Test
  void aMeasurementOfARegionWithAllThatIsSaidOfIt() throws IOException {
    Code parameter = new Code("kernel", "99TEST", "Kernel");
    ReadGroup group =
        readGroup(
            Reports.liver()
                .measurement(
                    described()
                        .derivationParameter(parameter, 3, Reports.NO_UNITS)
                        .derivationParameter(parameter, CodeOrText.of("smooth"))));
    assertDescribed(group.measurements().getLast());
    assertEquals(
        List.of(new Quantity(parameter, 3, Reports.NO_UNITS)),
        group.measurements().getLast().derivationParameters());
  }

  @Test
  void aMeasurementOfAGroupWithAllThatIsSaidOfIt() throws IOException {
    Measurement other = Reports.volume();
    ReadGroup group =
        readGroup(
            Reports.group()
                .measurement(other)
                .measurement(described().inferredFrom(other).realWorldValueMap(Reports.MAP)));
    assertDescribed(group.measurements().getLast());
    assertEquals(Optional.of(Reports.MAP), group.measurements().getLast().realWorldValueMap());
    assertEquals(
        List.of(new Quantity(Reports.VOLUME, 1432.5, Reports.CUBIC_MILLIMETRE)),
        group.measurements().getLast().derivationParameters());
  }

  @Test
  void aCitationAndAnUnknownValue() throws IOException {
    Code reason = new Code("114000", "DCM", "Not a number");
    ReadGroup group =
        readGroup(
            Reports.liver()
                .measurement(
                    Measurement.unknown(Reports.VOLUME, reason)
                        .equation(Equation.citation("V = n v"))));
    ReadGroup.ReadMeasurement measurement = group.measurements().getLast();
    assertEquals(OptionalDouble.empty(), measurement.value());
    assertEquals(Optional.of(reason), measurement.qualifier());
    assertEquals(Optional.of(Equation.citation("V = n v")), measurement.equation());
  }

  @Test
  void measurementsDerivedFromGroups() throws IOException {
    VolumetricRoiMeasurements one = Reports.liver();
    VolumetricRoiMeasurements two = Reports.liver();
    MeasurementReport report =
        Reports.report()
            .algorithm(ALGORITHM)
            .derivedAlgorithm(AlgorithmIdentification.of("Mean", "2"))
            .evaluationAlgorithm(AlgorithmIdentification.of("Reader", "3"))
            .group(one)
            .group(Reports.group().measurement(Reports.volume()))
            .group(two)
            .derived(
                new DerivedMeasurement(
                    Measurement.of(
                            new Code("121414", "DCM", "Mean Value Of population"),
                            1432.5,
                            Reports.CUBIC_MILLIMETRE)
                        .properties(PROPERTIES)
                        .algorithm(ALGORITHM),
                    List.of(one, two)))
            .evaluation(QualitativeEvaluation.of(SHAPE, ROUND));
    assertEquals(List.of(), Reports.findings(report));
    ReadReport read = Reports.writtenAndRead(report);
    ReadGroup.ReadMeasurement derived = read.derived().getFirst();
    assertEquals(
        List.of(read.groups().get(0).item(), read.groups().get(2).item()).stream()
            .map(ContentItem::position)
            .toList(),
        derived.groups().stream().map(group -> group.item().position()).toList());
    assertEquals(PROPERTIES, derived.properties());
    assertEquals(Optional.of(ALGORITHM), derived.algorithm());
    assertEquals(Optional.of(ALGORITHM), read.algorithm());
    assertEquals("Mean", read.derivedAlgorithm().orElseThrow().name());
    assertEquals("Reader", read.evaluationAlgorithm().orElseThrow().name());
    assertEquals(List.of(QualitativeEvaluation.of(SHAPE, ROUND)), read.evaluations());
  }

  @Test
  void titleLanguageProceduresAndImagesOfAReport() throws IOException {
    Code title = new Code("126001", "DCM", "Oncology Measurement Report");
    Code country = new Code("GB", "ISO3166_1", "United Kingdom");
    Code procedure = new Code("44139-4", "LN", "PET whole body");
    PetContext pet =
        new PetContext(
            OptionalDouble.of(1000),
            OptionalDouble.of(10),
            OptionalDouble.of(60),
            Optional.of(new PetContext.Glucose(5.2, LocalDateTime.of(2024, 1, 2, 8, 30))));
    MeasurementReport report =
        Reports.report()
            .title(title)
            .language(new Code("de", "RFC5646", "German"))
            .country(country)
            .procedureReported(procedure)
            .imageLibrary(new ImageLibrary().group(List.of(pet()), pet))
            .group(Reports.liver());
    assertEquals(List.of(), Reports.findings(report));
    ReadReport read = Reports.writtenAndRead(report);
    assertEquals(Optional.of(title), read.title());
    assertEquals("de", read.language().orElseThrow().value());
    assertEquals(Optional.of(country), read.country());
    assertEquals(List.of(procedure), read.proceduresReported());
    assertEquals("1.2.21", read.images().getFirst().image().sopInstanceUid());
    List<String> said =
        read.document().items().stream()
            .filter(item -> item.relationshipText().equals("HAS ACQ CONTEXT"))
            .map(item -> item.name().orElseThrow().meaning())
            .toList();
    assertEquals(
        List.of(
            "Modality",
            "Image Laterality",
            "Radiopharmaceutical Specific Activity",
            "Radionuclide Syringe Counts",
            "Radionuclide Residual Syringe Counts",
            "PET Radionuclide Incubation Time",
            "Glucose",
            "Glucose Measurement Date",
            "Glucose Measurement Time"),
        said);
  }

  private static DataSet pet() {
    DataSet pet = new DataSet();
    pet.set(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.128");
    pet.set(Tag.SOPInstanceUID, "1.2.21");
    pet.set(Tag.StudyInstanceUID, Reports.HEADER.studyInstanceUid());
    pet.set(Tag.SeriesInstanceUID, "1.2.22");
    pet.set(Tag.Modality, "PT");
    pet.set(Tag.ImageLaterality, "R");
    pet.addItem(Tag.RadiopharmaceuticalInformationSequence)
        .set(Tag.RadiopharmaceuticalSpecificActivity, "2.5");
    return pet;
  }

  @Test
  void whatIsNotOfItsTemplateIsRefused() {
    Code code = new Code("a", "99TEST", "a");
    Measurement tracked = Reports.volume().tracking("1", "1.2.3");
    Measurement set = Reports.volume().derivationParameter(code, CodeOrText.of("b"));
    Measurement both =
        Reports.volume()
            .derivationParameter(code, 1, Reports.NO_UNITS)
            .inferredFrom(Reports.volume());
    Measurement stray = Reports.volume().inferredFrom(Reports.volume());
    VolumetricRoiMeasurements liver = Reports.liver();
    for (MeasurementReport report :
        List.of(
            Reports.report().group(Reports.liver().measurement(tracked)),
            Reports.report()
                .group(
                    Reports.liver().measurement(Reports.volume().realWorldValueMap(Reports.MAP))),
            Reports.report().group(Reports.group().measurement(set)),
            Reports.report().group(Reports.group().measurement(both)),
            Reports.report().group(Reports.group().measurement(stray)),
            Reports.report()
                .group(liver)
                .derived(new DerivedMeasurement(Reports.volume().method(code), List.of(liver))),
            Reports.report().group(liver).derivedAlgorithm(ALGORITHM))) {
      assertThrows(IllegalStateException.class, () -> Reports.document(report));
    }
    for (Runnable made :
        List.<Runnable>of(
            () -> new DerivedMeasurement(Reports.volume(), List.of()),
            () -> new DerivedMeasurement(Reports.volume(), List.of(Reports.group())),
            () ->
                Reports.report().derived(new DerivedMeasurement(Reports.volume(), List.of(liver))),
            () -> new Region.StructureSetRoi(Reports.IMAGE, 1),
            () -> new SubjectContext.Fetus(""),
            () -> new SubjectContext.Specimen("", Optional.empty()),
            () -> Reports.liver().realWorldValueMap(Reports.IMAGE),
            () ->
                new MeasurementProperties.Statistics(List.of(), Optional.of("a"), Optional.empty()),
            () -> new CodeOrText(Optional.empty(), Optional.empty()),
            () -> new ObservationContext(List.of(), Optional.empty(), Optional.empty()),
            () ->
                Source.of(
                    code,
                    "RANGE",
                    List.of(1L),
                    new Source.WaveformChannels(Reports.WAVEFORM, List.of())))) {
      assertThrows(IllegalArgumentException.class, made::run);
    }
    assertThrows(
        IllegalStateException.class,
        () ->
            Reports.group()
                .illustration(Region.ImageFrames.of(Reports.IMAGE))
                .illustration(Region.ImageFrames.of(Reports.IMAGE)));
  }
}
