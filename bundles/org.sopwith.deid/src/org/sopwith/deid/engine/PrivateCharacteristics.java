// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.util.Collection;
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
  private static final String KEPT = "";
  private static final String REMOVED = "X";

  private record Block(int group, String creator) {}

  /** For each block what was done to its elements: an action code, {@link #KEPT} for nothing. */
  private final Map<Block, Map<Integer, String>> blocks =
      new TreeMap<>(Comparator.comparingInt(Block::group).thenComparing(Block::creator));

  /** Where the last private element was, and what was done to those of its block. */
  private DataSet lastOwner;

  private int lastBlock;
  private Map<Integer, String> last;

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
      last = blocks.computeIfAbsent(block, each -> new TreeMap<>());
    }
    last.merge(
        element.tag() & 0xFF,
        code(decision.action()),
        (one, other) -> one.compareTo(other) < 0 ? other : one);
  }

  private static String code(Action action) {
    return switch (action) {
      case KEEP -> KEPT;
      case REMOVE -> REMOVED;
      case EMPTY -> "Z";
      case REPLACE_UID -> "U";
      case DUMMY, CLEAN, SHIFT_DATE, HASH, MAP, COARSEN -> "D";
    };
  }

  /** Writes what was noted of blocks of which something stays. */
  void write(DataSet result) {
    result.remove(Tag.PrivateDataElementCharacteristicsSequence);
    blocks.forEach(
        (block, codes) -> {
          if (codes.values().stream().anyMatch(code -> !code.equals(REMOVED))) {
            write(block, codes, result.addItem(Tag.PrivateDataElementCharacteristicsSequence));
          }
        });
  }

  private static void write(Block block, Map<Integer, String> codes, DataSet item) {
    item.setInts(Tag.PrivateGroupReference, VR.US, block.group());
    item.set(Tag.PrivateCreatorReference, VR.LO, block.creator());
    int[] kept = elements(codes, KEPT);
    boolean safe = kept.length == codes.size();
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
    for (String code : distinct(codes.values())) {
      DataSet action = item.addItem(Tag.DeidentificationActionSequence);
      action.setInts(Tag.IdentifyingPrivateElements, VR.US, elements(codes, code));
      action.set(Tag.DeidentificationAction, VR.CS, code);
    }
  }

  private static Collection<String> distinct(Collection<String> codes) {
    return codes.stream().filter(code -> !code.equals(KEPT)).distinct().sorted().toList();
  }

  private static int[] elements(Map<Integer, String> codes, String code) {
    return codes.entrySet().stream()
        .filter(entry -> entry.getValue().equals(code))
        .mapToInt(Map.Entry::getKey)
        .toArray();
  }
}
