// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Writes the text of a profile. Features that have their default are left out. */
final class ProfileWriter {
  /** What YAML reads as the same text without quotes. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9(./$^_][^#\"\\\\\\p{Cntrl}]*(?<![\\s:])");

  private final StringBuilder text = new StringBuilder();
  private Profile profile;

  String write(Profile written) {
    profile = written;
    remark(ProfileKey.VERSION, "");
    line("", ProfileKey.VERSION + ": " + ProfileKey.KNOWN_VERSION);
    for (ProfileKey key : ProfileKey.OF_PROFILE) {
      if (key.block()) {
        block(key);
      } else if (profile.eIsSet(key.feature())) {
        remark(key.name(), "");
        line("", key.name() + ": " + value(profile, key.feature()));
      }
    }
    if (!profile.getOverrides().isEmpty()) {
      remark(ProfileKey.OVERRIDES, "");
      line("", ProfileKey.OVERRIDES + ":");
      profile.getOverrides().forEach(this::override);
    }
    remark("", "");
    return text.toString();
  }

  private void block(ProfileKey key) {
    List<String> values = values(profile, key.feature());
    if (!values.isEmpty()) {
      remark(key.name(), "");
      line("", key.name() + ":");
      for (String value : values) {
        remark(value, "  ");
        line("  - ", quoted(value));
      }
    }
  }

  private void override(AttributeOverride override) {
    comment(override.getComment(), "  ");
    String indent = "  - ";
    for (ProfileKey key : ProfileKey.OF_OVERRIDE) {
      boolean always = key.feature() == ProfilePackage.Literals.ATTRIBUTE_OVERRIDE__ACTION;
      if (always || override.eIsSet(key.feature())) {
        line(indent, key.name() + ": " + value(override, key.feature()));
        indent = "    ";
      }
    }
  }

  private void remark(String before, String indent) {
    profile.getRemarks().stream()
        .filter(remark -> remark.getBefore().equals(before))
        .forEach(remark -> comment(remark.getText(), indent));
  }

  private void comment(String lines, String indent) {
    if (!lines.isEmpty()) {
      lines.lines().forEach(each -> line(each.isEmpty() ? "" : indent, each));
    }
  }

  private void line(String indent, String content) {
    text.append(indent).append(content).append('\n');
  }

  private static String value(EObject object, EAttribute feature) {
    return quoted(String.join(", ", values(object, feature)));
  }

  private static List<String> values(EObject object, EAttribute feature) {
    List<String> values = new ArrayList<>();
    Object value = object.eGet(feature);
    for (Object each : value instanceof List<?> list ? list : List.of(value)) {
      values.add(EcoreUtil.convertToString(feature.getEAttributeType(), each));
    }
    return values;
  }

  private static String quoted(String value) {
    if (PLAIN.matcher(value).matches() && !value.contains(": ")) {
      return value;
    }
    return '"'
        + value
            .replace("\\", "\\\\")
            .replace("\"", "\\\"")
            .replace("\n", "\\n")
            .replace("\t", "\\t")
        + '"';
  }
}
