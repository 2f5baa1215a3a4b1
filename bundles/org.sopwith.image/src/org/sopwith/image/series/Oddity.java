// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.series;

import java.util.List;

/**
 * Something about frames that keeps them from being one even volume, or nearly so.
 *
 * @param message one sentence: what it is and how it was taken; nothing that identifies a person
 * @param where SOP Instance UIDs, with frame numbers, of the frames concerned; of files that are no
 *     images their paths
 */
public record Oddity(Kind kind, String message, List<String> where) {
  /** What is odd. */
  public enum Kind {
    /** A file that is no DICOM, or cannot be read. */
    UNREADABLE,
    /** An object without image. */
    NO_IMAGE,
    /** A frame without position, orientation or pixel spacing. */
    NO_POSITION,
    /** A localizer among other images. */
    LOCALIZER,
    /** More than one series. */
    SEVERAL_SERIES,
    /** More than one acquisition, time point, echo or the like within a series. */
    SEVERAL_ACQUISITIONS,
    /** Frames of more than one frame of reference. */
    SEVERAL_FRAMES_OF_REFERENCE,
    /** Frames that are not parallel. */
    MIXED_ORIENTATIONS,
    /** Frames of different rows and columns. */
    DIFFERENT_MATRIX,
    /** Frames of different pixel spacing. */
    DIFFERENT_PIXEL_SPACING,
    /** The same object, or several frames at one place that nothing tells apart. */
    DUPLICATES,
    /** Places between even slices where there is none. */
    MISSING_SLICES,
    /** Slices that are not evenly spaced. */
    UNEVEN_SPACING,
    /** Slices shifted against each other in their plane (gantry tilt). */
    TILT
  }

  public Oddity {
    where = List.copyOf(where);
  }
}
