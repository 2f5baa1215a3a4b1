// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables beside the classes: cells set apart by tabs, comments after {@code #}. */
final class SearchTable {
  private SearchTable() {}

  static List<String[]> rows(String name) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                SearchTable.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<Character, String> letters(String name) {
    Map<Character, String> letters = new HashMap<>();
    rows(name).forEach(row -> letters.put(row[0].charAt(0), row[1]));
    return letters;
  }
}
