// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.sopwith.deid.profile.Action;
import org.sopwith.deid.profile.AttributeOverride;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.verify.internal.rule.Expectations;
import org.sopwith.deid.verify.internal.rule.Expected;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.operation.PathSet;

/** Says what a profile expects: its options, and its overrides as they are to be understood. */
final class ProfileReading {
  private static final Pattern TAG_WITH_X =
      Pattern.compile("\\(?([0-9A-Fa-fx]{4}),?([0-9A-Fa-fx]{4})\\)?");

  private ProfileReading() {}

  /**
   * What is expected.
   *
   * @param profile the profile, if one was given
   * @param methods the codes that the results name, which count where none was given
   */
  static Expectations expectations(Optional<Profile> profile, Set<String> methods) {
    if (profile.isEmpty()) {
      String name = methods.isEmpty() ? "Basic (nothing is said)" : "as the results say";
      return new Expectations(name, false, methods, List.of());
    }
    Set<String> codes = new TreeSet<>();
    for (ConfidentialityOption option : profile.get().getOptions()) {
      codes.add(String.valueOf(option.getValue()));
    }
    List<Expectations.Override> overrides = new ArrayList<>();
    int number = 1;
    for (AttributeOverride override : profile.get().getOverrides()) {
      overrides.add(override(override, "override " + number++));
    }
    return new Expectations(profile.get().getName(), true, codes, overrides);
  }

  private static Expectations.Override override(AttributeOverride override, String because) {
    Expected expected = new Expected(actions(override.getAction()), because);
    String attribute = override.getAttribute();
    Optional<PathSet> path =
        attribute.isEmpty() || TAG_WITH_X.matcher(attribute).matches()
            ? Optional.empty()
            : Optional.of(PathSet.anywhere(List.of(AttributePath.parse(attribute))));
    Optional<Pattern> value = pattern(override.getValue());
    Optional<Pattern> manufacturer = pattern(override.getManufacturer());
    return element -> {
      boolean matches =
          (attribute.isEmpty() || path.isPresent() || isTag(element.tag(), attribute))
              && (path.isEmpty() || path.get().contains(element))
              && isGroup(element, override.getGroup())
              && isEqual(element.privateCreator().orElse(""), override.getPrivateCreator())
              && isEqual(element.vr().name(), override.getVr())
              && (value.isEmpty() || finds(value.get(), element))
              && isObject(override, manufacturer, root(element));
      return matches ? Optional.of(expected) : Optional.empty();
    };
  }

  /** The codes of Table E.1-1a that an action of an override comes to. */
  private static Set<String> actions(Action action) {
    return switch (action) {
      case KEEP -> Set.of("K");
      case REMOVE -> Set.of("X");
      case EMPTY -> Set.of("Z");
      case DUMMY, HASH -> Set.of("D");
      case REPLACE_UID -> Set.of("U");
      case COARSEN -> Set.of("C", Expected.COARSEN);
      case CLEAN, SHIFT_DATE, MAP -> Set.of("C");
    };
  }

  private static Optional<Pattern> pattern(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(text));
  }

  private static boolean isTag(int tag, String text) {
    String digits = text.replaceAll("[(),]", "");
    String ofTag = "%08X".formatted(tag);
    for (int i = 0; i < 8; i++) {
      char digit = digits.charAt(i);
      if (digit != 'x' && Character.toUpperCase(digit) != ofTag.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isGroup(Element element, String group) {
    return group.isEmpty() || Tags.group(element.tag()) == Integer.parseInt(group, 16);
  }

  private static boolean isEqual(String found, String wanted) {
    return wanted.isEmpty() || wanted.equals(found);
  }

  private static boolean finds(Pattern pattern, Element element) {
    return !element.isSequence()
        && element.strings().stream().anyMatch(text -> pattern.matcher(text).find());
  }

  private static DataSet root(Element element) {
    DataSet root = element.owner();
    while (root.parent().isPresent()) {
      root = root.parent().get();
    }
    return root;
  }

  private static boolean isObject(
      AttributeOverride override, Optional<Pattern> manufacturer, DataSet root) {
    String sopClass = root.string(Tag.SOPClassUID, "");
    String keyword =
        Dictionary.standard().uid(sopClass).map(Dictionary.UidEntry::keyword).orElse("");
    return (override.getModality().isEmpty()
            || override.getModality().contains(root.string(Tag.Modality, "")))
        && (override.getSopClass().isEmpty()
            || override.getSopClass().contains(sopClass)
            || override.getSopClass().contains(keyword))
        && (manufacturer.isEmpty()
            || manufacturer.get().matcher(root.string(Tag.Manufacturer, "")).find());
  }
}
