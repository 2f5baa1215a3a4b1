// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/** Positions of items among those that stay, for items and cells that refer to them. */
final class Positions {
  private Positions() {}

  static void set(DataSet reference, Node target) {
    reference.setLongs(
        Tag.ReferencedContentItemIdentifier,
        VR.UL,
        target.position().stream().mapToLong(Long::longValue).toArray());
  }
}
