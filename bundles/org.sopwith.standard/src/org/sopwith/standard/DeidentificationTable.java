// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.standard.internal.Lines;
import org.sopwith.standard.internal.TagPattern;

/**
 * What the Basic Application Level Confidentiality Profile and its options do to attributes (PS3.15
 * Table E.1-1) and to the content items of structured reports (Table E.3.4-1).
 *
 * <p>Actions are the codes of the standard: D dummy value, Z zero length or dummy, X remove, K
 * keep, C clean, U replace a UID, and choices by attribute type such as {@code X/Z/D}.
 */
public final class DeidentificationTable {

  /**
   * The profile or one of its options (CID 7050).
   *
   * @param code its code in the scheme DCM
   * @param name its name
   * @param column the number of its column from 1; 0 for an option that no column is for
   * @param head the head of its column, or empty
   */
  public record Option(String code, String name, int column, String head) {}

  /**
   * A row of Table E.1-1.
   *
   * @param tag eight digits, {@code x} for a digit of a range; {@code ggggeeee} for the row of all
   *     private attributes
   * @param name the name as printed
   * @param retired whether PS3.6 has retired it
   * @param inStandardIod whether a composite IOD has it
   * @param actions the action of each column, empty where the cell is
   */
  public record Row(
      String tag, String name, boolean retired, boolean inStandardIod, List<String> actions) {

    public String action(Option option) {
      return DeidentificationTable.action(actions, option);
    }
  }

  /**
   * A row of Table E.3.4-1.
   *
   * @param concept the concept name of content items
   * @param valueType their value type
   * @param retired whether the code is retired
   * @param inStandardTemplate whether a template of PS3.16 has it
   * @param actions the action of each column, empty where the cell is
   */
  public record ConceptRow(
      Code concept,
      String valueType,
      boolean retired,
      boolean inStandardTemplate,
      List<String> actions) {

    public String action(Option option) {
      return DeidentificationTable.action(actions, option);
    }
  }

  private final List<Option> options = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Row> ranges = new ArrayList<>();
  private final Map<Integer, Row> byTag = new HashMap<>();
  private final List<ConceptRow> concepts = new ArrayList<>();

  private DeidentificationTable() {
    Lines lines = new Lines("deid-options.tsv");
    int columns = 0;
    for (int line = 0; line < lines.count(); line++) {
      String[] cells = lines.cells(line, 4);
      int column = cells[2].isEmpty() ? 0 : Integer.parseInt(cells[2]);
      columns = Math.max(columns, column);
      options.add(new Option(cells[0], cells[1], column, cells[3]));
    }
    lines = new Lines("deid-attributes.tsv");
    for (int line = 0; line < lines.count(); line++) {
      String[] cells = lines.cells(line, 4 + columns);
      Row row =
          new Row(cells[0], cells[1], !cells[2].isEmpty(), !cells[3].isEmpty(), actions(cells, 4));
      rows.add(row);
      if (TagPattern.isPlain(row.tag)) {
        byTag.put(TagPattern.plain(row.tag), row);
      } else {
        ranges.add(row);
      }
    }
    lines = new Lines("deid-concepts.tsv");
    for (int line = 0; line < lines.count(); line++) {
      String[] cells = lines.cells(line, 7 + columns);
      concepts.add(
          new ConceptRow(
              new Code(cells[0], cells[1], cells[2], cells[3]),
              cells[4],
              !cells[5].isEmpty(),
              !cells[6].isEmpty(),
              actions(cells, 7)));
    }
  }

  private static List<String> actions(String[] cells, int from) {
    return List.of(Arrays.copyOfRange(cells, from, cells.length));
  }

  private static String action(List<String> actions, Option option) {
    return option.column == 0 ? "" : actions.get(option.column - 1);
  }

  public static DeidentificationTable standard() {
    return Holder.TABLE;
  }

  public Edition edition() {
    return Editions.deidentification();
  }

  /** The profile, then its options, by code. */
  public List<Option> options() {
    return Collections.unmodifiableList(options);
  }

  /** The profile or option of a code such as {@code 113100}. */
  public Optional<Option> option(String code) {
    return options.stream().filter(option -> option.code.equals(code)).findFirst();
  }

  /** The rows of Table E.1-1. */
  public List<Row> rows() {
    return Collections.unmodifiableList(rows);
  }

  /** The row for a tag: its own, or that of a range or of all private attributes. */
  public Optional<Row> find(int tag) {
    Row row = byTag.get(tag);
    return row != null
        ? Optional.of(row)
        : ranges.stream().filter(range -> TagPattern.matches(range.tag, tag)).findFirst();
  }

  /** The rows of Table E.3.4-1. */
  public List<ConceptRow> concepts() {
    return Collections.unmodifiableList(concepts);
  }

  /** The row of a concept name. */
  public Optional<ConceptRow> findConcept(Code concept) {
    return concepts.stream().filter(row -> row.concept.sameConcept(concept)).findFirst();
  }

  private static final class Holder {
    static final DeidentificationTable TABLE = new DeidentificationTable();
  }
}
