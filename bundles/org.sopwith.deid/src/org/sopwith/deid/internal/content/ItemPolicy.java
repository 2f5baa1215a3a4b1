// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sopwith.deid.clean.CleaningContext;
import org.sopwith.deid.clean.TextCleaner;
import org.sopwith.deid.decision.Reason;
import org.sopwith.deid.identity.KnownIdentities;
import org.sopwith.deid.identity.Strictness;
import org.sopwith.deid.profile.Action;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.VR;
import org.sopwith.standard.Code;
import org.sopwith.standard.DeidentificationTable;
import org.sopwith.standard.DeidentificationTable.Option;

/**
 * Decides on content items one by one under Clean Structured Content (PS3.15 E.3.4): an override,
 * then the row of the concept, then the value type.
 */
final class ItemPolicy {
  private static final String STRICTEST = "X/D";
  private static final Reason STAYS = listed("", "Not identifying by its kind: stays");
  private static final Reason STRANGE =
      listed("value type", "No value type of the standard, so nobody can say what it holds");

  private final CleaningContext object;
  private final TextCleaner texts;
  private final Option basic;
  private final Optional<Option> descriptors;
  private final Optional<Option> modifiedDates;
  private final Optional<Option> fullDates;
  private final Optional<Option> uids;

  ItemPolicy(CleaningContext object, TextCleaner texts) {
    this.object = object;
    this.texts = texts;
    this.basic = option("113100");
    this.descriptors = inUse(ConfidentialityOption.CLEAN_DESCRIPTORS);
    this.modifiedDates = inUse(ConfidentialityOption.RETAIN_MODIFIED_DATES);
    this.fullDates = inUse(ConfidentialityOption.RETAIN_FULL_DATES);
    this.uids = inUse(ConfidentialityOption.RETAIN_UIDS);
  }

  private static Reason listed(String what, String why) {
    return new Reason(("E.3.4 " + what).strip(), "113104", why);
  }

  private static Option option(String code) {
    return DeidentificationTable.standard().option(code).orElseThrow();
  }

  private Optional<Option> inUse(ConfidentialityOption option) {
    return object.profile().getOptions().contains(option)
        ? Optional.of(option(Integer.toString(option.getValue())))
        : Optional.empty();
  }

  /** What becomes of an item, those below it aside. */
  Fate of(Node node) {
    if (node.kind() == Kind.UNKNOWN) {
      return Fate.of(Action.REMOVE, STRANGE);
    }
    if (node.kind().isPlain() && node.value().filter(value -> !value.isEmpty()).isEmpty()) {
      return Fate.byRules(STAYS);
    }
    return overridden(node)
        .or(() -> ConceptTable.standard().find(node).map(rule -> of(node, rule)))
        .orElseGet(() -> ofKind(node));
  }

  /** The fate of an item of which an override decides on the value. */
  Optional<Fate> overridden(Node node) {
    return node.kind().isPlain()
        ? node.value()
            .flatMap(value -> object.rest().override(value))
            .map(
                action -> {
                  Reason reason = new Reason("override", "", "An override decides on the value");
                  return action == Action.REMOVE
                      ? taken(node, STRICTEST, reason)
                      : Fate.byRules(reason);
                })
        : Optional.empty();
  }

  private Fate of(Node node, ConceptRule rule) {
    Option best = best(rule);
    String action = rule.action(best);
    Reason reason = rule.reason(best);
    Fate otherwise = byCode(node, rule.action(basic), rule.reason(basic));
    return switch (action) {
      case "C" ->
          best.equals(modifiedDates.orElse(null))
              ? shifted(node, reason).orElse(otherwise)
              : cleaned(node, reason).orElse(otherwise);
      default -> best == basic ? otherwise : byCode(node, action, reason);
    };
  }

  /** The option, or the Basic Profile, whose column decides on a concept. */
  private Option best(ConceptRule rule) {
    Option best = basic;
    for (ConfidentialityOption each : object.profile().getOptions()) {
      Option option = option(Integer.toString(each.getValue()));
      if (!rule.action(option).isEmpty() && rank(rule, option) < rank(rule, best)) {
        best = option;
      }
    }
    return best;
  }

  /** Modified dates first, then what keeps, then what cleans, as with attributes. */
  private int rank(ConceptRule rule, Option option) {
    if (option == basic) {
      return 3;
    }
    if (option.equals(modifiedDates.orElse(null))) {
      return 0;
    }
    return rule.action(option).equals("K") ? 1 : 2;
  }

  private Fate ofKind(Node node) {
    return switch (node.kind()) {
      case TEXT -> {
        Reason reason = listed("TEXT", "Text that Table E.3.4-1 does not list");
        Fate otherwise = taken(node, STRICTEST, reason);
        yield descriptors.isPresent() ? cleaned(node, reason).orElse(otherwise) : otherwise;
      }
      case PNAME ->
          taken(node, STRICTEST, listed("PNAME", "A name that Table E.3.4-1 does not list"));
      case DATE, TIME, DATETIME -> ofTime(node);
      case UIDREF ->
          byCode(
              node,
              uids.isPresent() ? "K" : "U",
              listed("UIDREF", "A UID that Table E.3.4-1 does not list"));
      default -> Fate.of(Action.KEEP, STAYS);
    };
  }

