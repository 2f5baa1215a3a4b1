// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.check;

/**
 * Something wrong with what a segmentation says of its source images.
 *
 * @param message one sentence that holds for every place of its kind
 */
record SourceProblem(
    Kind kind, String message, String file, String path, String expected, String found) {
  enum Kind {
    UNRESOLVED,
    FRAME_OF_REFERENCE,
    GRID,
    OUTSIDE
  }
}
