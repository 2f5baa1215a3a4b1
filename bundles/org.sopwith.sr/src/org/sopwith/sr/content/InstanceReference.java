// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.content;

import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/** A reference to a SOP Instance (PS3.3 Table 10-11); texts are empty where the item has none. */
public record InstanceReference(String sopClassUid, String sopInstanceUid) {
  /** What an item of a sequence of references says. */
  public static InstanceReference read(DataSet item) {
    return new InstanceReference(
        item.string(Tag.ReferencedSOPClassUID, ""), item.string(Tag.ReferencedSOPInstanceUID, ""));
  }

  /** Writes it into an item of a sequence of references. */
  public void write(DataSet item) {
    item.set(Tag.ReferencedSOPClassUID, VR.UI, sopClassUid);
    item.set(Tag.ReferencedSOPInstanceUID, VR.UI, sopInstanceUid);
  }
}
