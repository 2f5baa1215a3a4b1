// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

/**
 * What an element was at some moment, to put it back exactly: an element that was restored to what
 * the file holds is written with the bytes of the file.
 */
public final class ElementState {
  private final int tag;
  private final int vrCode;
  private final int flags;
  private final long offset;
  private final int length;
  private final Object value;

  ElementState(int tag, int vrCode, int flags, long offset, int length, Object value) {
    this.tag = tag;
    this.vrCode = vrCode;
    this.flags = flags;
    this.offset = offset;
    this.length = length;
    this.value = value;
  }

  static ElementState absent(int tag) {
    return new ElementState(tag, -1, 0, 0, 0, null);
  }

  /** The element's tag. */
  public int tag() {
    return tag;
  }

  /** False if there was no element with this tag. */
  public boolean isPresent() {
    return vrCode >= 0;
  }

  int vrCode() {
    return vrCode;
  }

  int flags() {
    return flags;
  }

  long offset() {
    return offset;
  }

  int length() {
    return length;
  }

  Object value() {
    return value;
  }
}
