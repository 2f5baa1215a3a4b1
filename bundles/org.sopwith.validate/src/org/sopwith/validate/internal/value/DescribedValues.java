// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sopwith.standard.AttributeDefinition;
import org.sopwith.standard.AttributeTable.ValueSet;

/**
 * Enumerated Values that PS3.3 lists in a section which a row of a table refers to. Those of the
 * General Image Module hold unless a special module has its own (PS3.3 Section C.7.6.1.1.2).
 */
final class DescribedValues {
  private static final String GENERAL = "table_C.7-9";
  private static final Set<String> TAGS = new HashSet<>();
  private static final Map<String, List<ValueSet>> SETS = read();

  private DescribedValues() {}

  /** The sets for an attribute in the table of a definition, one of those given. */
  static List<ValueSet> of(List<AttributeDefinition> definitions, AttributeDefinition definition) {
    String tag = definition.attribute().tag();
    if (!TAGS.contains(tag)) {
      return List.of();
    }
    String table = definition.table().id();
    if (table.equals(GENERAL)) {
      for (AttributeDefinition other : definitions) {
        if (!other.table().id().equals(GENERAL) && isSpecial(other)) {
          return List.of();
        }
      }
    }
    return sets(definition);
  }

  private static boolean isSpecial(AttributeDefinition definition) {
    for (ValueSet set : sets(definition)) {
      if (set.valueNumber() <= 2) {
        return true;
      }
    }
    return false;
  }

  private static List<ValueSet> sets(AttributeDefinition definition) {
    return SETS.getOrDefault(
        definition.table().id() + ' ' + definition.attribute().tag(), List.of());
  }

  private static Map<String, List<ValueSet>> read() {
    Map<String, List<ValueSet>> sets = new HashMap<>();
    try (InputStream stream = DescribedValues.class.getResourceAsStream("described-values.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t");
          TAGS.add(cells[1]);
          sets.computeIfAbsent(cells[0] + ' ' + cells[1], key -> new ArrayList<>())
              .add(new ValueSet(true, Integer.parseInt(cells[2]), List.of(cells[3].split("\\|"))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The table of described values cannot be read.", e);
    }
    return sets;
  }
}
