// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sopwith.deid.profile.Action;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;

/**
 * What an object says itself of its private elements, at whatever level (Private Data Element
 * Characteristics Sequence, PS3.3 C.12.1.1.7).
 */
final class DeclaredPrivate {
  private static final String SAFE = "SAFE";

  private record Block(int group, String creator) {}

  private final Map<Block, Boolean> safe = new HashMap<>();
  private final Map<Block, Map<Integer, Action>> actions = new HashMap<>();

  private DeclaredPrivate() {}

  static DeclaredPrivate of(DataSet object) {
    DeclaredPrivate declared = new DeclaredPrivate();
    for (DataSet item : object.items(Tag.PrivateDataElementCharacteristicsSequence)) {
      Block block =
          new Block(
              item.integer(Tag.PrivateGroupReference, 0),
              item.string(Tag.PrivateCreatorReference, "").strip());
      boolean all = item.string(Tag.BlockIdentifyingInformationStatus, "").equals(SAFE);
      declared.safe.merge(block, all, Boolean::logicalAnd);
      Map<Integer, Action> ofBlock =
          declared.actions.computeIfAbsent(block, each -> new HashMap<>());
      for (int element : item.ints(Tag.NonidentifyingPrivateElements)) {
        ofBlock.putIfAbsent(element, Action.KEEP);
      }
      for (DataSet action : item.items(Tag.DeidentificationActionSequence)) {
        for (int element : action.ints(Tag.IdentifyingPrivateElements)) {
          ofBlock.put(element, action(action.string(Tag.DeidentificationAction, "")));
        }
      }
    }
    return declared;
  }

  private static Action action(String code) {
    return switch (code) {
      case "D" -> Action.DUMMY;
      case "Z" -> Action.EMPTY;
      case "U" -> Action.REPLACE_UID;
      default -> Action.REMOVE;
    };
  }

  /** What is to be done to a private element, if the object says. */
  Optional<Action> of(Element element) {
    if (safe.isEmpty()) {
      return Optional.empty();
    }
    Block block = new Block(Tags.group(element.tag()), element.privateCreator().orElse("").strip());
    Action own = actions.getOrDefault(block, Map.of()).get(element.tag() & 0xFF);
    return own != null
        ? Optional.of(own)
        : Optional.of(Action.KEEP).filter(each -> safe.getOrDefault(block, false));
  }
}
