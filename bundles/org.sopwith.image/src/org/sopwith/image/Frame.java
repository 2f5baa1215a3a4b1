// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

/**
 * One decoded frame: stored values, before any modality or value-of-interest transformation.
 *
 * @param index position in the object, counted from 0
 * @param description what the samples are after decoding; colour-by-pixel, never subsampled
 */
public record Frame(int index, PixelDescription description, Samples samples) {
  public int rows() {
    return description.rows();
  }

  public int columns() {
    return description.columns();
  }

  public int samplesPerPixel() {
    return description.samplesPerPixel();
  }

  /** Photometric interpretation after decoding. */
  public Photometric photometric() {
    return description.photometric();
  }

  /**
   * The stored value of one sample.
   *
   * @param row counted from 0
   * @param column counted from 0
   * @param sample 0 for the only, the red or the luminance sample
   */
  public double value(int row, int column, int sample) {
    return samples.value((row * columns() + column) * samplesPerPixel() + sample);
  }

  /**
   * All samples through a modality transformation, for example in Hounsfield units.
   *
   * @return rows x columns x samples per pixel values
   */
  public double[] values(ModalityTransform modality) {
    double[] values = new double[samples.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = modality.apply(samples.value(i));
    }
    return values;
  }

  /**
   * The frame with luminance and colour differences turned into eight-bit red, green and blue; the
   * frame itself if it holds none.
   */
  public Frame toRgb() {
    if (!photometric().isYbr() || samplesPerPixel() != 3) {
      return this;
    }
    int[] packed = new int[rows() * columns()];
    Colours.pack(this, packed);
    byte[] rgb = new byte[packed.length * 3];
    for (int i = 0; i < packed.length; i++) {
      rgb[3 * i] = (byte) (packed[i] >> 16);
      rgb[3 * i + 1] = (byte) (packed[i] >> 8);
      rgb[3 * i + 2] = (byte) packed[i];
    }
    return new Frame(index, description.inRgb(), new Samples.Bytes(rgb, false));
  }
}
