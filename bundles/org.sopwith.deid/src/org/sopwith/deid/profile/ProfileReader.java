// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.sopwith.operation.OperationException;

/** Reads the text of a profile, line by line. */
final class ProfileReader {
  private static final Pattern STATEMENT = Pattern.compile("([a-z-]+):(?:\\s+(.*))?");
  private static final int ENTRY_INDENT = 2;
  private static final int MEMBER_INDENT = 4;

  private final String name;
  private final Profile profile = ProfileFactory.eINSTANCE.createProfile();
  private final Set<String> seen = new HashSet<>();
  private final Set<String> seenInOverride = new HashSet<>();
  private List<String> comment = new ArrayList<>();
  private int number;
  private boolean versionSeen;
  private Optional<ProfileKey> block = Optional.empty();
  private boolean inOverrides;
  private AttributeOverride override;

  ProfileReader(String name) {
    this.name = name;
  }

  Profile read(String text) throws OperationException {
    for (String line : text.lines().toList()) {
      number++;
      String content = line.strip();
      if (content.isEmpty() || content.startsWith("#")) {
        comment.add(content);
      } else if (content.indexOf('\t') >= 0) {
        throw wrong("has a tab; use spaces");
      } else {
        statement(line.length() - line.stripLeading().length(), content);
      }
    }
    remark("");
    if (!versionSeen) {
      throw new OperationException(
          name + " is no profile: it does not begin with '" + ProfileKey.VERSION + ": 1'.");
    }
    return profile;
  }

  private void statement(int indent, String content) throws OperationException {
    if (!versionSeen) {
      version(content);
    } else if (indent == 0) {
      top(content);
    } else if (indent == ENTRY_INDENT && content.startsWith("- ")) {
      entry(content.substring(2).strip());
    } else if (indent == MEMBER_INDENT && override != null) {
      member(content);
    } else {
      throw wrong("is indented by %d spaces, where no statement can be".formatted(indent));
    }
  }

  private void version(String content) throws OperationException {
    Matcher matcher = STATEMENT.matcher(content);
    if (!matcher.matches() || !matcher.group(1).equals(ProfileKey.VERSION)) {
      throw new OperationException(
          name + " is no profile: it does not begin with '" + ProfileKey.VERSION + ": 1'.");
    }
    String version = scalar(matcher.group(2));
    if (!version.equals(Integer.toString(ProfileKey.KNOWN_VERSION))) {
      throw new OperationException(
          "%s is of version %s of the format, this program knows version %d; use a later version of Sopwith."
              .formatted(name, version, ProfileKey.KNOWN_VERSION));
    }
    versionSeen = true;
    remark(ProfileKey.VERSION);
  }

  private void top(String content) throws OperationException {
    Matcher matcher = matched(content);
    String key = matcher.group(1);
    block = Optional.empty();
    inOverrides = key.equals(ProfileKey.OVERRIDES);
    override = null;
    if (!seen.add(key)) {
      throw wrong("says '" + key + "' a second time");
    }
    if (!inOverrides) {
      ProfileKey known = known(key, ProfileKey.OF_PROFILE);
      if (known.block()) {
        block = Optional.of(known);
      } else {
        set(profile, known, scalar(matcher.group(2)));
      }
    }
    if ((inOverrides || block.isPresent()) && matcher.group(2) != null) {
      throw wrong("gives a value to '" + key + "'; its entries stand on lines of their own");
    }
    remark(key);
  }

  private void entry(String content) throws OperationException {
    if (inOverrides) {
      override = ProfileFactory.eINSTANCE.createAttributeOverride();
      override.setComment(takeComment());
      profile.getOverrides().add(override);
      seenInOverride.clear();
      member(content);
    } else if (block.isPresent()) {
      String value = scalar(content);
      remark(value);
      set(profile, block.get(), value);
    } else {
      throw wrong("is an entry of no list");
    }
  }

