// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.profile.Action;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;

/** Chooses what a cell of Table E.1-1 or an override comes to for one element. */
final class CellChoice {
  /** What is done to an element, wherever it is. */
  record Choice(Action action, String with, Reason reason, Inside inside) {
    static Choice of(Action action, Reason reason) {
      return new Choice(action, "", reason, Inside.NOTHING);
    }

    Decision decision(Place place, Element element) {
      return new Decision(place, element.owner(), element, action, with, reason, inside);
    }
  }

  private final Cleaners cleaners;

  /** The instances that the object lists, once they are asked for. */
  private Set<String> listed;

  CellChoice(Cleaners cleaners) {
    this.cleaners = cleaners;
  }

  Choice of(OverrideRule override, Element element) {
    Action action = override.action();
    if (action == Action.CLEAN && !canClean(element)) {
      action = Action.REMOVE;
    }
    return new Choice(action, override.with(), override.reason(), inside(action, element));
  }

  Choice of(TableRule rule, Element element, Supplier<Need> need) {
    if (rule.option().isEmpty()) {
      return of(rule.basic(), rule.basic().reason(), element, need);
    }
    TableRule.Cell cell = rule.option().get();
    ConfidentialityOption option = TableRule.optionOf(cell);
    if (option == ConfidentialityOption.RETAIN_MODIFIED_DATES) {
      return Choice.of(Action.SHIFT_DATE, cell.reason());
    }
    if (cell.code().equals("C") && !canClean(element)) {
      return of(rule.basic(), cell.fallback(), element, need);
    }
    return of(cell, cell.reason(), element, need);
  }

  private Choice of(TableRule.Cell cell, Reason reason, Element element, Supplier<Need> need) {
    Action action = action(cell, element, need);
    return new Choice(action, "", reason, inside(action, element));
  }

  private Action action(TableRule.Cell cell, Element element, Supplier<Need> need) {
    return switch (cell.code()) {
      case "K" -> Action.KEEP;
      case "C" -> Action.CLEAN;
      case "U" -> Action.REPLACE_UID;
      case "X" -> Action.REMOVE;
      case "D" -> Action.DUMMY;
      case "Z" -> isPatient(element) || need.get() == Need.VALUE ? Action.DUMMY : Action.EMPTY;
      default -> chosen(cell.alternatives(), element, need.get());
    };
  }

  /** X, unless the IOD asks for Z or for D or U*. */
  private Action chosen(List<String> alternatives, Element element, Need need) {
    boolean valueAllowed = alternatives.contains("D") || alternatives.contains("Z");
    if (alternatives.contains("U*") && (need == Need.VALUE || isListed(element))) {
      return Action.REPLACE_UID;
    }
    if (need == Need.VALUE && valueAllowed || isPatient(element)) {
      return Action.DUMMY;
    }
    if (need == Need.NOTHING && alternatives.contains("X")) {
      return Action.REMOVE;
    }
    return alternatives.contains("Z") ? Action.EMPTY : Action.DUMMY;
  }

  /**
   * Whether the Common Instance Reference Module (PS3.3 C.12.2), which lists what an object refers
   * to and stays, lists an instance that this sequence refers to: without the reference it would be
   * wrong.
   */
  private boolean isListed(Element element) {
    if (listed == null) {
      DataSet object = element.owner();
      while (object.parent().isPresent()) {
        object = object.parent().get();
      }
      listed = new HashSet<>();
      addListed(object);
      object.items(Tag.StudiesContainingOtherReferencedInstancesSequence).forEach(this::addListed);
    }
    return !listed.isEmpty()
        && element.items().stream()
            .anyMatch(item -> listed.contains(item.string(Tag.ReferencedSOPInstanceUID, "")));
  }

  private void addListed(DataSet study) {
    for (DataSet series : study.items(Tag.ReferencedSeriesSequence)) {
      for (int tag : new int[] {Tag.ReferencedInstanceSequence, Tag.ReferencedSOPSequence}) {
        series
            .items(tag)
            .forEach(item -> item.string(Tag.ReferencedSOPInstanceUID).ifPresent(listed::add));
      }
    }
  }

  /** The pseudonym holds the objects of a patient together. Z allows for a dummy value too. */
  private static boolean isPatient(Element element) {
    return element.tag() == Tag.PatientID || element.tag() == Tag.PatientName;
  }

  private boolean canClean(Element element) {
    if (isContent(element.tag())) {
      return cleaners.structuredContent().isPresent();
    }
    return cleaners.text().isPresent()
        && (element.isSequence() || InDummies.isFreeText(element.vr()));
  }

  Inside inside(Action action, Element element) {
    if (!element.isSequence()) {
      return Inside.NOTHING;
    }
    return switch (action) {
      case KEEP, REPLACE_UID -> Inside.BY_RULES;
      case DUMMY ->
          element.tag() == Tag.ContentSequence && cleaners.structuredContent().isPresent()
              ? Inside.NOTHING
              : Inside.DUMMIES;
      case CLEAN -> isContent(element.tag()) ? Inside.NOTHING : Inside.CLEANED;
      default -> Inside.NOTHING;
    };
  }

  /** Sequences of content items, which another cleaner is for. */
  private static boolean isContent(int tag) {
    return switch (tag) {
      case Tag.ContentSequence, Tag.AcquisitionContextSequence, Tag.SpecimenPreparationSequence ->
          true;
      default -> false;
    };
  }
}
