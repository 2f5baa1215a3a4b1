// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.measure;

import org.sopwith.standard.Code;

/**
 * What the pixels of an image measure.
 *
 * @param concept such as (112031, DCM, "Attenuation Coefficient")
 * @param units of UCUM
 */
public record Quantity(Code concept, Code units) {
  static final Code NO_UNITS = new Code("1", "UCUM", "no units");

  /** Whether both are the same, however their meanings are written. */
  boolean same(Quantity other) {
    return concept.sameConcept(other.concept) && units.sameConcept(other.units);
  }
}
