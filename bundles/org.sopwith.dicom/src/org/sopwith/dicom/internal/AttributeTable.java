// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom.internal;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.dicom.Dictionary.Entry;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;

/**
 * The attributes of PS3.6 and PS3.7: rows sorted by tag, then those with repeating digits. Loading
 * finds the rows only; an entry is made of its row when it is first asked for (two threads may both
 * make it, which does no harm).
 */
public final class AttributeTable {
  private static final int COLUMNS = 6;

  private final TableResource table = new TableResource("attributes.tsv");
  private final int[] rows = table.offsets();
  private final Entry[] entries = new Entry[rows.length];

  /** The tag of each row, with 0 for a repeating digit. */
  private final int[] tags = new int[rows.length];

  /** F for each digit that does not repeat, of each row from the first repeating one. */
  private final int[] masks;

  private volatile Map<String, Integer> keywords;

  private AttributeTable() {
    String text = table.text();
    int[] allMasks = new int[rows.length];
    int plain = 0;
    for (int row = 0; row < rows.length; row++) {
      int tag = 0;
      int mask = 0;
      for (int i = rows[row]; i < rows[row] + 8; i++) {
        char c = text.charAt(i);
        tag = tag << 4 | (c == 'x' ? 0 : c <= '9' ? c - '0' : c - 'A' + 10);
        mask = mask << 4 | (c == 'x' ? 0 : 0xF);
      }
      tags[row] = tag;
      allMasks[row] = mask;
      plain += mask == -1 ? 1 : 0;
    }
    masks = Arrays.copyOfRange(allMasks, plain, rows.length);
  }

  public static AttributeTable load() {
    return new AttributeTable();
  }

  public String edition() {
    return table.edition();
  }

  public Optional<Entry> find(int tag) {
    int row = row(tag);
    return row < 0 ? Optional.empty() : Optional.of(entry(row));
  }

  public Optional<Entry> find(String keyword) {
    Map<String, Integer> found = keywords;
    if (found == null) {
      found = HashMap.newHashMap(rows.length);
      for (int row = 0; row < rows.length; row++) {
        found.put(table.cell(rows[row] + 9), row);
      }
      keywords = found;
    }
    Integer row = found.get(keyword);
    return row == null ? Optional.empty() : Optional.of(entry(row));
  }

  /** The first value representation of a tag, UN if there is none. */
  public VR vr(int tag) {
    int row = row(tag);
    if (row < 0) {
      return VR.UN;
    }
    List<VR> vrs = entry(row).vrs();
    return vrs.isEmpty() ? VR.UN : vrs.getFirst();
  }

  public List<Entry> entries() {
    return new AbstractList<>() {
      @Override
      public Entry get(int index) {
        return entry(index);
      }

      @Override
      public int size() {
        return rows.length;
      }
    };
  }

  private int row(int tag) {
    if (Tags.isPrivate(tag)) {
      return -1;
    }
    int plain = rows.length - masks.length;
    int low = 0;
    int high = plain - 1;
    while (low <= high) {
      int middle = low + high >>> 1;
      int order = Integer.compareUnsigned(tags[middle], tag);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    for (int i = 0; i < masks.length; i++) {
      if ((tag & masks[i]) == tags[plain + i]) {
        return plain + i;
      }
    }
    return -1;
  }

  private Entry entry(int row) {
    Entry entry = entries[row];
    if (entry == null) {
      String[] cells = table.cells(rows[row], COLUMNS);
      entry =
          new Entry(
              cells[0],
              cells[1],
              cells[2],
              TableResource.vrs(cells[3]),
              cells[4],
              !cells[5].isEmpty());
      entries[row] = entry;
    }
    return entry;
  }
}
