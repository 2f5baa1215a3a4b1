// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.report;

import java.util.Locale;
import java.util.regex.Pattern;
import org.sopwith.operation.Finding;

/** Words that several report formats share. */
final class Texts {
  private static final Pattern CONTROL =
      Pattern.compile("\\p{Cntrl}+", Pattern.UNICODE_CHARACTER_CLASS);

  private Texts() {}

  /** Without line breaks and control characters, which a terminal would obey. */
  static String oneLine(String text) {
    return CONTROL.matcher(text).replaceAll(" ");
  }

  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** {@code file, path: found}, as far as known. */
  static String place(Finding.Example example) {
    StringBuilder place = new StringBuilder(example.file());
    if (!example.path().isEmpty()) {
      place.append(place.isEmpty() ? "" : ", ").append(example.path());
    }
    if (!example.found().isEmpty()) {
      place.append(place.isEmpty() ? "" : ": ").append(example.found());
    }
    return place.toString();
  }

  /** {@code expected X, found Y}, as far as known. */
  static String expectation(Finding finding) {
    String expected = finding.expected().isEmpty() ? "" : "expected " + finding.expected();
    String found = finding.found().isEmpty() ? "" : "found " + finding.found();
    return expected + (expected.isEmpty() || found.isEmpty() ? "" : ", ") + found;
  }
}
