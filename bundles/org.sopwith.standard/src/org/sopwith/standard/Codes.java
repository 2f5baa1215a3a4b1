// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sopwith.standard.internal.Lines;

/** The DICOM controlled terminology: codes of the scheme DCM (PS3.16 Annex D, Table D-1). */
public final class Codes {

  /**
   * A code of the scheme DCM.
   *
   * @param code the code
   * @param keyword the meaning in one word
   * @param retired whether the standard has retired it
   */
  public record Entry(Code code, String keyword, boolean retired) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private Codes() {
    Lines lines = new Lines("dcm-codes.tsv");
    for (int line = 0; line < lines.count(); line++) {
      String[] cells = lines.cells(line, 4);
      Code code = new Code(cells[0], "DCM", cells[1]);
      entries.put(cells[0], new Entry(code, cells[2], !cells[3].isEmpty()));
    }
  }

  public static Codes standard() {
    return Holder.CODES;
  }

  public Edition edition() {
    return Editions.dicomCodes();
  }

  public Optional<Entry> find(String value) {
    return Optional.ofNullable(entries.get(value));
  }

  public Collection<Entry> all() {
    return Collections.unmodifiableCollection(entries.values());
  }

  private static final class Holder {
    static final Codes CODES = new Codes();
  }
}
