// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.profile.Action;
import org.sopwith.deid.profile.AttributeOverride;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.TextRecognition;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tags;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Severity;
import org.sopwith.operation.StandardReference;
import org.sopwith.standard.DeidentificationTable;
import org.sopwith.standard.DeidentificationTable.Row;

/** Checks profiles: contradictions, overrides that undo options, attributes that do not exist. */
public final class ProfileCheck {
  private static final int META = 0x0002;
  private static final int PIXELS = 0x7FE0;

  private final Profile profile;
  private final Cleaners cleaners;
  private final List<Finding> findings = new ArrayList<>();

  private ProfileCheck(Profile profile, Cleaners cleaners) {
    this.profile = profile;
    this.cleaners = cleaners;
  }

  /**
   * What is wrong with a profile. The path of a finding is {@code overrides[1]} or the key of the
   * statement.
   */
  public static List<Finding> check(Profile profile, Cleaners cleaners) {
    ProfileCheck check = new ProfileCheck(profile, cleaners);
    check.settings();
    check.options();
    check.overrides();
    check.words();
    return check.findings;
  }

  /**
   * Refuses a profile that cannot be carried out.
   *
   * @throws OperationException with the first error
   */
  public static void requireSound(Profile profile) throws OperationException {
    for (Finding finding : check(profile, Cleaners.NONE)) {
      if (finding.severity() == Severity.ERROR) {
        throw new OperationException(
            "The profile '%s' cannot be used, %s: %s %s"
                .formatted(profile.getName(), finding.path(), finding.message(), finding.found())
                .strip());
      }
    }
  }

  private void settings() {
    String edition = DeidentificationTable.standard().edition().edition();
    if (!profile.getEdition().equals(edition)) {
      add(
          Finding.error(
                  "deid.edition",
                  "The profile is of another edition of PS3.15 than the table of this program; look"
                      + " at what is new, then change it.")
              .expecting(edition, profile.getEdition())
              .at("edition"));
    }
    if (profile.getName().isBlank()) {
      add(Finding.warning("deid.name", "The profile has no name.").at("name"));
    }
    if (profile.getShiftFrom() < 1 || profile.getShiftTo() < profile.getShiftFrom()) {
      add(
          Finding.error(
                  "deid.shift", "Dates are shifted by at least one day, and by no less than that.")
              .at("shift-from"));
    }
    boolean cleansPixels = profile.getOptions().contains(ConfidentialityOption.CLEAN_PIXEL_DATA);
    if (!cleansPixels
        && (!profile.getRegions().isEmpty()
            || profile.getTextRecognition() != TextRecognition.IGNORE)) {
      add(
          Finding.warning(
                  "deid.pixels-not-cleaned",
                  "Nothing is blanked in pixels without the option clean-pixel-data.")
              .at("regions"));
    }
    for (String attribute : profile.getRecordOriginal()) {
      OptionalInt tag = Tags.parse(attribute);
      if (tag.isEmpty()) {
        add(
            Finding.error("deid.unknown-attribute", "There is no such attribute.")
                .expecting("", attribute)
                .at("record-original"));
      } else if (Tags.group(tag.getAsInt()) == PIXELS || Tags.group(tag.getAsInt()) <= META) {
        add(
            Finding.error(
                    "deid.record-original",
                    "Neither pixel data nor File Meta Information can be recorded.")
                .expecting("", attribute)
                .at("record-original"));
      } else {
        add(
            Finding.warning(
                    "deid.record-original",
                    "Its original value is recorded in the results, where everybody can read it; a"
                        + " sequence with all that is in it.")
                .expecting("", attribute)
                .at("record-original"));
      }
    }
  }

  private void words() {
    if (profile.getTextMarker().matches(".*[\\p{L}\\p{N}\\\\\\p{Cntrl}].*")) {
      add(
          Finding.error(
                  "deid.text-marker",
                  "A marker has no letters, digits, backslashes or line breaks.")
              .expecting("", profile.getTextMarker())
              .at("text-marker"));
    }
    for (String word : profile.getRemoveWords()) {
      if (profile.getKeepWords().contains(word)) {
        add(
            Finding.error("deid.words", "A word cannot both stay and be taken out.")
                .expecting("", word)
                .at("remove-words"));
      }
    }
  }

