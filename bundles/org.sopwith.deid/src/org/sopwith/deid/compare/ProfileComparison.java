// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sopwith.deid.decision.OptionDescription;
import org.sopwith.deid.decision.TableOutcome;
import org.sopwith.deid.profile.AttributeOverride;
import org.sopwith.deid.profile.OverrideText;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfileSettings;

/**
 * In what two profiles differ. Names, descriptions, reasons and comments do not count.
 *
 * @param settings the settings that differ, such as {@code burned-in}
 * @param options the options that one of them has
 * @param overrides overrides that one of them has, or that do something else
 * @param rows the rows of Table E.1-1 and its supplement that come to something else
 */
public record ProfileComparison(
    List<Difference> settings,
    List<OptionDifference> options,
    List<Difference> overrides,
    List<RowDifference> rows) {

  /**
   * A difference.
   *
   * @param what the setting, or what the override is for
   * @param left what the left profile says; empty if nothing
   * @param right what the right one says; empty if nothing
   */
  public record Difference(String what, String left, String right) {}

  /** An option that one profile has: the left one or the right one. */
  public record OptionDifference(OptionDescription option, boolean left) {}

  /** A row under both profiles. */
  public record RowDifference(TableOutcome left, TableOutcome right) {}

  /** Whether the profiles do the same. */
  public boolean isSame() {
    return settings.isEmpty() && options.isEmpty() && overrides.isEmpty() && rows.isEmpty();
  }

  public static ProfileComparison of(Profile left, Profile right) {
    return new ProfileComparison(
        settings(left, right), options(left, right), overrides(left, right), rows(left, right));
  }

  private static List<Difference> settings(Profile left, Profile right) {
    Map<String, String> others = ProfileSettings.of(right);
    return ProfileSettings.of(left).entrySet().stream()
        .map(each -> new Difference(each.getKey(), each.getValue(), others.get(each.getKey())))
        .filter(each -> !each.left().equals(each.right()))
        .toList();
  }

  private static List<OptionDifference> options(Profile left, Profile right) {
    List<OptionDifference> differences = new ArrayList<>();
    for (OptionDescription each : OptionDescription.all()) {
      boolean isLeft = left.getOptions().contains(each.option());
      if (isLeft != right.getOptions().contains(each.option())) {
        differences.add(new OptionDifference(each, isLeft));
      }
    }
    return differences;
  }

  private static List<Difference> overrides(Profile left, Profile right) {
    List<Difference> differences = new ArrayList<>();
    List<AttributeOverride> others = new ArrayList<>(right.getOverrides());
    List<Integer> places = new ArrayList<>();
    for (AttributeOverride each : left.getOverrides()) {
      String selection = OverrideText.selection(each);
      AttributeOverride other =
          others.stream()
              .filter(one -> OverrideText.selection(one).equals(selection))
              .findFirst()
              .orElse(null);
      String action = OverrideText.action(each);
      if (other == null) {
        differences.add(new Difference(selection, action, ""));
        continue;
      }
      others.remove(other);
      places.add(right.getOverrides().indexOf(other));
      if (!OverrideText.action(other).equals(action)) {
        differences.add(new Difference(selection, action, OverrideText.action(other)));
      }
    }
    for (AttributeOverride other : others) {
      differences.add(
          new Difference(OverrideText.selection(other), "", OverrideText.action(other)));
    }
    if (!places.equals(places.stream().sorted().toList())) {
      differences.add(new Difference("order of the overrides", "as here", "another"));
    }
    return differences;
  }

  private static List<RowDifference> rows(Profile left, Profile right) {
    List<TableOutcome> ofLeft = TableOutcome.of(left);
    List<TableOutcome> ofRight = TableOutcome.of(right);
    List<RowDifference> differences = new ArrayList<>();
    for (int i = 0; i < ofLeft.size(); i++) {
      TableOutcome a = ofLeft.get(i);
      TableOutcome b = ofRight.get(i);
      if (!a.action().equals(b.action()) || !overrides(left, a).equals(overrides(right, b))) {
        differences.add(new RowDifference(a, b));
      }
    }
    return differences;
  }

  private static List<String> overrides(Profile profile, TableOutcome outcome) {
    return outcome.overrides().stream()
        .map(number -> profile.getOverrides().get(number - 1))
        .map(each -> OverrideText.selection(each) + ": " + OverrideText.action(each))
        .toList();
  }
}
