// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.Arrays;
import org.sopwith.dicom.DicomFile;
import org.sopwith.image.Frame;
import org.sopwith.image.FrameException;
import org.sopwith.image.FrameReader;

/**
 * How the pixels of two images differ.
 *
 * @param frames how many frames differ
 * @param changed how many pixels of all frames differ
 * @param fill the samples that all of them have now; empty if they have not the same
 */
record PixelComparison(int frames, long changed, double[] fill) {

  /** Whether all changed pixels have one value now. */
  boolean isBlanked() {
    return fill.length > 0;
  }

  /** Compares the decoded frames one by one. */
  static PixelComparison of(DicomFile original, DicomFile result) throws FrameException {
    FrameReader before = FrameReader.of(original);
    FrameReader after = FrameReader.of(result);
    int frames = 0;
    long changed = 0;
    double[] fill = null;
    boolean blanked = before.frames() == after.frames();
    for (int i = 0; i < Math.min(before.frames(), after.frames()); i++) {
      Frame a = before.frame(i);
      Frame b = after.frame(i);
      int samples = b.samplesPerPixel();
      if (a.rows() != b.rows() || a.columns() != b.columns() || a.samplesPerPixel() != samples) {
        return new PixelComparison(before.frames(), (long) a.rows() * a.columns(), new double[0]);
      }
      long ofFrame = 0;
      for (int pixel = 0; pixel < b.rows() * b.columns(); pixel++) {
        if (!isSame(a, b, pixel * samples, samples)) {
          ofFrame++;
          double[] value = value(b, pixel * samples, samples);
          fill = fill == null ? value : fill;
          blanked &= Arrays.equals(fill, value);
        }
      }
      changed += ofFrame;
      frames += ofFrame > 0 ? 1 : 0;
    }
    if (before.frames() != after.frames()) {
      changed = Math.max(changed, 1);
    }
    return new PixelComparison(frames, changed, blanked && fill != null ? fill : new double[0]);
  }

  private static boolean isSame(Frame a, Frame b, int from, int samples) {
    for (int i = from; i < from + samples; i++) {
      if (a.samples().value(i) != b.samples().value(i)) {
        return false;
      }
    }
    return true;
  }

  private static double[] value(Frame frame, int from, int samples) {
    double[] value = new double[samples];
    for (int i = 0; i < samples; i++) {
      value[i] = frame.samples().value(from + i);
    }
    return value;
  }

  @Override
  public String toString() {
    return changed + " pixels in " + frames + (frames == 1 ? " frame" : " frames");
  }
}
