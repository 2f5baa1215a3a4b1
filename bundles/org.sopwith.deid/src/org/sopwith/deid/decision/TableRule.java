// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.standard.DeidentificationTable;
import org.sopwith.standard.DeidentificationTable.Option;
import org.sopwith.standard.DeidentificationTable.Row;

/**
 * A row of Table E.1-1 under the options of a profile.
 *
 * @param row the row
 * @param basic what the Basic Profile does
 * @param option what an option does instead, if one in use has a cell in the row
 */
record TableRule(Row row, Cell basic, Optional<Cell> option) {
  /**
   * A cell of the row.
   *
   * @param option whose column
   * @param code the action code as printed
   * @param alternatives the parts of the code: X, Z, D and U* are chosen from by attribute type
   * @param reason for reports
   * @param fallback the reason if the cell asks for cleaning and nothing can clean
   */
  record Cell(
      Option option, String code, List<String> alternatives, Reason reason, Reason fallback) {
    static Cell of(Row row, Option option) {
      String code = row.action(option);
      return new Cell(
          option,
          code,
          List.of(code.split("/")),
          Reason.row(row, option, code, ""),
          Reason.row(row, option, code, ", which needs a cleaner that is not there"));
    }

    static Cell of(Row row, Option option, String why) {
      String code = row.action(option);
      Reason reason = Reason.supplement(row, option, why);
      return new Cell(option, code, List.of(code.split("/")), reason, reason);
    }
  }

  /**
   * Modified dates before what keeps, since a date that another option keeps would tell the shift;
   * then what keeps before what cleans.
   */
  static TableRule of(Row row, Collection<ConfidentialityOption> options) {
    return of(row, options, option -> Cell.of(row, option));
  }

  /** A row that is not of the table. */
  static TableRule of(Supplement.Entry entry, Collection<ConfidentialityOption> options) {
    return of(entry.row(), options, option -> Cell.of(entry.row(), option, entry.why()));
  }

  private static TableRule of(
      Row row, Collection<ConfidentialityOption> options, Function<Option, Cell> cells) {
    DeidentificationTable table = DeidentificationTable.standard();
    Cell chosen = null;
    for (ConfidentialityOption each : options) {
      Option option = table.option(Integer.toString(each.getValue())).orElseThrow();
      if (row.action(option).isEmpty()) {
        continue;
      }
      Cell cell = cells.apply(option);
      if (chosen == null || rank(each, cell) < rank(optionOf(chosen), chosen)) {
        chosen = cell;
      }
    }
    Option basic = table.option("113100").orElseThrow();
    return new TableRule(row, cells.apply(basic), Optional.ofNullable(chosen));
  }

  /**
   * Whether the value is not to go, though it may be cleaned of what it does not say by itself: AE
   * titles of devices are (PS3.15 E.3.8).
   */
  boolean isRetained() {
    Cell cell = option.orElse(basic);
    return cell.code().equals("K")
        || cell.code().equals("C")
            && optionOf(cell) == ConfidentialityOption.RETAIN_DEVICE_IDENTITY;
  }

  static ConfidentialityOption optionOf(Cell cell) {
    return ConfidentialityOption.get(Integer.parseInt(cell.option().code()));
  }

  private static int rank(ConfidentialityOption option, Cell cell) {
    if (option == ConfidentialityOption.RETAIN_MODIFIED_DATES) {
      return 0;
    }
    return cell.code().equals("K") ? 1 : 2;
  }
}
