// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal;

import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;

/** Attributes of a frame from the functional groups of a multi-frame object (PS3.3 C.7.6.16). */
public record FunctionalGroups(DataSet root) {
  /** The macro's item for a frame: its own, or else the one that all frames share. */
  public Optional<DataSet> macro(int frame, int sequence) {
    Optional<DataSet> own =
        root.item(Tag.PerFrameFunctionalGroupsSequence, frame)
            .flatMap(group -> group.item(sequence, 0));
    return own.isPresent()
        ? own
        : root.item(Tag.SharedFunctionalGroupsSequence, 0)
            .flatMap(group -> group.item(sequence, 0));
  }

  /** The data set that holds a macro's attributes: its item, or the root of a simple object. */
  public DataSet holder(int frame, int sequence) {
    return macro(frame, sequence).orElse(root);
  }
}
