// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.List;
import java.util.Optional;
import org.sopwith.standard.Code;

/** What the tests say of measurements and reports. */
final class Said {
  private Said() {}

  static final Code ROUND = new Code("42700002", "SCT", "Round");
  static final Code SHAPE = new Code("107644003", "SCT", "Shape");
  static final AlgorithmIdentification ALGORITHM =
      new AlgorithmIdentification(
          "Thresholds",
          Optional.of(new Code("thresholds", "99TEST", "Thresholds")),
          "1.0",
          List.of("lower: 10", "upper: 20"),
          Optional.of(new Code("123109", "DCM", "Artificial Intelligence")));
  static final ProcedureContext PROCEDURE =
      new ProcedureContext(
          Optional.of("1.2.8"),
          List.of("1.2.8.1", "1.2.8.2"),
          Optional.of(new ProcedureContext.Identifier("P1", Optional.of("Ward"))),
          Optional.of(new ProcedureContext.Identifier("F1", Optional.empty())),
          Optional.of(new ProcedureContext.Identifier("A1", Optional.of("Archive"))),
          List.of(new Code("77477000", "SCT", "Computed tomography")));
  static final SubjectContext.Patient PATIENT =
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
  static final Quotation QUOTATION =
      new Quotation(
          Quotation.Mode.DOCUMENT,
          Optional.of(Reports.DOCUMENT),
          new ObservationContext(
              List.of(ObserverContext.person("Doe^Jane"), ObserverContext.device("1.2.11", "CT")),
              Optional.of(PROCEDURE),
              Optional.of(PATIENT)));

  static final MeasurementProperties PROPERTIES =
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
}