  private void options() {
    List<ConfidentialityOption> options = profile.getOptions();
    if (options.contains(ConfidentialityOption.RETAIN_FULL_DATES)
        && options.contains(ConfidentialityOption.RETAIN_MODIFIED_DATES)) {
      add(
          Finding.error("deid.dates", "Dates cannot both stay and be modified.")
              .at("options")
              .see(StandardReference.of("PS3.15 E.3.6")));
    }
    for (ConfidentialityOption option : options) {
      boolean missing =
          switch (option) {
            case CLEAN_DESCRIPTORS, CLEAN_GRAPHICS -> cleaners.text().isEmpty();
            case CLEAN_STRUCTURED_CONTENT -> cleaners.structuredContent().isEmpty();
            case CLEAN_PIXEL_DATA, CLEAN_RECOGNIZABLE_VISUAL_FEATURES ->
                cleaners.pixels().isEmpty();
            default -> false;
          };
      if (missing) {
        add(
            Finding.note(
                    "deid.no-cleaner",
                    "Nothing at hand carries out the option: what it would clean is removed, or the"
                        + " object refused.")
                .expecting("", option.getLiteral())
                .at("options"));
      }
    }
  }

  private void overrides() {
    Set<List<Object>> seen = new HashSet<>();
    int number = 0;
    for (AttributeOverride override : profile.getOverrides()) {
      number++;
      String path = "overrides[" + number + "]";
      try {
        new OverrideRule(number, override);
      } catch (IllegalArgumentException e) {
        add(
            Finding.error("deid.override", "The override cannot be understood.")
                .expecting("", e.getMessage())
                .at(path));
        continue;
      }
      if (!seen.add(selection(override))) {
        add(
            Finding.warning("deid.unreachable", "An override before this one decides already.")
                .at(path));
      }
      if (override.getAction() == Action.MAP && override.getWith().isEmpty()) {
        add(Finding.error("deid.with", "The file of the mapping is missing: with.").at(path));
      }
      attribute(override, path);
    }
  }

  private static List<Object> selection(AttributeOverride override) {
    return List.of(
        override.getAttribute(),
        override.getGroup(),
        override.getPrivateCreator(),
        override.getVr(),
        override.getValue(),
        List.copyOf(override.getModality()),
        List.copyOf(override.getSopClass()),
        override.getManufacturer());
  }

  private void attribute(AttributeOverride override, String path) {
    OptionalInt tag = Tags.parse(override.getAttribute());
    if (tag.isEmpty() || Tags.isPrivate(tag.getAsInt())) {
      return;
    }
    if (Dictionary.standard().find(tag.getAsInt()).isEmpty()) {
      add(
          Finding.warning("deid.unknown-attribute", "There is no such attribute.")
              .expecting("", override.getAttribute())
              .at(path));
      return;
    }
    Optional<Row> row = DeidentificationTable.standard().find(tag.getAsInt());
    if (row.isEmpty()) {
      return;
    }
    TableRule rule = TableRule.of(row.get(), profile.getOptions());
    Optional<Action> ofOption = rule.option().map(ProfileCheck::action);
    if (ofOption.filter(override.getAction()::equals).isPresent()) {
      return;
    }
    if (override.getAction() == Action.KEEP) {
      add(
          Finding.warning(
                  "deid.keeps", "The override keeps what the profile and its options remove.")
              .expecting(rule.basic().code(), override.getAttribute())
              .at(path)
              .see(StandardReference.of("PS3.15 Table E.1-1")));
    } else if (ofOption.isPresent()) {
      add(
          Finding.warning("deid.undoes-option", "The override undoes an option for an attribute.")
              .expecting(
                  TableRule.optionOf(rule.option().get()).getLiteral(), override.getAttribute())
              .at(path));
    }
  }

  /** What an option does. */
  private static Action action(TableRule.Cell cell) {
    if (!cell.code().equals("C")) {
      return Action.KEEP;
    }
    return TableRule.optionOf(cell) == ConfidentialityOption.RETAIN_MODIFIED_DATES
        ? Action.SHIFT_DATE
        : Action.CLEAN;
  }

  private void add(Finding finding) {
    findings.add(finding);
  }
}
