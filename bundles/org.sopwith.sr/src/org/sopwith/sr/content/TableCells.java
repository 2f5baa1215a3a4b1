// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.content;

import java.util.Map;
import java.util.OptionalInt;
import org.sopwith.dicom.Tag;

/** The attributes that hold the values of a cell, by their VR (PS3.3 Table C.18.10-1). */
final class TableCells {
  private static final Map<String, Integer> VALUE_TAGS =
      Map.ofEntries(
          Map.entry("DS", Tag.SelectorDSValue),
          Map.entry("DT", Tag.SelectorDTValue),
          Map.entry("FD", Tag.SelectorFDValue),
          Map.entry("FL", Tag.SelectorFLValue),
          Map.entry("IS", Tag.SelectorISValue),
          Map.entry("SL", Tag.SelectorSLValue),
          Map.entry("SS", Tag.SelectorSSValue),
          Map.entry("SV", Tag.SelectorSVValue),
          Map.entry("UC", Tag.SelectorUCValue),
          Map.entry("UL", Tag.SelectorULValue),
          Map.entry("US", Tag.SelectorUSValue),
          Map.entry("UV", Tag.SelectorUVValue));

  private TableCells() {}

  static OptionalInt valueTag(String vr) {
    Integer tag = VALUE_TAGS.get(vr);
    return tag == null ? OptionalInt.empty() : OptionalInt.of(tag);
  }
}
