// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom.internal;

/** Bytes in memory. */
public record ArraySource(byte[] array) implements ByteSource {

  @Override
  public long size() {
    return array.length;
  }

  @Override
  public int read(long position, byte[] target, int offset, int length) {
    int n = (int) Math.max(0, Math.min(length, array.length - position));
    System.arraycopy(array, (int) Math.min(position, array.length), target, offset, n);
    return n;
  }
}
