// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sopwith.dicom.Dictionary;
import org.sopwith.standard.AttributeTable;
import org.sopwith.standard.Edition;
import org.sopwith.standard.Editions;
import org.sopwith.standard.Iod;
import org.sopwith.standard.Iods;
import org.sopwith.standard.Usage;
import org.sopwith.standard.condition.ConditionalRequirement.Otherwise;
import org.sopwith.standard.internal.ConditionRows;
import org.sopwith.standard.internal.ConditionRows.Row;

/**
 * The conditions of PS3.3 that there is an expression for. What has none is not checked. The rows
 * are read when this is first asked for, the expressions of a table or IOD when that is.
 */
public final class Conditions {
  private static final String EVERY_IOD = "*";

  private final Map<String, List<Row>> rowsOfTables = new HashMap<>();
  private final Map<String, Map<String, Row>> rowsOfIods = new HashMap<>();
  private final Map<String, Placement> placements = new HashMap<>();
  private final Map<String, Map<List<Integer>, ConditionalRequirement>> tables =
      new ConcurrentHashMap<>();
  private final Map<RowOfIod, ConditionalRequirement> usages = new ConcurrentHashMap<>();
  private final Map<List<Object>, Row> includes = new HashMap<>();
  private final Map<Row, Condition> applicabilities = new ConcurrentHashMap<>();

  /** A row of several IODs in the section of one. */
  private record RowOfIod(Row row, String section) {}

  private Conditions() {
    for (String file : ConditionRows.FILES) {
      for (Row row : ConditionRows.read(file)) {
        switch (row.kind()) {
          case TABLE ->
              rowsOfTables.computeIfAbsent(row.of().getFirst(), key -> new ArrayList<>()).add(row);
          case INCLUDE -> includes.put(includeKey(row), row);
          case USAGE ->
              row.of()
                  .forEach(
                      iod ->
                          rowsOfIods
                              .computeIfAbsent(iod, key -> new HashMap<>())
                              .put(row.key(), row));
          case PLACEMENT ->
              placements.put(row.key(), Placement.of(row.cells().get(1)).orElseThrow());
        }
      }
    }
  }

  public static Conditions standard() {
    return Holder.CONDITIONS;
  }

  /** The edition of PS3.3 whose conditions they are. */
  public Edition edition() {
    return Editions.conditions();
  }

  /**
   * The condition of an attribute of type 1C or 2C.
   *
   * @param table the id of the table that prints it
   * @param path the tags of the sequences of that table that it is in, outermost first, and its
   *     own, with 0 for the digits of a repeating group
   */
  public Optional<ConditionalRequirement> ofAttribute(String table, List<Integer> path) {
    return Optional.ofNullable(ofTable(table).get(path));
  }

  /** As {@link #ofAttribute(String, List)}. */
  public Optional<ConditionalRequirement> ofAttribute(String table, int... path) {
    return ofAttribute(table, Arrays.stream(path).boxed().toList());
  }

  /**
   * The condition under which a table includes another one; empty if it always does.
   *
   * @param table the id of the table that includes
   * @param parents the tags of the sequences of that table in whose items it does, outermost first
   * @param included the id of the included table
   */
  public Optional<Condition> ofInclude(String table, List<Integer> parents, String included) {
    return Optional.ofNullable(includes.get(List.of(table, parents, included)))
        .map(row -> applicabilities.computeIfAbsent(row, Conditions::parseInclude));
  }

  private static Condition parseInclude(Row row) {
    try {
      return Condition.parse(row.cells().get(1));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(row.say(e.getMessage()), e);
    }
  }

  private static List<Object> includeKey(Row row) {
    int end = row.key().lastIndexOf('/');
    List<Integer> parents = end < 0 ? List.of() : tags(row, row.key().substring(0, end));
    return List.of(row.of().getFirst(), parents, row.key().substring(end + 1));
  }

  /** The condition of a conditional module or functional group of an IOD. */
  public Optional<ConditionalRequirement> ofUse(Iod iod, Iod.Use use) {
    if (use.usage() != Usage.CONDITIONAL) {
      return Optional.empty();
    }
    Row own = rowsOfIods.getOrDefault(iod.table(), Map.of()).get(use.section());
    Row row = own != null ? own : rowsOfIods.getOrDefault(EVERY_IOD, Map.of()).get(use.section());
    return Optional.ofNullable(row)
        .map(
            found ->
                usages.computeIfAbsent(
                    new RowOfIod(found, iod.section()), key -> requirement(key.row, key.section)));
  }

  /** Where alone the functional group of a section may be; empty if it may be in both. */
  public Optional<Placement> placement(String section) {
    return Optional.ofNullable(placements.get(section));
  }

  private Map<List<Integer>, ConditionalRequirement> ofTable(String table) {
    return rowsOfTables.containsKey(table) ? tables.computeIfAbsent(table, this::parse) : Map.of();
  }

  private Map<List<Integer>, ConditionalRequirement> parse(String table) {
    String section = Iods.standard().attributeTable(table).map(AttributeTable::section).orElse("");
    Map<List<Integer>, ConditionalRequirement> conditions = new HashMap<>();
    for (Row row : rowsOfTables.get(table)) {
      conditions.put(tags(row, row.key()), requirement(row, section));
    }
    return conditions;
  }

  private static List<Integer> tags(Row row, String path) {
    List<Integer> tags = new ArrayList<>();
    for (String keyword : path.split("/")) {
      tags.add(
          Dictionary.standard()
              .find(keyword)
              .map(Dictionary.Entry::baseTag)
              .orElseThrow(
                  () -> new IllegalStateException(row.say(keyword + " is no attribute."))));
    }
    return tags;
  }

  private static ConditionalRequirement requirement(Row row, String section) {
    try {
      return new ConditionalRequirement(
          Condition.parse(row.cells().get(1)), Otherwise.parse(row.cells().get(2)), section);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(row.say(e.getMessage()), e);
    }
  }

  private static final class Holder {
    static final Conditions CONDITIONS = new Conditions();
  }
}
