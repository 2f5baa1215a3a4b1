// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import java.util.ArrayList;
import java.util.List;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;

/** The Ultrasound Multi-frame Image (PS3.3 Section A.7), its frames in RLE Lossless. */
public final class UsImage {
  private final Uids uids;

  public UsImage(Uids uids) {
    this.uids = uids;
  }

  /** The image. */
  public DataSet image() {
    DataSet image = new DataSet();
    Template.fill(image, "us.tsv", uids);
    Template.fill(image, "patient.tsv", uids);
    int count = image.integer(Tag.NumberOfFrames, 1);
    UsPicture picture = new UsPicture();
    List<byte[]> items = new ArrayList<>();
    items.add(new byte[0]);
    for (int frame = 0; frame < count; frame++) {
      items.add(Rle.encode(picture.frame(frame, count), UsPicture.COLUMNS));
    }
    return image.setFragments(Tag.PixelData, VR.OB, Fragments.of(items));
  }
}
