// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.series;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sopwith.image.PlanePosition;
import org.sopwith.image.volume.ScalarType;

/**
 * One frame of an object in a file, as far as its header tells where it belongs.
 *
 * @param frame its index in the object, counted from 0
 * @param multiFrame whether the object has more than one, or could have
 * @param plane where it lies; empty if the header does not say
 * @param thickness distance of slices by the header, in mm: Spacing Between Slices, else Slice
 *     Thickness, else 1
 * @param localizer Image Type calls it one
 * @param marks values that tell frames at one position apart, by {@link #MARKS}
 */
public record SourceFrame(
    Path file,
    String sopClassUid,
    String sopInstanceUid,
    String studyInstanceUid,
    String seriesInstanceUid,
    String frameOfReferenceUid,
    String modality,
    int frame,
    boolean multiFrame,
    int columns,
    int rows,
    int samplesPerPixel,
    ScalarType type,
    Optional<PlanePosition> plane,
    double thickness,
    int instanceNumber,
    boolean localizer,
    List<String> marks) {

  /** Names of what can tell frames at one position apart, the best first. */
  public static final List<String> MARKS =
      List.of(
          "Referenced Segment Number",
          "Acquisition Number",
          "Temporal Position",
          "Diffusion b-value",
          "Echo Time",
          "Echo Numbers",
          "Trigger Time",
          "Stack ID",
          "Image Type",
          "Acquisition Time",
          "SOP Instance UID");

  /** The frame for messages: its SOP Instance UID and, of several, its number from 1 on. */
  public String name() {
    return multiFrame ? sopInstanceUid + " frame " + (frame + 1) : sopInstanceUid;
  }
}
