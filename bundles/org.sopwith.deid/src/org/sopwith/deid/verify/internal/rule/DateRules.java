// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.deid.verify.internal.search.DateValues;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;

/** Dates that stay, modified: each moved by what all dates of its patient are moved by. */
final class DateRules {
  private static final String SECTION = "PS3.15 E.3.6";

  /** Subject Birth Date, and its like in other schemes. */
  private static final Set<String> BIRTH = Set.of("121031", "21112-8", "184099003");

  private DateRules() {}

  static List<AttributeRule> all(Consistency consistency) {
    return List.of(new LostDate(), new NotShifted(), new Inconsistent(consistency));
  }

  /** A date or time that the profile lets stay modified. */
  private static boolean isModified(AttributePair pair) {
    VR vr = pair.original().vr();
    return (vr == VR.DA || vr == VR.DT || vr == VR.TM)
        && pair.expected().isCleaned()
        && !pair.expected().isKept()
        && !pair.expected().isCoarsened();
  }

  private static Optional<LocalDate> day(String value, VR vr) {
    return vr == VR.TM ? Optional.empty() : DateValues.day(value);
  }

  /** A date that was to be moved is not there or no date any more. */
  static final class LostDate extends AttributeRule {
    LostDate() {
      super("deid.date.lost", "Dates that stay are still dates", Severity.ERROR, SECTION);
    }

    @Override
    public void check(AttributePair pair, Consumer<Finding> sink) {
      if (!isModified(pair) || pair.replaced() || pair.expected().actions().contains("X")) {
        return;
      }
      VR vr = pair.original().vr();
      boolean wasDate =
          vr == VR.TM || pair.original().strings().stream().anyMatch(v -> day(v, vr).isPresent());
      boolean isDate =
          pair.result().isPresent()
              && pair.result().get().strings().stream()
                  .anyMatch(v -> vr == VR.TM ? !v.isBlank() : day(v, vr).isPresent());
      if (wasDate && !isDate) {
        sink.accept(finding(pair, "The date is to be modified, and it is gone"));
      }
    }
  }

  /** A date that was to be moved is where it was. */
  static final class NotShifted extends AttributeRule {
    NotShifted() {
      super("deid.date.not-shifted", "Dates to be modified are modified", Severity.ERROR, SECTION);
    }

    @Override
    public void check(AttributePair pair, Consumer<Finding> sink) {
      if (isModified(pair) && pair.fate() == Fate.SAME && pair.original().vr() != VR.TM) {
        sink.accept(finding(pair, "The date is to be modified, and it is as it was"));
      }
    }
  }

  /** Dates of one patient moved by different amounts: intervals are lost. */
  static final class Inconsistent extends AttributeRule {
    private final Consistency consistency;

    Inconsistent(Consistency consistency) {
      super(
          "deid.date.inconsistent",
          "All dates of a patient move by the same amount",
          Severity.ERROR,
          SECTION);
      this.consistency = consistency;
    }

    @Override
    public void check(AttributePair pair, Consumer<Finding> sink) {
      if (!isModified(pair) || pair.result().isEmpty() || isBirth(pair)) {
        return;
      }
      VR vr = pair.original().vr();
      List<String> before = pair.original().strings();
      List<String> after = pair.result().get().strings();
      for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
        if (!agrees(pair.objects().patient(), before.get(i), after.get(i), vr)) {
          sink.accept(
              finding(pair, "The date has moved by another amount than others of the patient"));
          return;
        }
      }
    }

    /** Whether a content item tells the birth date, which is to go and may be a dummy. */
    private static boolean isBirth(AttributePair pair) {
      return pair.original()
          .owner()
          .item(Tag.ConceptNameCodeSequence, 0)
          .filter(name -> BIRTH.contains(name.string(Tag.CodeValue, "")))
          .isPresent();
    }

    private boolean agrees(int patient, String before, String after, VR vr) {
      Optional<LocalDate> from = day(before, vr);
      Optional<LocalDate> to = day(after, vr);
      if (from.isPresent()
          && to.isPresent()
          && !consistency.isShift(patient, ChronoUnit.DAYS.between(from.get(), to.get()))) {
        return false;
      }
      OptionalLong timeBefore = DateValues.second(before, vr);
      OptionalLong timeAfter = DateValues.second(after, vr);
      return timeBefore.isEmpty()
          || timeAfter.isEmpty()
          || consistency.isTimeShift(
              patient, Math.floorMod(timeAfter.getAsLong() - timeBefore.getAsLong(), 86_400L));
    }
  }
}
