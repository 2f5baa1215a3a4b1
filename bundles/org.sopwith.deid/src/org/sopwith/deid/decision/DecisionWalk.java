// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sopwith.deid.identity.KnownIdentities;
import org.sopwith.deid.profile.Action;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;
import org.sopwith.validate.Instance;
import org.sopwith.validate.Item;

/** One walk over an object. */
final class DecisionWalk {
  private final Decider decider;
  private final List<OverrideRule> overrides;
  private final DecisionHandler handler;
  private final CellChoice choice;
  private final DeclaredPrivate declared;
  private final KnownIdentityRule known;

  DecisionWalk(
      Decider decider,
      DataSet object,
      List<OverrideRule> overrides,
      KnownIdentities identities,
      DecisionHandler handler) {
    this.decider = decider;
    this.overrides = overrides;
    this.handler = handler;
    this.choice = new CellChoice(decider.cleaners());
    this.declared = DeclaredPrivate.of(object);
    this.known = new KnownIdentityRule(identities, decider.shiftsDates());
  }

  void walk(Instance instance, Place outermost) {
    DataSet meta = instance.file().meta();
    for (Element element : meta) {
      Place place = outermost.child(element.tag());
      CellChoice.Choice chosen = ofMeta(element);
      handler.decided(chosen.decision(place, element));
    }
    walk(instance.outermost(), outermost, Inside.BY_RULES);
  }

  /** File Meta Information is written anew; only the UID of the object comes from the original. */
  private CellChoice.Choice ofMeta(Element element) {
    return switch (element.tag()) {
      case Tag.MediaStorageSOPInstanceUID ->
          choice.of(decider.listing(element.tag()).rule().orElseThrow(), element, () -> Need.VALUE);
      case Tag.FileMetaInformationGroupLength,
          Tag.FileMetaInformationVersion,
          Tag.MediaStorageSOPClassUID,
          Tag.TransferSyntaxUID ->
          CellChoice.Choice.of(Action.KEEP, Reason.WRITTEN_ANEW);
      case Tag.ImplementationClassUID, Tag.ImplementationVersionName ->
          CellChoice.Choice.of(Action.DUMMY, Reason.WRITTEN_ANEW);
      default -> CellChoice.Choice.of(Action.REMOVE, Reason.NEEDLESS);
    };
  }

  void walk(Item item, Place place, Inside inside) {
    walk(item, place, inside, element -> true);
  }

  /**
   * @param which the elements of the item that are decided on, with everything below them
   */
  void walk(Item item, Place place, Inside inside, Predicate<Element> which) {
    for (Element element : item.dataSet()) {
      if (!which.test(element)) {
        continue;
      }
      Place at = place.child(element.tag());
      Decision decision = known.check(decide(item, element, inside), element).decision(at, element);
      handler.decided(decision);
      if (decision.inside() != Inside.NOTHING) {
        for (Item nested : item.items(element)) {
          handler.itemBegins(decision, nested.dataSet());
          walk(nested, at, decision.inside());
          handler.itemEnds(decision, nested.dataSet());
        }
      }
    }
  }

  private CellChoice.Choice decide(Item item, Element element, Inside inside) {
    int tag = element.tag();
    if (Tags.isGroupLength(tag)) {
      return CellChoice.Choice.of(Action.REMOVE, Reason.NEEDLESS);
    }
    if (Tags.isPrivateCreator(tag)) {
      return ofCreator(item, element, inside);
    }
    for (OverrideRule override : overrides) {
      if (override.matches(element)) {
        return choice.of(override, element);
      }
    }
    if (Tags.isPrivate(tag)) {
      return ofPrivate(element);
    }
    Decider.Listing listing = decider.listing(tag);
    Optional<TableRule> rule = listing.rule();
    boolean optional = rule.isPresent() && rule.get().option().isPresent();
    if (!optional && losesWhatItNeeds(item, listing.needed(), inside)) {
      return CellChoice.Choice.of(Action.REMOVE, Reason.NEEDED_GONE);
    }
    if (optional
        && isOfOverlay(tag)
        && overlayData(item, tag).isPresent()
        && !keepsOverlay(item, tag)) {
      return CellChoice.Choice.of(Action.REMOVE, Reason.OVERLAY_GONE);
    }
    if (rule.isPresent()) {
      return choice.of(rule.get(), element, () -> Need.of(item, tag));
    }
    return notListed(item, element, listing.known(), inside);
  }

