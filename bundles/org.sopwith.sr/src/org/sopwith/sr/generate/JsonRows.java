// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sopwith.operation.json.JsonTree;
import org.sopwith.sr.form.Field;
import org.sopwith.sr.template.expand.ExpandedRow;
import org.sopwith.standard.Code;

/** Which rows the name of a member in JSON may be of. */
final class JsonRows {
  private static final int NAMED = 12;

  private JsonRows() {}

  /**
   * The rows of a name: those that list it, or else those that leave their name open if the item
   * gives one; a row may be named itself, as in {@code TID 1411 row 7}. Where the item names a
   * template, those of that alone.
   */
  static List<ExpandedRow> candidates(
      List<ExpandedRow> rows, String key, JsonTree json, JsonItemValues values) {
    List<ExpandedRow> fitting = rows;
    if (json.get("@template").isText() || json.get("@template").isNumber()) {
      String tid = json.get("@template").text();
      fitting = rows.stream().filter(row -> isOf(row, tid)).toList();
    }
    List<ExpandedRow> byNumber =
        fitting.stream().filter(row -> row.toString().equalsIgnoreCase(key)).toList();
    if (!byNumber.isEmpty()) {
      return byNumber;
    }
    List<ExpandedRow> listed =
        fitting.stream()
            .filter(row -> find(values.valueSets().codes(row.names()), key).isPresent())
            .toList();
    if (!listed.isEmpty() || json.get("@name").isNothing()) {
      return listed;
    }
    return fitting.stream()
        .filter(row -> values.valueSets().extensible(row.names()) && hasName(row))
        .toList();
  }

  private static boolean hasName(ExpandedRow row) {
    return row.row() instanceof org.sopwith.sr.template.ContentRow content
        && !content.getConcept().isEmpty();
  }

  private static boolean isOf(ExpandedRow row, String tid) {
    for (Optional<ExpandedRow> place = Optional.of(row);
        place.isPresent();
        place = place.get().in().by()) {
      if (place.get().in().template().getTid().equals(tid)) {
        return true;
      }
      if (place.get().parent().isPresent()) {
        return false;
      }
    }
    return false;
  }

  /** The concept name of a field that a member's name means. */
  static Optional<Code> name(Field field, String key, JsonItemValues values) {
    return find(values.valueSets().codes(field.row().names()), key);
  }

  /** The code of a meaning, or of {@code value:scheme}. */
  static Optional<Code> find(List<Code> codes, String key) {
    return codes.stream()
        .filter(
            code ->
                code.meaning().equalsIgnoreCase(key)
                    || key.equals(code.value() + ":" + code.scheme()))
        .findFirst();
  }

  /** Some of the names that may stand there. */
  static String expected(List<ExpandedRow> rows) {
    List<String> names = new ArrayList<>();
    for (ExpandedRow row : rows) {
      List<Code> codes = row.names().codes();
      names.add(codes.isEmpty() ? row.toString() : codes.getFirst().meaning());
    }
    List<String> some = names.stream().distinct().toList();
    String list = some.stream().limit(NAMED).collect(Collectors.joining(", "));
    return some.size() > NAMED ? list + ", ..." : list;
  }
}
