// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.sr.template.expand.ValueSets;
import org.sopwith.standard.Code;
import org.sopwith.standard.DeidentificationTable;
import org.sopwith.standard.DeidentificationTable.ConceptRow;
import org.sopwith.standard.DeidentificationTable.Option;

/**
 * PS3.15 Table E.3.4-1 by concept and value type, with the concepts that it does not list and that
 * say what attributes of Table E.1-1 do: {@code content-concepts.tsv}.
 */
final class ConceptTable {
  private record Key(String value, String scheme) {}

  private static final ConceptTable STANDARD = new ConceptTable();

  private final Map<Key, Map<String, ConceptRule>> rules = new HashMap<>();

  private ConceptTable() {
    for (ConceptRow row : DeidentificationTable.standard().concepts()) {
      add(new ConceptRule(row, ""));
    }
    try (InputStream in = ConceptTable.class.getResourceAsStream("content-concepts.tsv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> add(rule(line.split("\t"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ConceptRule rule(String[] cells) {
    List<Option> options = DeidentificationTable.standard().options();
    String[] actions = new String[options.size()];
    Arrays.fill(actions, "");
    for (Option option : options) {
      if (option.code().equals("113100")) {
        actions[option.column() - 1] = cells[4];
      } else if (cells[5].startsWith(option.code())) {
        actions[option.column() - 1] = cells[5].substring(7);
      }
    }
    Code concept = new Code(cells[0], cells[1], cells[2]);
    return new ConceptRule(
        new ConceptRow(concept, cells[3], false, true, List.of(actions)), cells[6]);
  }

  private void add(ConceptRule rule) {
    rules
        .computeIfAbsent(key(rule.row().concept()), key -> new HashMap<>())
        .put(rule.row().valueType(), rule);
  }

  static ConceptTable standard() {
    return STANDARD;
  }

  /**
   * The rule for a content item. Codes that the standard has replaced count as the present ones,
   * and values that are one text as each other: what is a name as PNAME is one as TEXT too.
   */
  Optional<ConceptRule> find(Node node) {
    return node.name().flatMap(name -> find(name, node.kind(), node.valueType()));
  }

  /**
   * The rule for values of a concept.
   *
   * @param valueType the value type as it is written
   */
  Optional<ConceptRule> find(Code name, Kind kind, String valueType) {
    Map<String, ConceptRule> own =
        rules.getOrDefault(key(ValueSets.current(name).orElse(name)), Map.of());
    ConceptRule exact = own.get(kind == Kind.NUMBER ? "NUM" : valueType);
    if (exact != null || !kind.isPlain()) {
      return Optional.ofNullable(exact);
    }
    return EnumSet.range(Kind.TEXT, Kind.UIDREF).stream()
        .map(each -> own.get(each.name()))
        .filter(rule -> rule != null && rule.why().isEmpty())
        .findFirst();
  }

  /** Some write the version into the designator, as PS3.16 prints it: {@code NCDR [2.0b]}. */
  private static Key key(Code code) {
    int version = code.scheme().indexOf(" [");
    return new Key(code.value(), version < 0 ? code.scheme() : code.scheme().substring(0, version));
  }
}