  private void member(String content) throws OperationException {
    Matcher matcher = matched(content);
    if (!seenInOverride.add(matcher.group(1))) {
      throw wrong("says '" + matcher.group(1) + "' a second time");
    }
    if (!comment.isEmpty()) {
      String before = override.getComment();
      override.setComment(before + takeComment());
    }
    set(override, known(matcher.group(1), ProfileKey.OF_OVERRIDE), scalar(matcher.group(2)));
  }

  private Matcher matched(String content) throws OperationException {
    Matcher matcher = STATEMENT.matcher(content);
    if (!matcher.matches()) {
      throw wrong("is not of the form 'key: value'");
    }
    return matcher;
  }

  private ProfileKey known(String key, List<ProfileKey> keys) throws OperationException {
    for (ProfileKey each : keys) {
      if (each.name().equals(key)) {
        return each;
      }
    }
    StringJoiner names = new StringJoiner(", ");
    keys.forEach(each -> names.add(each.name()));
    throw wrong("has '" + key + "', which is none of " + names);
  }

  @SuppressWarnings("unchecked")
  private void set(EObject object, ProfileKey key, String value) throws OperationException {
    EAttribute feature = key.feature();
    if (!feature.isMany()) {
      object.eSet(feature, converted(key, value));
      return;
    }
    List<Object> values = (List<Object>) object.eGet(feature);
    for (String each : key.block() ? new String[] {value} : value.split("\\s*,\\s*")) {
      if (values.contains(converted(key, each))) {
        throw wrong("says '" + each + "' a second time");
      }
      values.add(converted(key, each));
    }
  }

  private Object converted(ProfileKey key, String value) throws OperationException {
    if (key.feature().getEAttributeType() instanceof EEnum type) {
      EEnumLiteral literal = type.getEEnumLiteralByLiteral(value);
      if (literal == null) {
        StringJoiner words = new StringJoiner(", ");
        type.getELiterals().forEach(each -> words.add(each.getLiteral()));
        throw wrong("has '" + value + "' for '" + key.name() + "', which is none of " + words);
      }
      return literal.getInstance();
    }
    try {
      return EcoreUtil.createFromString(key.feature().getEAttributeType(), value);
    } catch (NumberFormatException e) {
      throw wrong("has '" + value + "' for '" + key.name() + "', which is no whole number");
    }
  }

  /** The text of a value without quotes and without the comment behind it, which is kept. */
  private String scalar(String written) throws OperationException {
    if (written == null || written.isEmpty()) {
      throw wrong("has no value");
    }
    char quote = written.charAt(0);
    if (quote != '"' && quote != '\'') {
      int hash = written.indexOf(" #");
      if (hash >= 0) {
        comment.add(written.substring(hash + 1).strip());
        return written.substring(0, hash).strip();
      }
      return written;
    }
    StringBuilder text = new StringBuilder();
    int at = 1;
    for (; at < written.length() && written.charAt(at) != quote; at++) {
      char c = written.charAt(at);
      if (quote == '"' && c == '\\' && at + 1 < written.length()) {
        at++;
        c = written.charAt(at);
        c = c == 'n' ? '\n' : c == 't' ? '\t' : c;
      }
      text.append(c);
    }
    String rest = at < written.length() ? written.substring(at + 1).strip() : "x";
    if (!rest.isEmpty() && !rest.startsWith("#")) {
      throw wrong("has a text whose quotes do not end where they should");
    }
    if (!rest.isEmpty()) {
      comment.add(rest);
    }
    return text.toString();
  }

  private void remark(String before) {
    if (!comment.isEmpty()) {
      Remark remark = ProfileFactory.eINSTANCE.createRemark();
      remark.setBefore(before);
      remark.setText(takeComment());
      profile.getRemarks().add(remark);
    }
  }

  /** One empty line is kept as one line break, since an empty text is no comment. */
  private String takeComment() {
    String lines = comment.isEmpty() ? "" : String.join("\n", comment) + "\n";
    comment = new ArrayList<>();
    return lines;
  }

  private OperationException wrong(String what) {
    return new OperationException("%s, line %d, %s.".formatted(name, number, what));
  }
}
