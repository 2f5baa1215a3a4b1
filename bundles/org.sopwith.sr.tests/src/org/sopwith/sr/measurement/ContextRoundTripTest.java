// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.standard.Code;

/** Subjects and observers are written so that no rule finds anything, and read back. */
class ContextRoundTripTest {
  static Stream<SubjectContext> subjects() {
    return Stream.of(
        Said.PATIENT,
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
            Optional.of(Said.PATIENT),
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
        Reports.report().observer(observer).procedure(Said.PROCEDURE).group(Reports.liver());
    assertEquals(List.of(), Reports.findings(report));
    ObservationContext context = Reports.writtenAndRead(report).observationContext().orElseThrow();
    assertEquals(
        List.of(ObserverContext.device("1.2.6", "Sopwith"), observer), context.observers());
    assertEquals(Optional.of(Said.PROCEDURE), context.procedure());
  }
}
