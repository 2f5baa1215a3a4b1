// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.util.ArrayList;
import java.util.List;

/** The items of a sequence element, and what its source holds besides them. */
final class Sequence {
  final List<DataSet> items;

  /** Offset of the byte after the element, its delimiter included. */
  long sourceEnd = -1;

  /** Bytes between the last item and the end that are no item. */
  long restStart = -1;

  long restEnd = -1;

  /** The items are not those of the source. */
  boolean changed;

  Sequence() {
    this(new ArrayList<>(1));
  }

  private Sequence(List<DataSet> items) {
    this.items = items;
  }

  void insert(DataSet owner, int tag, int index, DataSet item) {
    items.add(index, item);
    adopt(owner, tag, index);
    changed = true;
  }

  DataSet remove(DataSet owner, int tag, int index) {
    DataSet item = items.remove(index);
    item.leave();
    adopt(owner, tag, index);
    changed = true;
    return item;
  }

  /** Makes the items from {@code index} on children of {@code owner}. */
  void adopt(DataSet owner, int tag, int index) {
    for (int i = index; i < items.size(); i++) {
      items.get(i).enter(owner, tag, i);
    }
  }

  Sequence snapshot() {
    Sequence copy = new Sequence(new ArrayList<>(items));
    copy.sourceEnd = sourceEnd;
    copy.restStart = restStart;
    copy.restEnd = restEnd;
    copy.changed = changed;
    return copy;
  }

  boolean isDirty() {
    if (changed) {
      return true;
    }
    for (DataSet item : items) {
      if (item.dirty) {
        return true;
      }
    }
    return false;
  }
}
