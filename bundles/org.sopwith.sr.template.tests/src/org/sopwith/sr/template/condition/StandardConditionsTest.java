// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;

/** All conditions of PS3.16. */
class StandardConditionsTest {
  private static final TemplateCatalog CATALOG = TemplateCatalog.standard();

  private static List<Row> conditional() {
    return CATALOG.tids().stream()
        .flatMap(tid -> CATALOG.template(tid).orElseThrow().getRows().stream())
        .filter(row -> !row.getCondition().isEmpty())
        .toList();
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = StandardConditionsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void atLeast85PercentAreWhollyParsed() {
    List<Row> rows = conditional();
    long parsed = rows.stream().filter(row -> RowRequirement.of(row).prose().isEmpty()).count();
    assertTrue(rows.size() >= 718, rows.size() + " conditions");
    assertTrue(parsed >= 0.85 * rows.size(), parsed + " of " + rows.size());
  }

  @Test
  void exactlyTheListedOnesAreLeftAsProse() throws IOException {
    String left =
        conditional().stream()
            .filter(row -> !RowRequirement.of(row).prose().isEmpty())
            .map(
                row ->
                    row.getId()
                        + (RowRequirement.of(row).isProse() ? " prose: " : " partly: ")
                        + row.getCondition().replaceAll("\\s+", " ").strip())
            .collect(Collectors.joining("\n", "", "\n"));
    assertEquals(golden("not-wholly-parsed.txt"), left);
  }

  @Test
  void everyConditionMeansWhatIsListed() throws IOException {
    Set<String> meanings = new TreeSet<>();
    for (Row row : conditional()) {
      RowRequirement requirement = RowRequirement.of(row);
      meanings.add(
          row.getRequirement()
              + " "
              + row.getCondition().replaceAll("\\s+", " ").strip()
              + "\n  required: "
              + requirement.required()
              + "\n  permitted: "
              + requirement.permitted()
              + "\n");
    }
    assertEquals(golden("meanings.txt"), String.join("", meanings));
  }

  @Test
  void everyRowThatAParsedConditionNamesIsInItsTemplateOrListed() {
    Set<String> missing = new TreeSet<>();
    for (Row row : conditional()) {
      RowRequirement requirement = RowRequirement.of(row);
      for (RowCondition condition : List.of(requirement.required(), requirement.permitted())) {
        collect(row, condition, missing);
      }
    }
    assertEquals(Set.of(), missing);
  }

  private static void collect(Row row, RowCondition condition, Set<String> missing) {
    for (Subject subject : condition.subjects()) {
      if (subject instanceof Subject.OfRow(String tid, String number)) {
        Template template =
            tid.isEmpty() ? (Template) row.eContainer() : CATALOG.template(tid).orElse(null);
        if (template == null
            || template.getRows().stream().noneMatch(r -> r.getNumber().equals(number))) {
          missing.add(row.getId() + ": " + subject);
        }
      }
    }
    condition.operands().forEach(operand -> collect(row, operand, missing));
  }
}