  private CellChoice.Choice notListed(Item item, Element element, boolean known, Inside inside) {
    if (!known) {
      return CellChoice.Choice.of(Action.REMOVE, Reason.UNKNOWN);
    }
    if (isOfOverlay(element.tag()) && !keepsOverlay(item, element.tag())) {
      return CellChoice.Choice.of(Action.REMOVE, Reason.OVERLAY_GONE);
    }
    if (inside == Inside.DUMMIES) {
      return InDummies.choose(element);
    }
    if (element.vr() == VR.PN) {
      Action action =
          switch (Need.of(item, element.tag())) {
            case VALUE -> Action.DUMMY;
            case PRESENCE -> Action.EMPTY;
            case NOTHING -> Action.REMOVE;
          };
      return CellChoice.Choice.of(action, Reason.NAME_NOT_LISTED);
    }
    if (element.isSequence()) {
      return new CellChoice.Choice(Action.KEEP, "", Reason.KEPT, inside);
    }
    if (inside == Inside.CLEANED && InDummies.isFreeText(element.vr())) {
      return CellChoice.Choice.of(Action.CLEAN, Reason.IN_CLEANED);
    }
    return CellChoice.Choice.of(Action.KEEP, Reason.KEPT);
  }

  /** Whether the object had what an attribute needs beside it, and the result has it no more. */
  private boolean losesWhatItNeeds(Item item, List<Integer> needed, Inside inside) {
    boolean had = false;
    for (int tag : needed) {
      Element element = item.dataSet().get(tag).filter(each -> !each.isEmpty()).orElse(null);
      if (element != null) {
        had = true;
        Action action = decide(item, element, inside).action();
        if (action != Action.REMOVE && action != Action.EMPTY) {
          return false;
        }
      }
    }
    return had;
  }

  /** Whether it tells of an overlay, and is not its data. */
  private static boolean isOfOverlay(int tag) {
    return (tag & 0xFF000000) == 0x60000000 && (tag & 0xFFFF) != 0x3000;
  }

  /** What says how an overlay is laid out goes with it; one in the pixel data is cleared there. */
  private boolean keepsOverlay(Item item, int tag) {
    return overlayData(item, tag)
        .map(data -> decide(item, data, Inside.BY_RULES).action() != Action.REMOVE)
        .orElse(false);
  }

  private static Optional<Element> overlayData(Item item, int tag) {
    return item.dataSet().get(tag & 0xFFFF0000 | 0x3000);
  }

  /** What the object says of an element itself counts before Table E.3.10-1 of safe ones. */
  private CellChoice.Choice ofPrivate(Element element) {
    TableRule rule = decider.privateRule();
    if (rule.option().isEmpty()) {
      return CellChoice.Choice.of(Action.REMOVE, rule.basic().reason());
    }
    Optional<Action> own = declared.of(element);
    Action action = own.orElse(isSafe(element) ? Action.KEEP : Action.REMOVE);
    if (action == Action.REPLACE_UID && element.isSequence()) {
      action = Action.KEEP;
    }
    Reason reason =
        own.isPresent()
            ? Reason.DECLARED
            : action == Action.KEEP ? rule.option().get().reason() : rule.basic().reason();
    return new CellChoice.Choice(action, "", reason, choice.inside(action, element));
  }

  private static boolean isSafe(Element element) {
    return element
        .privateCreator()
        .flatMap(creator -> Dictionary.standard().findPrivate(creator, element.tag()))
        .isPresent();
  }

  /** A Private Creator stays as long as something of its block does. */
  private CellChoice.Choice ofCreator(Item item, Element creator, Inside inside) {
    DataSet dataSet = item.dataSet();
    int first = creator.tag() & 0xFFFF0000 | Tags.element(creator.tag()) << 8;
    int begin = dataSet.indexOf(first);
    for (int i = begin < 0 ? -begin - 1 : begin; i < dataSet.size(); i++) {
      Element element = dataSet.at(i);
      if ((element.tag() & 0xFFFFFF00) != first) {
        break;
      }
      if (decide(item, element, inside).action() != Action.REMOVE) {
        return CellChoice.Choice.of(Action.KEEP, Reason.BLOCK_IN_USE);
      }
    }
    return CellChoice.Choice.of(Action.REMOVE, Reason.BLOCK_UNUSED);
  }
}
