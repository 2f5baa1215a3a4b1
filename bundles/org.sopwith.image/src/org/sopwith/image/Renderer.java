// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

import java.util.List;
import org.sopwith.image.internal.GreyTable;

/**
 * Frames of one object made ready for display: eight-bit grey, or packed 0xFFRRGGBB. Monochrome
 * frames go through modality transformation, window or VOI LUT, and inversion (PS3.4 N.2); colour
 * frames are shown as they are. The table of the last window is kept, so that the frames of a cine
 * loop share it.
 */
public final class Renderer {
  private final FrameReader reader;
  private volatile GreyTable last;

  public Renderer(FrameReader reader) {
    this.reader = reader;
  }

  /** Whether a frame is shown in colour, and windows do not apply. */
  public boolean isColour(Frame frame) {
    return !frame.photometric().isMonochrome()
        && !(isPalette(frame) && palette() == null)
        && (frame.samplesPerPixel() >= 3 || isPalette(frame));
  }

  private static boolean isPalette(Frame frame) {
    return frame.photometric() == Photometric.PALETTE_COLOR && frame.samplesPerPixel() == 1;
  }

  private PaletteColor palette() {
    return reader.palette().orElse(null);
  }

  /**
   * The window to begin with: the first one of the object, else the full range of eight-bit
   * samples, else the range of the values in the frame without padding.
   */
  public VoiTransform defaultVoi(Frame frame) {
    List<VoiTransform> offered = reader.voi(frame.index());
    if (!offered.isEmpty()) {
      return offered.get(0);
    }
    ModalityTransform modality = reader.modality(frame.index());
    PixelDescription d = frame.description();
    boolean bytes = d.kind() == PixelDescription.Kind.INTEGER && d.bitsStored() <= 8;
    if (bytes && !d.signed() && modality.isIdentity() && !reader.isSegmentation()) {
      return VoiTransform.Window.ofRange(0, d.maximum());
    }
    return range(frame);
  }

  /** The window from the smallest to the largest value of a frame, without padding. */
  public VoiTransform range(Frame frame) {
    ModalityTransform modality = reader.modality(frame.index());
    FrameReader.Padding padding = reader.padding().orElse(null);
    Samples samples = frame.samples();
    double minimum = Double.POSITIVE_INFINITY;
    double maximum = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < samples.length(); i++) {
      double stored = samples.value(i);
      if (Double.isFinite(stored) && (padding == null || !padding.contains(stored))) {
        minimum = Math.min(minimum, stored);
        maximum = Math.max(maximum, stored);
      }
    }
    if (minimum > maximum) {
      return VoiTransform.Window.ofRange(0, 1);
    }
    double low = reader.isSegmentation() ? 0 : modality.apply(minimum);
    double high = modality.apply(maximum);
    double width = Math.abs(high - low);
    return Double.isFinite(width) && width > 0
        ? VoiTransform.Window.ofRange(Math.min(low, high), Math.max(low, high))
        : VoiTransform.Window.linear(low + 0.5, 1);
  }

  /**
   * Grey values of a monochrome frame; of the first sample if there are several.
   *
   * @param inverted exchanges black and white, beyond what the object itself asks for
   * @return rows x columns bytes
   */
  public byte[] grey(Frame frame, VoiTransform voi, boolean inverted) {
    boolean inverse = reader.isInverse() || frame.photometric() == Photometric.MONOCHROME1;
    ModalityTransform modality = reader.modality(frame.index());
    GreyTable table = last;
    if (table == null || !table.fits(modality, voi, inverse != inverted, frame.description())) {
      table = new GreyTable(modality, voi, inverse != inverted, frame.description());
      last = table;
    }
    byte[] grey = table.apply(frame.samples());
    int step = frame.samplesPerPixel();
    if (step == 1) {
      return grey;
    }
    byte[] first = new byte[grey.length / step];
    for (int i = 0; i < first.length; i++) {
      first[i] = grey[i * step];
    }
    return first;
  }

  /** Packed colours of a frame in a new array; see the other method. */
  public int[] rgb(Frame frame, VoiTransform voi, boolean inverted) {
    int[] target = new int[frame.rows() * frame.columns()];
    rgb(frame, voi, inverted, target);
    return target;
  }

  /**
   * Packed colours 0xFFRRGGBB of a frame.
   *
   * @param voi ignored for colour frames
   * @param inverted exchanges black and white, each colour with its complement
   * @param target room for rows x columns values
   */
  public void rgb(Frame frame, VoiTransform voi, boolean inverted, int[] target) {
    if (!isColour(frame)) {
      byte[] grey = grey(frame, voi, inverted);
      for (int i = 0; i < grey.length; i++) {
        target[i] = 0xFF000000 | (grey[i] & 0xFF) * 0x010101;
      }
      return;
    }
    if (isPalette(frame)) {
      PaletteColor palette = palette();
      for (int i = 0; i < frame.samples().length(); i++) {
        target[i] = palette.colour(frame.samples().integer(i));
      }
    } else {
      Colours.pack(frame, target);
    }
    if (inverted) {
      for (int i = 0; i < frame.rows() * frame.columns(); i++) {
        target[i] ^= 0xFFFFFF;
      }
    }
  }
}
