// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.sr.content.InstanceReference;

/**
 * An image that a frame was made from (PS3.3 C.7.6.16.2.6).
 *
 * @param frames its frames that are meant, counted from 1; none for all
 */
public record SourceReference(InstanceReference instance, List<Integer> frames) {
  public SourceReference {
    frames = List.copyOf(frames);
  }

  /** Those of a functional group. */
  static List<SourceReference> read(DataSet group) {
    List<SourceReference> references = new ArrayList<>();
    for (DataSet derivation : group.items(Tag.DerivationImageSequence)) {
      for (DataSet source : derivation.items(Tag.SourceImageSequence)) {
        references.add(
            new SourceReference(
                InstanceReference.read(source),
                Arrays.stream(source.ints(Tag.ReferencedFrameNumber)).boxed().toList()));
      }
    }
    return references;
  }

  /** Writes it into an item of a sequence of references (PS3.3 Table 10-3). */
  public void write(DataSet item) {
    instance.write(item);
    if (!frames.isEmpty()) {
      item.setInts(
          Tag.ReferencedFrameNumber, VR.IS, frames.stream().mapToInt(Integer::intValue).toArray());
    }
  }
}
