// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.codec;

/**
 * The extent that the data set promises for a frame. No codec allocates before the compressed
 * stream's own header was checked against it, so that a lying stream cannot exhaust memory.
 */
public record Shape(int columns, int rows, int samples) {
  /** Samples of one frame that an array can hold. */
  private static final long MAXIMUM = Integer.MAX_VALUE - 64L;

  public Shape {
    if (columns < 1 || rows < 1 || samples < 1 || samples > 255) {
      throw new IllegalArgumentException("not an image: " + columns + "x" + rows + "x" + samples);
    }
    if ((long) columns * rows * samples > MAXIMUM) {
      throw new IllegalArgumentException("frame too large: " + columns + "x" + rows);
    }
  }

  public int pixels() {
    return columns * rows;
  }

  public int length() {
    return columns * rows * samples;
  }

  /** Refuses a compressed stream of another extent. */
  public void check(String codec, int streamColumns, int streamRows, int streamSamples)
      throws CodecException {
    if (streamColumns != columns || streamRows != rows || streamSamples != samples) {
      throw new CodecException(
          "%s stream is %d x %d with %d samples per pixel, the data set says %d x %d with %d"
              .formatted(codec, streamColumns, streamRows, streamSamples, columns, rows, samples));
    }
  }

  /**
   * Refuses a stream that is too short for the extent even at the best compression.
   *
   * @param mostSamples how many samples a byte can stand for at most
   */
  void checkLength(String codec, int bytes, int mostSamples) throws CodecException {
    if ((long) bytes * mostSamples < length()) {
      throw new CodecException(
          "%s stream of %d bytes is too short for %d x %d with %d samples per pixel"
              .formatted(codec, bytes, columns, rows, samples));
    }
  }
}
