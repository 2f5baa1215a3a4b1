// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.standard.Code;

/** What is said of a report as a whole is read back, and what no template has is refused. */
class ReportRoundTripTest {
  @Test
  void measurementsDerivedFromGroups() throws IOException {
    VolumetricRoiMeasurements one = Reports.liver();
    VolumetricRoiMeasurements two = Reports.liver();
    MeasurementReport report =
        Reports.report()
            .algorithm(Said.ALGORITHM)
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
                        .properties(Said.PROPERTIES)
                        .algorithm(Said.ALGORITHM),
                    List.of(one, two)))
            .evaluation(QualitativeEvaluation.of(Said.SHAPE, Said.ROUND));
    assertEquals(List.of(), Reports.findings(report));
    ReadReport read = Reports.writtenAndRead(report);
    ReadGroup.ReadMeasurement derived = read.derived().getFirst();
    assertEquals(
        List.of(read.groups().get(0).item(), read.groups().get(2).item()).stream()
            .map(ContentItem::position)
            .toList(),
        derived.groups().stream().map(group -> group.item().position()).toList());
    assertEquals(Said.PROPERTIES, derived.properties());
    assertEquals(Optional.of(Said.ALGORITHM), derived.algorithm());
    assertEquals(Optional.of(Said.ALGORITHM), read.algorithm());
    assertEquals("Mean", read.derivedAlgorithm().orElseThrow().name());
    assertEquals("Reader", read.evaluationAlgorithm().orElseThrow().name());
    assertEquals(List.of(QualitativeEvaluation.of(Said.SHAPE, Said.ROUND)), read.evaluations());
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
            Reports.report().group(liver).derivedAlgorithm(Said.ALGORITHM))) {
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
