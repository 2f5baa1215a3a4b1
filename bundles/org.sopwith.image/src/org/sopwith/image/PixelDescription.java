// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;

/**
 * The Image Pixel attributes (PS3.3 C.7.6.3): how samples stand in the pixel data.
 *
 * @param planarConfiguration 0 colour-by-pixel, 1 colour-by-plane
 * @param bitsAllocated bits of the cell of a sample: 1, 8, 16 or 32; 32 and 64 for floating point
 * @param bitsStored bits of a sample that count
 * @param highBit most significant bit of a sample in its cell
 * @param signed Pixel Representation is two's complement
 * @param kind which pixel data element holds the samples
 */
public record PixelDescription(
    int rows,
    int columns,
    int samplesPerPixel,
    Photometric photometric,
    int planarConfiguration,
    int bitsAllocated,
    int bitsStored,
    int highBit,
    boolean signed,
    Kind kind) {

  /** The three pixel data elements. */
  public enum Kind {
    /** Pixel Data (7FE0,0010). */
    INTEGER,
    /** Float Pixel Data (7FE0,0008). */
    FLOAT,
    /** Double Float Pixel Data (7FE0,0009). */
    DOUBLE
  }

  /**
   * Reads the description from the root of an object. Bits Stored and High Bit that contradict each
   * other are replaced by what Bits Allocated allows, since many writers leave them wrong.
   *
   * @throws FrameException if the object has no pixel data, or no usable extent
   */
  public static PixelDescription of(DataSet root) throws FrameException {
    Kind kind = kind(root);
    int rows = root.integer(Tag.Rows, 0);
    int columns = root.integer(Tag.Columns, 0);
    int samples = root.integer(Tag.SamplesPerPixel, 1);
    if (rows < 1 || columns < 1 || samples < 1 || samples > 4) {
      throw new FrameException(
          "The image has %d rows, %d columns and %d samples per pixel, which is not valid."
              .formatted(rows, columns, samples));
    }
    int allocated = bitsAllocated(root, kind);
    if ((long) rows * columns * samples * Math.max(1, allocated / 8) > Integer.MAX_VALUE - 64) {
      throw new FrameException("A frame of %d x %d is too large.".formatted(columns, rows));
    }
    int stored = root.integer(Tag.BitsStored, allocated);
    if (stored < 1 || stored > allocated) {
      stored = allocated;
    }
    int high = root.integer(Tag.HighBit, stored - 1);
    if (high >= allocated || high < stored - 1) {
      high = stored - 1;
    }
    return new PixelDescription(
        rows,
        columns,
        samples,
        Photometric.of(root.string(Tag.PhotometricInterpretation, ""), samples),
        root.integer(Tag.PlanarConfiguration, 0) == 1 ? 1 : 0,
        allocated,
        stored,
        high,
        kind != Kind.INTEGER || root.integer(Tag.PixelRepresentation, 0) == 1,
        kind);
  }

  private static int bitsAllocated(DataSet root, Kind kind) throws FrameException {
    if (kind != Kind.INTEGER) {
      return kind == Kind.FLOAT ? 32 : 64;
    }
    int allocated = root.integer(Tag.BitsAllocated, 0);
    if (allocated != 1 && allocated != 8 && allocated != 16 && allocated != 32) {
      throw new FrameException("Bits Allocated is %d, not 1, 8, 16 or 32.".formatted(allocated));
    }
    return allocated;
  }

  private static Kind kind(DataSet root) throws FrameException {
    if (root.contains(Tag.PixelData)) {
      return Kind.INTEGER;
    }
    if (root.contains(Tag.FloatPixelData)) {
      return Kind.FLOAT;
    }
    if (root.contains(Tag.DoubleFloatPixelData)) {
      return Kind.DOUBLE;
    }
    throw new FrameException("The object has no pixel data.");
  }

  /** Pixels of one frame. */
  public int pixels() {
    return rows * columns;
  }

  /** Samples of one frame. */
  public int samples() {
    return rows * columns * samplesPerPixel;
  }

  /** Bytes of one native frame; packed bits are counted from a whole byte on. */
  public long frameLength() {
    if (bitsAllocated == 1) {
      return ((long) samples() + 7) / 8;
    }
    long bytes = (long) samples() * (bitsAllocated / 8);
    if (samplesPerPixel == 3 && photometric.isSubsampled()) {
      return bytes / 3 * 2;
    }
    return samplesPerPixel == 3 && photometric == Photometric.YBR_PARTIAL_420 ? bytes / 2 : bytes;
  }

  /** The smallest value that a sample can have. */
  public double minimum() {
    return signed ? -Math.scalb(1.0, bitsStored - 1) : 0;
  }

  /** The largest value that a sample can have. */
  public double maximum() {
    return Math.scalb(1.0, signed ? bitsStored - 1 : bitsStored) - 1;
  }

  /** The same image with its samples decoded: colour-by-pixel and right-justified. */
  PixelDescription decoded(Photometric now) {
    return new PixelDescription(
        rows,
        columns,
        samplesPerPixel,
        now,
        0,
        bitsAllocated,
        bitsStored,
        bitsStored - 1,
        signed,
        kind);
  }

  /** The same image with eight-bit red, green and blue. */
  PixelDescription inRgb() {
    return new PixelDescription(rows, columns, 3, Photometric.RGB, 0, 8, 8, 7, false, Kind.INTEGER);
  }

  /** The same image with all bits of a cell counted as sample. */
  PixelDescription cells() {
    return new PixelDescription(
        rows,
        columns,
        samplesPerPixel,
        photometric,
        planarConfiguration,
        bitsAllocated,
        bitsAllocated,
        bitsAllocated - 1,
        false,
        kind);
  }
}
