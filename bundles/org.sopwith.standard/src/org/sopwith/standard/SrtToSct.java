// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sopwith.standard.internal.Lines;

/**
 * SNOMED CT concepts for the SNOMED-RT style codes (schemes SRT, SNM3 and 99SDM) that older objects
 * have (PS3.16 Annex O).
 */
public final class SrtToSct {
  private final Map<String, String> concepts = new HashMap<>();

  private SrtToSct() {
    Lines lines = new Lines("srt-sct.tsv");
    for (int line = 0; line < lines.count(); line++) {
      String[] cells = lines.cells(line, 2);
      concepts.put(cells[0], cells[1]);
    }
  }

  public static SrtToSct standard() {
    return Holder.MAP;
  }

  public Edition edition() {
    return Editions.snomed();
  }

  /** The SNOMED CT concept identifier of a SNOMED-RT style code such as {@code T-D0050}. */
  public Optional<String> find(String snomedRt) {
    return Optional.ofNullable(concepts.get(snomedRt));
  }

  public int size() {
    return concepts.size();
  }

  private static final class Holder {
    static final SrtToSct MAP = new SrtToSct();
  }
}
