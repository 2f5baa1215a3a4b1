// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.standard.AttributeDefinition;
import org.sopwith.standard.condition.Verdict;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/** Sequences that are for a single item have no more of them. */
final class SingleItem extends BasicRule implements ElementRule {
  /** Tags of the sequences by the id of their table. */
  private static final Map<String, Set<String>> SINGLE = read();

  SingleItem() {
    super("iod.items", "Sequences for a single item have one only", Severity.ERROR, ps33("C"));
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    if (!at.vr().isSequence() || at.definition().isEmpty()) {
      return;
    }
    int items = at.element().items().size();
    if (items < 2) {
      return;
    }
    for (AttributeDefinition definition : at.definition().get().definitions()) {
      if (isSingle(definition) && applies(definition, at)) {
        sink.accept(
            finding("A sequence for a single item has several")
                .at(at.path())
                .expecting("1 item in " + definition.use().name(), items + " items")
                .see(ps33(definition.table().section())));
        return;
      }
    }
  }

  private static boolean isSingle(AttributeDefinition definition) {
    return SINGLE
        .getOrDefault(definition.table().id(), Set.of())
        .contains(definition.attribute().tag());
  }

  private static boolean applies(AttributeDefinition definition, ElementAt at) {
    return definition.appliesTo(at.element().owner(), at.item().instance().situation())
        == Verdict.TRUE;
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> single = new HashMap<>();
    try (InputStream stream = SingleItem.class.getResourceAsStream("single-items.tsv");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          String[] cells = line.split("\t");
          single.put(cells[0], Set.of(cells[1].split(" ")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The table of sequences for a single item is missing.", e);
    }
    return single;
  }
}
