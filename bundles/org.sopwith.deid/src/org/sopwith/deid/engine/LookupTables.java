// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.util.Arrays;
import java.util.Map;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;

/** Lookup tables (PS3.3 C.7.6.3.1.5, C.11.1.1.1) without what follows their last entry. */
final class LookupTables {
  private static final int MOST_ENTRIES = 1 << 16;

  /** Data of tables and what describes them. */
  private static final Map<Integer, Integer> DESCRIPTORS =
      Map.of(
          Tag.RedPaletteColorLookupTableData, Tag.RedPaletteColorLookupTableDescriptor,
          Tag.GreenPaletteColorLookupTableData, Tag.GreenPaletteColorLookupTableDescriptor,
          Tag.BluePaletteColorLookupTableData, Tag.BluePaletteColorLookupTableDescriptor,
          Tag.AlphaPaletteColorLookupTableData, Tag.AlphaPaletteColorLookupTableDescriptor,
          Tag.LUTData, Tag.LUTDescriptor);

  private LookupTables() {}

  /** Whether a table has more bytes than entries of 16 bits need. */
  static boolean isLonger(Element element) {
    return DESCRIPTORS.containsKey(element.tag())
        && length(element) > 0
        && element.length() > length(element);
  }

  /** The bytes of the entries alone. */
  static byte[] entries(Element element) {
    return Arrays.copyOf(element.bytes(), length(element));
  }

  /** 0 if nothing describes the table. */
  private static int length(Element element) {
    int[] descriptor = element.owner().ints(DESCRIPTORS.get(element.tag()));
    if (descriptor.length < 1) {
      return 0;
    }
    int entries = descriptor[0] & 0xFFFF;
    return 2 * (entries == 0 ? MOST_ENTRIES : entries);
  }
}
