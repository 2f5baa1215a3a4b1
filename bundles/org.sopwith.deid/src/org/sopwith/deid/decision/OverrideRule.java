// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.sopwith.deid.profile.Action;
import org.sopwith.deid.profile.AttributeOverride;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;
import org.sopwith.operation.PathSet;

/** An override of a profile, ready to be asked. */
final class OverrideRule {
  private final AttributeOverride override;
  private final Reason reason;
  private Optional<TagPattern> tag = Optional.empty();
  private Optional<PathSet> path = Optional.empty();
  private final int group;
  private final Optional<VR> vr;
  private final Optional<Pattern> value;
  private final Optional<Pattern> manufacturer;

  /**
   * @param number the place of the override in the profile, from 1
   * @throws IllegalArgumentException in one sentence, if something of it cannot be understood
   */
  OverrideRule(int number, AttributeOverride override) {
    this.override = override;
    this.reason = Reason.override(number, override.getReason());
    if (!override.getAttribute().isEmpty()) {
      attribute(override.getAttribute());
    }
    this.group = override.getGroup().isEmpty() ? -1 : group(override.getGroup());
    this.vr = override.getVr().isEmpty() ? Optional.empty() : Optional.of(vr(override.getVr()));
    this.value = pattern(override.getValue());
    this.manufacturer = pattern(override.getManufacturer());
    override.getSopClass().forEach(OverrideRule::sopClass);
  }

  private void attribute(String text) {
    tag = TagPattern.parse(text);
    if (tag.isEmpty()) {
      path = Optional.of(PathSet.anywhere(List.of(AttributePath.parse(text))));
    }
  }

  private static int group(String text) {
    if (!text.matches("[0-9A-Fa-f]{4}")) {
      throw new IllegalArgumentException(
          "'" + text + "' is no group number: four hexadecimal digits are.");
    }
    return Integer.parseInt(text, 16);
  }

  private static VR vr(String text) {
    return VR.of(text)
        .orElseThrow(
            () -> new IllegalArgumentException("'" + text + "' is no value representation."));
  }

  private static Optional<Pattern> pattern(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(text));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("'" + text + "' is no regular expression.", e);
    }
  }

  /** The UID of a SOP class given by keyword or UID. */
  private static String sopClass(String text) {
    if (text.matches("[0-9.]+")) {
      return text;
    }
    return Dictionary.standard().uids().stream()
        .filter(entry -> entry.keyword().equals(text))
        .findFirst()
        .map(Dictionary.UidEntry::uid)
        .orElseThrow(
            () -> new IllegalArgumentException("'" + text + "' is no SOP class of PS3.6."));
  }

  Action action() {
    return override.getAction();
  }

  String with() {
    return override.getWith();
  }

  Reason reason() {
    return reason;
  }

  /** Whether the override is for an object at all. */
  boolean isFor(DataSet object) {
    return (override.getModality().isEmpty()
            || override.getModality().contains(object.string(Tag.Modality, "")))
        && (override.getSopClass().isEmpty()
            || override.getSopClass().stream()
                .anyMatch(each -> sopClass(each).equals(object.string(Tag.SOPClassUID, ""))))
        && manufacturer.stream()
            .allMatch(p -> p.matcher(object.string(Tag.Manufacturer, "")).find());
  }

  /** Whether the override is for an element of an object that it is for. */
  boolean matches(Element element) {
    if (element.isSequence() && !isForSequences()) {
      return false;
    }
    return tag.stream().allMatch(pattern -> pattern.matches(element.tag()))
        && path.stream().allMatch(paths -> isAt(paths, element))
        && (group < 0 || Tags.group(element.tag()) == group)
        && (override.getPrivateCreator().isEmpty()
            || element.privateCreator().filter(override.getPrivateCreator()::equals).isPresent())
        && (vr.isEmpty() || element.vr() == vr.get())
        && (value.isEmpty() || hasValue(element, value.get()));
  }

  /** How many of the elements of a row of a table the override is for, whatever the object. */
  enum Reach {
    NONE,
    SOME,
    ALL
  }

  /**
   * How far the override reaches into a row.
   *
   * @param row the tag of the row; empty for the row of all private attributes
   * @param vrs the VRs that the dictionary has for it
   */
  Reach reach(Optional<TagPattern> row, List<VR> vrs) {
    if (vrs.equals(List.of(VR.SQ)) && !isForSequences()) {
      return Reach.NONE;
    }
    if (row.isEmpty()) {
      return reachOfPrivate();
    }
    List<TagPattern> tags = patterns();
    boolean outside =
        !override.getPrivateCreator().isEmpty()
            || tags.stream().anyMatch(each -> !each.overlaps(row.get()))
            || vr.isPresent() && !vrs.contains(vr.get());
    if (outside) {
      return Reach.NONE;
    }
    boolean all =
        !isForSomeObjects()
            && value.isEmpty()
            && (path.isEmpty() || steps().size() == 1)
            && tags.stream().allMatch(each -> each.covers(row.get()))
            && (vr.isEmpty() || vrs.size() == 1);
    return all ? Reach.ALL : Reach.SOME;
  }

  /** The tags that it is for: all of these patterns match them. */
  private List<TagPattern> patterns() {
    List<TagPattern> patterns = new ArrayList<>(tag.stream().toList());
    if (path.isPresent()) {
      patterns.add(new TagPattern(-1, steps().getLast().tag()));
    }
    if (group >= 0) {
      patterns.add(new TagPattern(0xFFFF0000, group << 16));
    }
    return patterns;
  }

  private Reach reachOfPrivate() {
    boolean standard = patterns().stream().anyMatch(TagPattern::isOfEvenGroup);
    return standard ? Reach.NONE : Reach.SOME;
  }

  private boolean isForSomeObjects() {
    return !override.getModality().isEmpty()
        || !override.getSopClass().isEmpty()
        || manufacturer.isPresent();
  }

  private List<AttributePath.Step> steps() {
    return AttributePath.parse(override.getAttribute()).steps();
  }

  /** A path names an element itself, not what is below it. */
  private static boolean isAt(PathSet paths, Element element) {
    return paths.contains(element)
        && (element.owner().parent().isEmpty() || !paths.contains(element.owner()));
  }

  private boolean isForSequences() {
    return switch (action()) {
      case KEEP, REMOVE, EMPTY, DUMMY, CLEAN -> true;
      case REPLACE_UID, SHIFT_DATE, HASH, MAP, COARSEN -> false;
    };
  }

  private static boolean hasValue(Element element, Pattern pattern) {
    return element.vr().isText()
        && element.strings().stream().anyMatch(each -> pattern.matcher(each).find());
  }
}
