// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;

/**
 * Says which private elements stay and so do not identify, and which of their blocks were removed
 * (PS3.3 C.12.1.1.7, Private Data Element Characteristics Sequence).
 */
final class PrivateCharacteristics {
  private PrivateCharacteristics() {}

  static void write(DataSet original, DataSet result) {
    result.remove(Tag.PrivateDataElementCharacteristicsSequence);
    List<Integer> creators =
        StreamSupport.stream(result.spliterator(), false)
            .map(Element::tag)
            .filter(Tags::isPrivateCreator)
            .toList();
    for (int creator : creators) {
      int[] kept = elements(result, creator);
      int[] removed =
          IntStream.of(elements(original, creator))
              .filter(each -> !result.contains(tag(creator, each)))
              .toArray();
      DataSet item = result.addItem(Tag.PrivateDataElementCharacteristicsSequence);
      item.setInts(Tag.PrivateGroupReference, VR.US, Tags.group(creator));
      item.set(Tag.PrivateCreatorReference, VR.LO, result.string(creator, ""));
      item.set(
          Tag.BlockIdentifyingInformationStatus, VR.CS, removed.length == 0 ? "SAFE" : "MIXED");
      if (removed.length > 0) {
        item.setInts(Tag.NonidentifyingPrivateElements, VR.US, kept);
        DataSet action = item.addItem(Tag.DeidentificationActionSequence);
        action.setInts(Tag.IdentifyingPrivateElements, VR.US, removed);
        action.set(Tag.DeidentificationAction, VR.CS, "X");
      }
    }
  }

  /** The lower bytes of the element numbers in a block. */
  private static int[] elements(DataSet dataSet, int creator) {
    int block = tag(creator, 0);
    return StreamSupport.stream(dataSet.spliterator(), false)
        .mapToInt(Element::tag)
        .filter(tag -> (tag & 0xFFFFFF00) == block)
        .map(tag -> tag & 0xFF)
        .toArray();
  }

  private static int tag(int creator, int element) {
    return creator & 0xFFFF0000 | Tags.element(creator) << 8 | element;
  }
}
