// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;

/** A structured report, or another object with an SR Document Content Module (PS3.3 C.17.3). */
public final class SrDocument {
  private final DataSet dataSet;
  private final ContentItem root;

  private SrDocument(DataSet dataSet) {
    this.dataSet = dataSet;
    this.root = new ContentItem(this, Optional.empty(), 1, dataSet);
  }

  /** The document that a data set is; its tree may be empty. */
  public static SrDocument of(DataSet dataSet) {
    return new SrDocument(dataSet);
  }

  /** Whether a data set has a content tree. */
  public static boolean isDocument(DataSet dataSet) {
    return dataSet.contains(Tag.ValueType)
        || dataSet.contains(Tag.ContentSequence) && dataSet.contains(Tag.ConceptNameCodeSequence);
  }

  public DataSet dataSet() {
    return dataSet;
  }

  public ContentItem root() {
    return root;
  }

  /** Its SOP Class UID, or an empty text. */
  public String sopClassUid() {
    return dataSet.string(Tag.SOPClassUID, "");
  }

  /** The item at a position such as 1, 7, 1; empty if there is none. */
  public Optional<ContentItem> find(List<Integer> position) {
    if (position.isEmpty() || position.getFirst() != 1) {
      return Optional.empty();
    }
    ContentItem item = root;
    for (int number : position.subList(1, position.size())) {
      if (number < 1 || number > item.children().size()) {
        return Optional.empty();
      }
      item = item.children().get(number - 1);
    }
    return Optional.of(item);
  }

  /** All items, each before its children. */
  public List<ContentItem> items() {
    List<ContentItem> items = new ArrayList<>();
    Deque<ContentItem> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      ContentItem item = open.pop();
      items.add(item);
      item.children().reversed().forEach(open::push);
    }
    return items;
  }
}
