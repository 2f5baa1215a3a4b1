// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/**
 * What standardized uptake values depend on and PET images do not say of themselves: TID 1607 Image
 * Library Entry Descriptors for PET, rows 10 to 15 (PS3.16 Section TID 1607).
 *
 * @param syringeCounts before the injection, a second
 * @param residualSyringeCounts after the injection, a second
 * @param incubationMinutes from injection to imaging
 * @param glucose in the blood
 */
public record PetContext(
    OptionalDouble syringeCounts,
    OptionalDouble residualSyringeCounts,
    OptionalDouble incubationMinutes,
    Optional<Glucose> glucose) {
  private static final Code SYRINGE = Items.dcm("123009", "Radionuclide Syringe Counts");
  private static final Code RESIDUAL = Items.dcm("123010", "Radionuclide Residual Syringe Counts");
  private static final Code INCUBATION = Items.dcm("126203", "PET Radionuclide Incubation Time");
  private static final Code GLUCOSE = new Code("14749-6", "LN", "Glucose");
  private static final Code GLUCOSE_DATE = Items.dcm("127857", "Glucose Measurement Date");
  private static final Code GLUCOSE_TIME = Items.dcm("127858", "Glucose Measurement Time");
  private static final Code COUNTS = new Code("{counts}/s", "UCUM", "counts/s");
  private static final Code MINUTES = new Code("min", "UCUM", "min");
  private static final Code MILLIMOLES = new Code("mmol/l", "UCUM", "mmol/l");

  /**
   * Glucose in the blood.
   *
   * @param millimolesPerLitre how much
   * @param measured when
   */
  public record Glucose(double millimolesPerLitre, LocalDateTime measured) {}

  List<ImageDescriptors.Descriptor> descriptors() {
    List<ImageDescriptors.Descriptor> descriptors = new ArrayList<>();
    syringeCounts.ifPresent(value -> descriptors.add(number(SYRINGE, value, COUNTS)));
    residualSyringeCounts.ifPresent(value -> descriptors.add(number(RESIDUAL, value, COUNTS)));
    incubationMinutes.ifPresent(value -> descriptors.add(number(INCUBATION, value, MINUTES)));
    glucose.ifPresent(
        one -> {
          descriptors.add(number(GLUCOSE, one.millimolesPerLitre, MILLIMOLES));
          descriptors.add(when(GLUCOSE_DATE, ValueType.DATE, "yyyyMMdd", one.measured));
          descriptors.add(when(GLUCOSE_TIME, ValueType.TIME, "HHmmss", one.measured));
        });
    return descriptors;
  }

  private static ImageDescriptors.Descriptor number(Code name, double value, Code units) {
    return new ImageDescriptors.Descriptor(name, Items.numeric(value, units, Optional.empty()));
  }

  private static ImageDescriptors.Descriptor when(
      Code name, ValueType type, String pattern, LocalDateTime time) {
    return new ImageDescriptors.Descriptor(
        name, new ContentValue.Plain(type, DateTimeFormatter.ofPattern(pattern).format(time)));
  }
}
