// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.mrrt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sopwith.standard.Code;

/** Codes of a private scheme for words that have none: one meaning, one code. */
final class PrivateCodes {
  private static final int LONGEST_VALUE = 16;
  private static final int LONGEST_MEANING = 64;

  private final String scheme;
  private final Map<String, Code> byMeaning = new HashMap<>();
  private final Set<String> values = new HashSet<>();

  PrivateCodes(String scheme) {
    this.scheme = scheme;
  }

  /**
   * The code of a meaning.
   *
   * @param words the meaning, which is cut to what a Code Meaning can hold
   * @param id what the code value is, if that is free and a Code Value can hold it
   */
  Code of(String words, String id) {
    String meaning =
        words.length() > LONGEST_MEANING ? words.substring(0, LONGEST_MEANING).strip() : words;
    return byMeaning.computeIfAbsent(meaning, key -> new Code(value(id), scheme, key));
  }

  private String value(String id) {
    if (id.matches("[A-Za-z0-9_.-]{1," + LONGEST_VALUE + "}") && values.add(id)) {
      return id;
    }
    int number = values.size() + 1;
    while (!values.add("M" + number)) {
      number++;
    }
    return "M" + number;
  }
}
