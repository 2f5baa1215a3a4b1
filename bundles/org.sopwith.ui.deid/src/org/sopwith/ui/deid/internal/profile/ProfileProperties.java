// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EAttribute;
import org.sopwith.deid.decision.OptionDescription;
import org.sopwith.deid.decision.TableOutcome;
import org.sopwith.deid.dryrun.DryRunRow;
import org.sopwith.deid.profile.AttributeOverride;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfilePackage.Literals;
import org.sopwith.standard.DeidentificationTable;
import org.sopwith.standard.DeidentificationTable.Option;
import org.sopwith.ui.PropertyList;

/** What the view Properties says of a part of a profile, or of a row of its dry run. */
final class ProfileProperties extends PropertyList {
  private ProfileProperties() {}

  static ProfileProperties of(Profile profile, OptionDescription option) {
    ProfileProperties list = new ProfileProperties();
    list.add("", "Option", option.name());
    list.add("", "Key", option.option().getLiteral());
    list.add("", "Code", option.code() + " (CID 7050)");
    list.add("", "Section", "PS3.15 " + option.section());
    list.add("", "In use", profile.getOptions().contains(option.option()) ? "yes" : "no");
    list.add("", "What it does", option.text());
    list.add("", "Rows of Table E.1-1", Integer.toString(option.rows().size()));
    return list;
  }

  static ProfileProperties of(Profile profile, ProfileSetting setting) {
    ProfileProperties list = new ProfileProperties();
    list.add("", "Setting", setting.label());
    list.add("", "Key", setting.key());
    list.add("", "Value", setting.text(profile).replace("\n", "; "));
    list.add("", "Choices", String.join(", ", setting.words()));
    list.add("", "What it says", setting.tip());
    return list;
  }

  static ProfileProperties of(AttributeLine line) {
    return switch (line) {
      case AttributeLine.Own own -> of(own.number(), own.edited());
      case AttributeLine.OfTable row -> of(row.outcome(), row.keyword());
    };
  }

  /** What is given of an override. */
  static ProfileProperties of(int number, AttributeOverride override) {
    ProfileProperties list = new ProfileProperties();
    list.add("", "Override", Integer.toString(number));
    for (EAttribute each : override.eClass().getEAllAttributes()) {
      Object value = override.eGet(each);
      String text =
          value instanceof List<?> all
              ? all.stream().map(Object::toString).collect(Collectors.joining(", "))
              : value.toString();
      if (each != Literals.ATTRIBUTE_OVERRIDE__COMMENT) {
        list.add("", words(each.getName()), text);
      }
    }
    return list;
  }

  private static ProfileProperties of(TableOutcome outcome, String keyword) {
    ProfileProperties list = new ProfileProperties();
    list.add("", "Attribute", outcome.row().name());
    list.add("", "Tag", outcome.tagText());
    list.add("", "Keyword", keyword);
    list.add("", "Listed in", outcome.listed() ? "PS3.15 Table E.1-1" : "the supplement to it");
    list.add("", "Action", outcome.action());
    list.add("", "By", outcome.by());
    if (outcome.override().isPresent()) {
      list.add("", "Without the override", outcome.actionOfTable());
    }
    list.add("Table E.1-1", "Basic Profile", outcome.basic());
    if (outcome.listed()) {
      for (ConfidentialityOption each : ConfidentialityOption.values()) {
        Option column =
            DeidentificationTable.standard()
                .option(Integer.toString(each.getValue()))
                .orElseThrow();
        list.add("Table E.1-1", column.name(), outcome.row().action(column));
      }
    }
    return list;
  }

  static ProfileProperties of(DryRunRow row) {
    ProfileProperties list = new ProfileProperties();
    list.add("", "Attribute", row.name());
    list.add("", "Tag", row.tag());
    list.add("", "Path", row.path());
    list.add("", "VR", row.vr());
    list.add("", "Before", row.before());
    list.add("", "After", row.after());
    list.add("Decision", "Change", row.change().name().toLowerCase(Locale.ROOT));
    list.add("Decision", "Action", row.action());
    list.add("Decision", "Rule", row.reason().rule());
    list.add("Decision", "Option", row.reason().option());
    list.add("Decision", "Reason", row.reason().text());
    return list;
  }

  /** {@code privateCreator} as {@code Private creator}. */
  private static String words(String name) {
    if (name.equals(Literals.ATTRIBUTE_OVERRIDE__VR.getName())) {
      return "VR";
    }
    String words = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