  private Fate ofTime(Node node) {
    Reason reason = listed(node.kind().name(), "A time that Table E.3.4-1 does not list");
    Fate otherwise = taken(node, STRICTEST, reason);
    if (modifiedDates.isPresent()) {
      return shifted(node, reason).orElse(otherwise);
    }
    return fullDates.isPresent() ? kept(node, reason) : otherwise;
  }

  private Fate byCode(Node node, String code, Reason reason) {
    return switch (code) {
      case "K" -> kept(node, reason);
      case "U" -> Fate.of(Action.REPLACE_UID, reason);
      default -> taken(node, code, reason);
    };
  }

  /** What stays, but for the identities that are taken out elsewhere. */
  private Fate kept(Node node, Reason reason) {
    Element value = node.kind().isPlain() ? node.value().orElseThrow() : null;
    KnownIdentities known =
        reason.isRetention() ? object.identities().ofPatient() : object.identities();
    boolean identity =
        switch (node.kind()) {
          case TEXT, PNAME -> known.isIn(text(value), Strictness.KEPT);
          case UIDREF -> object.identities().isUid(text(value));
          case DATE, DATETIME -> object.identities().isDay(text(value));
          default -> false;
        };
    if (!identity) {
      return Fate.of(Action.KEEP, reason);
    }
    Reason other =
        new Reason(reason.rule(), reason.option(), reason.text() + "; holds a known identity");
    return node.kind() == Kind.TEXT
        ? cleaned(node, other).orElse(taken(node, STRICTEST, other))
        : taken(node, STRICTEST, other);
  }

  /**
   * What X, D and X/D come to. A UID is replaced, as Table E.1-1 does with the attributes that hold
   * one: nothing of the old one is left, and objects stay linked.
   */
  private static Fate taken(Node node, String code, Reason reason) {
    return switch (node.kind()) {
      case UIDREF -> Fate.of(Action.REPLACE_UID, reason);
      case INSTANCE -> Fate.byRules(reason);
      default -> {
        boolean stays =
            code.equals("D")
                || node.standing() == Standing.MANDATORY
                || code.equals(STRICTEST) && node.standing() == Standing.FREE;
        yield Fate.of(stays ? Action.DUMMY : Action.REMOVE, reason);
      }
    };
  }

  private Optional<Fate> shifted(Node node, Reason reason) {
    return node.value()
        .filter(value -> node.kind().isTime())
        .flatMap(value -> object.surrogates().shifted(value.vr(), text(value)))
        .map(text -> Fate.changed(Action.SHIFT_DATE, text, reason));
  }

  private Optional<Fate> cleaned(Node node, Reason reason) {
    return node.value()
        .filter(value -> node.kind() == Kind.TEXT)
        .flatMap(value -> texts.clean(text(value), value, object))
        .filter(text -> !text.isBlank())
        .map(text -> Fate.changed(Action.CLEAN, text, reason));
  }

  /**
   * The values of a cell of a table; empty if it gets dummies.
   *
   * @param concepts those of its row and its column, and of all that it has values of
   */
  Optional<List<String>> cell(Element value, List<Code> concepts) {
    List<String> actions =
        concepts.stream()
            .flatMap(concept -> ruleOfCell(concept, value).stream())
            .map(rule -> rule.action(best(rule)))
            .toList();
    if (actions.isEmpty()) {
      return cell(value);
    }
    boolean kept = actions.stream().allMatch("K"::equals);
    boolean cleaned = actions.stream().allMatch(action -> action.equals("K") || action.equals("C"));
    return kept ? known(value) : cleaned ? cell(value) : Optional.empty();
  }

  private static Optional<ConceptRule> ruleOfCell(Code concept, Element value) {
    Kind kind =
        switch (value.vr()) {
          case SQ -> Kind.CODE;
          case DT -> Kind.DATETIME;
          case UC -> Kind.TEXT;
          default -> value.vr().isText() && !value.vr().isNumericText() ? Kind.TEXT : Kind.NUMBER;
        };
    return ConceptTable.standard().find(concept, kind, kind.name());
  }

  /** What is kept, unless it holds an identity. */
  private Optional<List<String>> known(Element value) {
    return value.isSequence()
            || value.strings().stream()
                .noneMatch(text -> object.identities().ofPatient().isIn(text, Strictness.KEPT))
        ? Optional.of(value.isSequence() ? List.of() : value.strings())
        : Optional.empty();
  }

  private Optional<List<String>> cell(Element value) {
    return switch (value.vr()) {
      case AE, AS, LO, LT, PN, SH, ST, UC, UR, UT ->
          descriptors.isPresent() && value.vr() != VR.PN
              ? each(value, text -> texts.clean(text, value, object))
              : Optional.empty();
      case DA, DT, TM ->
          modifiedDates.isPresent()
              ? each(value, text -> object.surrogates().shifted(value.vr(), text))
              : fullDates.flatMap(option -> known(value));
      case UI ->
          uids.isPresent()
              ? Optional.of(value.strings())
              : each(value, text -> Optional.of(object.surrogates().uid(text)));
      default -> Optional.of(value.isSequence() ? List.of() : value.strings());
    };
  }

  private static Optional<List<String>> each(
      Element value, Function<String, Optional<String>> change) {
    List<Optional<String>> changed =
        value.strings().stream().map(text -> change.apply(text.strip())).toList();
    return changed.stream().allMatch(Optional::isPresent)
        ? Optional.of(changed.stream().map(Optional::get).toList())
        : Optional.empty();
  }

  private static String text(Element value) {
    return value.string().orElse("").strip();
  }
}
