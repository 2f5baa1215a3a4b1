// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

/**
 * How a segmentation is written.
 *
 * @param fractionalType PROBABILITY or OCCUPANCY; of a fractional segmentation only
 * @param allFrames whether frames without a pixel of the segment are written too
 */
public record SegmentationOptions(
    SegmentationType type,
    Compression compression,
    FractionalType fractionalType,
    boolean allFrames) {
  /** How pixels are encoded. */
  public enum Compression {
    /** Native, in Explicit VR Little Endian. */
    NONE,
    /** RLE Lossless; bits become bytes in it no more than PS3.5 G allows. */
    RLE,
    /** The whole data set deflated (PS3.5 A.5). */
    DEFLATE,
    /** Each frame deflated (PS3.5 A.4.13). */
    DEFLATED_FRAMES
  }

  /** Segmentation Fractional Type (0062,0010). */
  public enum FractionalType {
    PROBABILITY,
    OCCUPANCY
  }

  /** Native, with the frames that are not empty. */
  public static SegmentationOptions of(SegmentationType type) {
    return new SegmentationOptions(type, Compression.NONE, FractionalType.PROBABILITY, false);
  }
}
