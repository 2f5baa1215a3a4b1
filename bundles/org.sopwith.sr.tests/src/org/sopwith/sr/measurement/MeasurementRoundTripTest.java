// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.standard.Code;

/** What each builder writes is found by no rule, and is read back as it was. */
class MeasurementRoundTripTest {
  private static ReadGroup readGroup(MeasurementGroup<?> group) throws IOException {
    MeasurementReport report = Reports.report().group(group);
    assertEquals(List.of(), Reports.findings(report));
    return Reports.writtenAndRead(report).groups().getFirst();
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
            Said.SHAPE,
            Optional.of(Said.ROUND),
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
                .algorithm(Said.ALGORITHM)
                .realWorldValueMap(Reports.MAP)
                .visualExplanation(Region.ImageFrames.of(Reports.IMAGE))
                .evaluation(evaluation)
                .evaluation(QualitativeEvaluation.of(Said.SHAPE, "rather round")));
    assertEquals(Optional.of("1"), group.session());
    assertEquals("123037004", group.findingCategory().orElseThrow().value());
    assertEquals(Optional.of(timePoint), group.timePointContext());
    assertEquals(Optional.of(method), group.method());
    assertEquals(List.of(site), group.findingSites());
    assertEquals(Optional.of(Said.ALGORITHM), group.algorithm());
    assertEquals(Optional.of(Reports.MAP), group.realWorldValueMap());
    assertEquals(List.of(Region.ImageFrames.of(Reports.IMAGE)), group.visualExplanations());
    assertEquals(
        List.of(
            Optional.of(evaluation),
            Optional.of(QualitativeEvaluation.of(Said.SHAPE, "rather round"))),
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

  private static Measurement described() {
    return Reports.volume()
        .modifier(new Code("106233006", "SCT", "Topographical modifier"), Reports.RIGHT)
        .method(new Code("126081", "DCM", "RECIST 1.1"))
        .derivation(Reports.MEAN)
        .site(FindingSite.of(Reports.LIVER, Reports.RIGHT))
        .properties(Said.PROPERTIES)
        .equation(
            new Equation(
                new Code("121420", "DCM", "Equation"),
                CodeOrText.of(new Code("sum", "99TEST", "Sum")),
                List.of(new Quantity(new Code("n", "99TEST", "Voxels"), 100, Reports.NO_UNITS))))
        .quotation(Said.QUOTATION)
        .equivalentMeaning(CodeOrText.of("Volume of the liver"))
        .algorithm(Said.ALGORITHM);
  }

  private static void assertDescribed(ReadGroup.ReadMeasurement measurement) {
    assertEquals(Said.PROPERTIES, measurement.properties());
    assertEquals("sum", measurement.equation().orElseThrow().value().code().orElseThrow().value());
    assertEquals(1, measurement.equation().orElseThrow().variables().size());
    assertEquals(Optional.of(Said.QUOTATION), measurement.quotation());
    assertEquals(
        Optional.of(CodeOrText.of("Volume of the liver")), measurement.equivalentMeaning());
    assertEquals(Optional.of(Said.ALGORITHM), measurement.algorithm());
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
}
