// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.image.internal.Numbers;

/**
 * A look-up table as LUT Descriptor (0028,3002) and LUT Data (0028,3006) give it (PS3.3 C.11.1.1,
 * C.11.2.1.1). Values below the first one mapped get the first entry, values above the last one.
 *
 * @param firstMapped input value of the first entry
 * @param bits bits of an entry, 8 to 16
 * @param entries the table; treat it as read-only
 * @param explanation LUT Explanation, empty if there is none
 */
public record LookupTable(int firstMapped, int bits, int[] entries, String explanation) {
  /**
   * Reads a table.
   *
   * @param signedInput whether the values looked up can be negative
   * @return empty if the table is missing or does not agree with its descriptor
   */
  static Optional<LookupTable> of(DataSet item, boolean signedInput) {
    return of(item, Tag.LUTDescriptor, Tag.LUTData, signedInput);
  }

  static Optional<LookupTable> of(DataSet item, int descriptor, int data, boolean signedInput) {
    int[] three = Numbers.ints(item, descriptor);
    Optional<Element> element = item.get(data);
    if (three.length < 3 || element.isEmpty()) {
      return Optional.empty();
    }
    int count = (three[0] & 0xFFFF) == 0 ? 65536 : three[0] & 0xFFFF;
    int first = signedInput ? (short) three[1] : three[1];
    int bits = three[2];
    byte[] bytes = element.get().bytes();
    if (bits < 1 || bits > 16 || bytes.length < count) {
      return Optional.empty();
    }
    int[] entries = new int[count];
    boolean wide = bytes.length >= 2 * count;
    for (int i = 0; i < count; i++) {
      entries[i] = wide ? bytes[2 * i] & 0xFF | (bytes[2 * i + 1] & 0xFF) << 8 : bytes[i] & 0xFF;
    }
    return Optional.of(new LookupTable(first, bits, entries, item.string(Tag.LUTExplanation, "")));
  }

  /** The entry for an input value. */
  public int apply(double input) {
    long index = Math.round(input) - firstMapped;
    return entries[(int) Math.max(0, Math.min(entries.length - 1L, index))];
  }

  /** The largest value that an entry can have. */
  public int maximum() {
    return (1 << bits) - 1;
  }
}
