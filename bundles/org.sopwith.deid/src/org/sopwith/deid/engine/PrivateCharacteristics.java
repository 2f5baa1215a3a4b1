// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sopwith.deid.decision.Decision;
import org.sopwith.deid.profile.Action;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;

/**
 * Says which private elements stay and so do not identify, and what was done to others of their
 * blocks, at whatever level (PS3.3 C.12.1.1.7, Private Data Element Characteristics Sequence).
 */
final class PrivateCharacteristics {
  /** What was done, by the code of PS3.3; where there are several, the last one counts. */
  private enum Code {
    KEPT,
    D,
    U,
    X,
    Z
  }

  private record Block(int group, String creator) {}

  /** For each block what was done to its elements, by the lower byte of their numbers. */
  private final Map<Block, Code[]> blocks =
      new TreeMap<>(Comparator.comparingInt(Block::group).thenComparing(Block::creator));

  /** Where the last private element was, and what was done to those of its block. */
  private DataSet lastOwner;

  private int lastBlock;
  private Code[] last;

  /** Notes a decision. Where an element has got several, it identifies. */
  void add(Decision decision) {
    Element element = decision.element();
    if (!element.isPrivate()) {
      return;
    }
    if (lastOwner != element.owner() || lastBlock != (element.tag() & 0xFFFFFF00)) {
      Optional<String> creator = element.privateCreator();
      if (creator.isEmpty()) {
        return;
      }
      lastOwner = element.owner();
      lastBlock = element.tag() & 0xFFFFFF00;
      Block block = new Block(Tags.group(element.tag()), creator.get().strip());
      last = blocks.computeIfAbsent(block, each -> new Code[0x100]);
    }
    int at = element.tag() & 0xFF;
    Code code = code(decision.action());
    if (last[at] == null || last[at].compareTo(code) < 0) {
      last[at] = code;
    }
  }

  private static Code code(Action action) {
    return switch (action) {
      case KEEP -> Code.KEPT;
      case REMOVE -> Code.X;
      case EMPTY -> Code.Z;
      case REPLACE_UID -> Code.U;
      case DUMMY, CLEAN, SHIFT_DATE, HASH, MAP, COARSEN -> Code.D;
    };
  }

  /** Writes what was noted of blocks of which something stays. */
  void write(DataSet result) {
    result.remove(Tag.PrivateDataElementCharacteristicsSequence);
    blocks.forEach(
        (block, codes) -> {
          if (elements(codes, Code.X).length < count(codes)) {
            write(block, codes, result.addItem(Tag.PrivateDataElementCharacteristicsSequence));
          }
        });
  }

  private static void write(Block block, Code[] codes, DataSet item) {
    item.setInts(Tag.PrivateGroupReference, VR.US, block.group());
    item.set(Tag.PrivateCreatorReference, VR.LO, block.creator());
    int[] kept = elements(codes, Code.KEPT);
    boolean safe = kept.length == count(codes);
    item.set(
        Tag.BlockIdentifyingInformationStatus,
        VR.CS,
        safe ? "SAFE" : kept.length > 0 ? "MIXED" : "UNSAFE");
    if (safe) {
      return;
    }
    if (kept.length > 0) {
      item.setInts(Tag.NonidentifyingPrivateElements, VR.US, kept);
    }
    for (Code code : Code.values()) {
      int[] elements = elements(codes, code);
      if (code != Code.KEPT && elements.length > 0) {
        DataSet action = item.addItem(Tag.DeidentificationActionSequence);
        action.setInts(Tag.IdentifyingPrivateElements, VR.US, elements);
        action.set(Tag.DeidentificationAction, VR.CS, code.name());
      }
    }
  }

  private static int count(Code[] codes) {
    int count = 0;
    for (Code code : codes) {
      count += code == null ? 0 : 1;
    }
    return count;
  }

  private static int[] elements(Code[] codes, Code code) {
    int[] elements = new int[codes.length];
    int count = 0;
    for (int at = 0; at < codes.length; at++) {
      if (codes[at] == code) {
        elements[count++] = at;
      }
    }
    return Arrays.copyOf(elements, count);
  }
}
