// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.dicom.Dictionary.PrivateEntry;

/** The safe private attributes of PS3.15 Table E.3.10-1. */
public final class PrivateTable {
  private record Key(String creator, int tag) {}

  /** The bits of a private tag that do not depend on where its block is. */
  private static final int WITHOUT_BLOCK = 0xFFFF00FF;

  private final String edition;
  private final List<PrivateEntry> entries = new ArrayList<>();
  private final Map<Key, PrivateEntry> byTag = new HashMap<>();

  private PrivateTable() {
    TableResource table = new TableResource("private.tsv");
    edition = table.edition();
    for (String[] cells : table.rows(5)) {
      PrivateEntry entry =
          new PrivateEntry(cells[0], cells[1], cells[4], TableResource.vrs(cells[2]), cells[3]);
      int tag = Integer.parseUnsignedInt(cells[1].replace('x', '0'), 16);
      entries.add(entry);
      byTag.put(new Key(cells[0], tag), entry);
    }
  }

  public static PrivateTable load() {
    return new PrivateTable();
  }

  public String edition() {
    return edition;
  }

  public Optional<PrivateEntry> find(String creator, int tag) {
    return Optional.ofNullable(byTag.get(new Key(creator.strip(), tag & WITHOUT_BLOCK)));
  }

  public List<PrivateEntry> entries() {
    return Collections.unmodifiableList(entries);
  }
}
