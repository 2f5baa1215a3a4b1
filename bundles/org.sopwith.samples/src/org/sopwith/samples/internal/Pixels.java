// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

/** Stored pixels of 16 bits, 12 of them used, made of labels. */
final class Pixels {
  private static final int LARGEST = 4095;

  private Pixels() {}

  /** What a voxel's stored value is to be, before it is rounded. */
  @FunctionalInterface
  interface Signal {
    double of(int label, int index);
  }

  /** The stored values in little endian order. */
  static byte[] of(byte[] labels, Signal signal) {
    byte[] pixels = new byte[2 * labels.length];
    for (int i = 0; i < labels.length; i++) {
      int value = Math.clamp((int) Math.floor(signal.of(labels[i], i) + 0.5), 0, LARGEST);
      pixels[2 * i] = (byte) value;
      pixels[2 * i + 1] = (byte) (value >> 8);
    }
    return pixels;
  }
}
