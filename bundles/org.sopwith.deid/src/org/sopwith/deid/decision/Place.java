// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sopwith.dicom.AttributePath;

/**
 * Where an element is, whatever the number of the item: one object for each place that has been
 * met, so that places can be compared and counted without text.
 */
public final class Place {
  private final Place parent;
  private final int tag;
  private final int hash;
  private final Map<Integer, Place> children = new ConcurrentHashMap<>();

  private Place(Place parent, int tag) {
    this.parent = parent;
    this.tag = tag;
    this.hash = (parent == null ? 0 : 31 * parent.hash) + tag;
  }

  /** The outermost data set of objects. */
  static Place outermost() {
    return new Place(null, 0);
  }

  /** The place of an element in the items of this sequence, or in the outermost data set. */
  public Place child(int childTag) {
    Place known = children.get(childTag);
    return known != null
        ? known
        : children.computeIfAbsent(childTag, each -> new Place(this, each));
  }

  /** The tag of the element. */
  public int tag() {
    return tag;
  }

  /** There is one object for each place; the code does not change from run to run. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** The attribute path with {@code [*]} for items. */
  @Override
  public String toString() {
    if (parent == null) {
      return "";
    }
    String outer = parent.toString();
    return (outer.isEmpty() ? "" : outer + "[*].") + AttributePath.of(tag);
  }
}
