// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.sopwith.standard.DeidentificationTable;
import org.sopwith.standard.DeidentificationTable.Option;
import org.sopwith.standard.DeidentificationTable.Row;

/** Attributes that identify and that Table E.1-1 does not list: {@code supplement.tsv}. */
final class Supplement {
  /** A row in the form of the table, and why it is there. */
  record Entry(Row row, String why) {}

  private Supplement() {}

  static List<Entry> entries() {
    try (InputStream in = Supplement.class.getResourceAsStream("supplement.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(Supplement::entry)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Entry entry(String line) {
    String[] cells = line.split("\t");
    List<Option> options = DeidentificationTable.standard().options();
    String[] actions = new String[options.size()];
    Arrays.fill(actions, "");
    for (Option option : options) {
      boolean basic = option.code().equals("113100");
      if (basic || cells[3].startsWith(option.code())) {
        actions[option.column() - 1] = basic ? cells[2] : cells[3].substring(7);
      }
    }
    return new Entry(new Row(cells[0], cells[1], false, true, List.of(actions)), cells[4]);
  }
}
