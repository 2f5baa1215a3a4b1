// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.contour;

import java.util.List;
import java.util.Optional;

/**
 * A region of interest of an RT Structure Set (PS3.3 C.8.8.5, C.8.8.6, C.8.8.8).
 *
 * @param number ROI Number (3006,0022)
 * @param name ROI Name (3006,0026), empty if not given
 * @param frameOfReferenceUid Referenced Frame of Reference UID (3006,0024)
 * @param generationAlgorithm ROI Generation Algorithm (3006,0036)
 * @param interpretedType RT ROI Interpreted Type (3006,00A4) of its first observation
 * @param color ROI Display Color (3006,002A): red, green, blue, 0 to 255, packed as 0xRRGGBB
 * @param notes what of its contours was taken otherwise than it stands, one sentence each
 * @param faults the contours that cannot be read and are not among the others, one sentence each
 *     with its attribute path
 */
public record Roi(
    int number,
    String name,
    String frameOfReferenceUid,
    String generationAlgorithm,
    String interpretedType,
    Optional<Integer> color,
    List<Contour> contours,
    List<String> notes,
    List<String> faults) {
  public Roi {
    contours = List.copyOf(contours);
    notes = List.copyOf(notes);
    faults = List.copyOf(faults);
  }
}
