// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Row numbers in a row: {@code 3, 4 and 7b}, {@code 3-7}, {@code 4 through 7}. */
final class RowList {
  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,3})\\s*(?:-|through)\\s*(\\d{1,3})\\b|(\\d+\\w*)");

  private RowList() {}

  static List<String> numbers(String text) {
    List<String> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      if (matcher.group(3) != null) {
        numbers.add(matcher.group(3));
      } else {
        IntStream.rangeClosed(
                Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
            .mapToObj(String::valueOf)
            .forEach(numbers::add);
      }
    }
    return numbers;
  }
}
