// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.standard.DeidentificationTable;
import org.sopwith.standard.DeidentificationTable.Option;
import org.sopwith.standard.DeidentificationTable.Row;

/**
 * An option of the Basic Application Level Confidentiality Profile for a reader.
 *
 * @param option the option; its value is its code in CID 7050
 * @param name its name in the standard, without the word option
 * @param section the section of PS3.15
 * @param text what it does, in one sentence
 * @param rows the rows of Table E.1-1 in which it differs from the Basic Profile
 */
public record OptionDescription(
    ConfidentialityOption option, String name, String section, String text, List<Row> rows) {

  /** All options, by code. */
  public static List<OptionDescription> all() {
    return Holder.ALL;
  }

  /** The description of an option. */
  public static OptionDescription of(ConfidentialityOption option) {
    return all().stream().filter(each -> each.option == option).findFirst().orElseThrow();
  }

  /** The code in CID 7050. */
  public String code() {
    return Integer.toString(option.getValue());
  }

  private static OptionDescription parse(String line) {
    String[] cells = line.split("\t");
    DeidentificationTable table = DeidentificationTable.standard();
    Option column = table.option(cells[0]).orElseThrow();
    Option basic = table.option(TableOutcome.BASIC).orElseThrow();
    List<Row> rows =
        table.rows().stream()
            .filter(row -> !row.action(column).isEmpty())
            .filter(row -> !row.action(column).equals(row.action(basic)))
            .toList();
    return new OptionDescription(
        ConfidentialityOption.get(Integer.parseInt(cells[0])),
        column.name().replaceFirst(" Option$", ""),
        cells[1],
        cells[2],
        rows);
  }

  private static final class Holder {
    static final List<OptionDescription> ALL = read();

    private static List<OptionDescription> read() {
      try (InputStream in = OptionDescription.class.getResourceAsStream("options.tsv")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(OptionDescription::parse)
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
