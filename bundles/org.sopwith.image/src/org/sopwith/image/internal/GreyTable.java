// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal;

import org.sopwith.image.ModalityTransform;
import org.sopwith.image.PixelDescription;
import org.sopwith.image.Samples;
import org.sopwith.image.VoiTransform;

/**
 * From stored values to eight-bit grey: modality transformation, value of interest, inversion. For
 * samples up to 16 bits it is worked out once for every value.
 */
public final class GreyTable {
  private final ModalityTransform modality;
  private final VoiTransform voi;
  private final boolean inverse;
  private final int bits;
  private final boolean signed;
  private final byte[] table;

  public GreyTable(
      ModalityTransform modality, VoiTransform voi, boolean inverse, PixelDescription d) {
    this.modality = modality;
    this.voi = voi;
    this.inverse = inverse;
    this.bits = d.bitsStored();
    this.signed = d.signed();
    boolean small = d.kind() == PixelDescription.Kind.INTEGER && d.bitsAllocated() <= 16;
    this.table = small ? new byte[d.bitsAllocated() <= 8 ? 256 : 65536] : null;
    if (small) {
      for (int stored = (int) d.minimum(); stored <= (int) d.maximum(); stored++) {
        table[stored & (table.length - 1)] = (byte) grey(stored);
      }
    }
  }

  /** Whether this table does the same as a new one from these parts would. */
  public boolean fits(
      ModalityTransform otherModality,
      VoiTransform otherVoi,
      boolean otherInverse,
      PixelDescription d) {
    return inverse == otherInverse
        && bits == d.bitsStored()
        && signed == d.signed()
        && modality.equals(otherModality)
        && voi.equals(otherVoi);
  }

  private int grey(double stored) {
    double brightness = voi.apply(modality.apply(stored));
    // a NaN of floating point pixel data falls through both comparisons and becomes black
    int grey = (int) (brightness * 255 + 0.5);
    return inverse ? 255 - grey : grey;
  }

  /** Grey values, one byte for each sample. */
  public byte[] apply(Samples samples) {
    byte[] grey = new byte[samples.length()];
    if (table != null && samples instanceof Samples.Bytes bytes) {
      byte[] array = bytes.array();
      for (int i = 0; i < grey.length; i++) {
        grey[i] = table[array[i] & 0xFF];
      }
    } else if (table != null && samples instanceof Samples.Shorts shorts) {
      short[] array = shorts.array();
      for (int i = 0; i < grey.length; i++) {
        grey[i] = table[array[i] & 0xFFFF];
      }
    } else {
      for (int i = 0; i < grey.length; i++) {
        grey[i] = (byte) grey(samples.value(i));
      }
    }
    return grey;
  }
}
