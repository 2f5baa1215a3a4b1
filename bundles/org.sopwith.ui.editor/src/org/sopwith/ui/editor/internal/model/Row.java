// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.editor.internal.model;

import org.sopwith.dicom.DataSet;
import org.sopwith.ui.editor.DicomDocument.Place;

/**
 * A row of the tag tree. Rows are made when they are asked for and are equal if they stand for the
 * same thing.
 */
public sealed interface Row {

  /** The File Meta Information as a whole. */
  record Meta() implements Row {}

  /** An element. */
  record Tag(Place place) implements Row {
    public Tag(DataSet owner, int tag) {
      this(new Place(owner, tag));
    }
  }

  /**
   * An item of a sequence.
   *
   * @param item the item
   * @param sequence the element that it is in
   * @param index its position from 0
   */
  record Item(DataSet item, Place sequence, int index) implements Row {
    @Override
    public boolean equals(Object other) {
      return other instanceof Item i && i.item == item;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(item);
    }
  }

  /**
   * Some of very many elements of a data set.
   *
   * @param owner the data set
   * @param number which page, from 0
   */
  record ElementPage(DataSet owner, int number) implements Row {
    @Override
    public boolean equals(Object other) {
      return other instanceof ElementPage p && p.owner == owner && p.number == number;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(owner) * 31 + number;
    }
  }

  /**
   * Some of very many items of a sequence.
   *
   * @param sequence the element
   * @param number which page, from 0
   */
  record ItemPage(Place sequence, int number) implements Row {}
}
