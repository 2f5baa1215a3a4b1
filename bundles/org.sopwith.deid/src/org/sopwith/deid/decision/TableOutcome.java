// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.sopwith.deid.profile.Action;
import org.sopwith.deid.profile.AttributeOverride;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.VR;
import org.sopwith.standard.DeidentificationTable;
import org.sopwith.standard.DeidentificationTable.Row;

/**
 * What a profile comes to for a row of Table E.1-1, or of the supplement to it, whatever the
 * object: the same rules that decide on elements.
 *
 * @param row the row
 * @param listed whether the row is one of Table E.1-1
 * @param basic the code of the Basic Profile as printed
 * @param option the option that decides instead, if one in use has a cell in the row
 * @param code the code that decides if no override does: that of the option, or else the basic one
 * @param overrides the overrides that are for attributes of the row, by their numbers from 1, up to
 *     the first that always is
 * @param override the action of the last of them, if that always decides
 */
public record TableOutcome(
    Row row,
    boolean listed,
    String basic,
    Optional<ConfidentialityOption> option,
    String code,
    List<Integer> overrides,
    Optional<Action> override) {
  static final String BASIC = "113100";

  /** The outcome of each row, in the order of the table, then of the supplement. */
  public static List<TableOutcome> of(Profile profile) {
    List<Optional<OverrideRule>> overrides =
        profile.getOverrides().stream().map(TableOutcome::rule).toList();
    List<TableOutcome> outcomes = new ArrayList<>();
    for (Row row : DeidentificationTable.standard().rows()) {
      outcomes.add(of(TableRule.of(row, profile.getOptions()), true, profile, overrides));
    }
    for (Supplement.Entry entry : Supplement.entries()) {
      outcomes.add(of(TableRule.of(entry, profile.getOptions()), false, profile, overrides));
    }
    return outcomes;
  }

  /** Empty for one that cannot be understood, which is for nothing. */
  private static Optional<OverrideRule> rule(AttributeOverride override) {
    try {
      return Optional.of(new OverrideRule(1, override));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static TableOutcome of(
      TableRule rule, boolean listed, Profile profile, List<Optional<OverrideRule>> overrides) {
    Optional<TagPattern> tag = TagPattern.parse(rule.row().tag());
    List<VR> vrs = vrs(tag);
    List<Integer> numbers = new ArrayList<>();
    Optional<Action> always = Optional.empty();
    for (int i = 0; i < overrides.size() && always.isEmpty(); i++) {
      OverrideRule.Reach reach =
          overrides.get(i).map(each -> each.reach(tag, vrs)).orElse(OverrideRule.Reach.NONE);
      if (reach != OverrideRule.Reach.NONE) {
        numbers.add(i + 1);
      }
      if (reach == OverrideRule.Reach.ALL) {
        always = Optional.of(profile.getOverrides().get(i).getAction());
      }
    }
    return new TableOutcome(
        rule.row(),
        listed,
        rule.basic().code(),
        rule.option().map(TableRule::optionOf),
        rule.option().orElse(rule.basic()).code(),
        List.copyOf(numbers),
        always);
  }

  private static List<VR> vrs(Optional<TagPattern> tag) {
    return tag.map(TagPattern::digits)
        .flatMap(Dictionary.standard()::find)
        .map(Dictionary.Entry::vrs)
        .orElse(List.of());
  }

  /** The tag, if the row is one of a single attribute. */
  public OptionalInt tag() {
    return TagPattern.parse(row.tag()).map(TagPattern::tag).orElse(OptionalInt.empty());
  }

  /** The tag as printed: {@code (0010,0010)}. */
  public String tagText() {
    return "(" + row.tag().substring(0, 4) + "," + row.tag().substring(4) + ")";
  }

  /** What is done in the end, in one word or the code of a choice by attribute type. */
  public String action() {
    return override.map(Action::getLiteral).orElseGet(this::actionOfTable);
  }

  /**
   * By what: {@code basic}, the name of an option, or the override, and which others are for some.
   */
  public String by() {
    String decides =
        override.isPresent()
            ? "override " + overrides.getLast()
            : option.map(ConfidentialityOption::getLiteral).orElse("basic");
    List<Integer> some =
        override.isPresent() ? overrides.subList(0, overrides.size() - 1) : overrides;
    return some.isEmpty()
        ? decides
        : decides
            + "; for some: override "
            + some.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** What the profile and its options do, in one word or the code of a choice. */
  public String actionOfTable() {
    if (option.filter(ConfidentialityOption.RETAIN_MODIFIED_DATES::equals).isPresent()) {
      return Action.SHIFT_DATE.getLiteral();
    }
    return switch (code) {
      case "K" -> Action.KEEP.getLiteral();
      case "C" -> Action.CLEAN.getLiteral();
      case "U" -> Action.REPLACE_UID.getLiteral();
      case "X" -> Action.REMOVE.getLiteral();
      case "Z" -> Action.EMPTY.getLiteral();
      case "D" -> Action.DUMMY.getLiteral();
      default -> code;
    };
  }
}
