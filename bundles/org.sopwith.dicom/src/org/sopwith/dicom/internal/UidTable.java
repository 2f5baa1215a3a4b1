// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom.internal;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sopwith.dicom.Dictionary.UidEntry;

/** The unique identifiers of PS3.6 Annex A. */
public final class UidTable {
  private final Map<String, UidEntry> entries = new LinkedHashMap<>();

  private UidTable() {
    for (String[] cells : new TableResource("uids.tsv").rows(6)) {
      entries.put(
          cells[0],
          new UidEntry(cells[0], cells[1], cells[2], cells[3], cells[4], !cells[5].isEmpty()));
    }
  }

  public static UidTable load() {
    return new UidTable();
  }

  public Optional<UidEntry> find(String uid) {
    return Optional.ofNullable(entries.get(uid));
  }

  public Collection<UidEntry> entries() {
    return Collections.unmodifiableCollection(entries.values());
  }
}
