// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.sopwith.deid.decision.TableOutcome;
import org.sopwith.deid.profile.AttributeOverride;
import org.sopwith.deid.profile.OverrideText;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tags;

/** A line of the table of attributes: an override, or a row of Table E.1-1. */
sealed interface AttributeLine {
  String tag();

  String name();

  String action();

  String by();

  /** What a search looks at, in lower case. */
  String searched();

  /** The attribute, if it is one. */
  Optional<AttributePath> attribute();

  /** The override that decides, by its number from 1; 0 if none does. */
  int override();

  /** An override of the profile. */
  record Own(int number, AttributeOverride edited) implements AttributeLine {
    @Override
    public String tag() {
      return attribute()
          .filter(path -> path.steps().size() == 1)
          .map(path -> Tags.format(path.last().tag()))
          .orElse("");
    }

    @Override
    public String name() {
      return OverrideText.selection(edited);
    }

    @Override
    public String action() {
      return OverrideText.action(edited);
    }

    @Override
    public String by() {
      return "you (" + number + ")";
    }

    @Override
    public String searched() {
      return (tag() + " " + name() + " " + edited.getReason()).toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<AttributePath> attribute() {
      try {
        return Optional.of(edited.getAttribute())
            .filter(text -> !text.isEmpty())
            .map(AttributePath::parse);
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    @Override
    public int override() {
      return number;
    }
  }

  /** A row of the table, or of its supplement. */
  record OfTable(TableOutcome outcome, String keyword) implements AttributeLine {
    @Override
    public String tag() {
      return outcome.tagText();
    }

    @Override
    public String name() {
      return outcome.row().name();
    }

    @Override
    public String action() {
      return outcome.action();
    }

    @Override
    public String by() {
      String by = outcome.by().replace("override ", "you ");
      return outcome.listed() ? by : by + " (supplement)";
    }

    @Override
    public String searched() {
      return (tag() + " " + outcome.row().tag() + " " + keyword + " " + name())
          .toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<AttributePath> attribute() {
      return outcome.tag().stream().mapToObj(AttributePath::of).findFirst();
    }

    @Override
    public int override() {
      return outcome.override().isPresent() ? outcome.overrides().getLast() : 0;
    }
  }

  /** The lines of a profile: its overrides, then the table. */
  static List<AttributeLine> of(Profile profile) {
    List<AttributeLine> lines = new ArrayList<>();
    int number = 0;
    for (AttributeOverride override : profile.getOverrides()) {
      lines.add(new Own(++number, override));
    }
    for (TableOutcome outcome : TableOutcome.of(profile)) {
      OptionalInt tag = outcome.tag();
      String keyword =
          tag.isEmpty()
              ? ""
              : Dictionary.standard()
                  .find(tag.getAsInt())
                  .map(Dictionary.Entry::keyword)
                  .orElse("");
      lines.add(new OfTable(outcome, keyword));
    }
    return lines;
  }
}
