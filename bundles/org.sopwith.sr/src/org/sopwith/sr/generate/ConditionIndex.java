// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sopwith.sr.form.Field;
import org.sopwith.sr.form.Form;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.condition.RowCondition;
import org.sopwith.sr.template.condition.RowRequirement;
import org.sopwith.sr.template.condition.Subject;
import org.sopwith.standard.Code;

/**
 * What the conditions of all rows that a document may have ask of the value of which row: so that
 * an example may choose a value on which most depends.
 */
final class ConditionIndex {
  /** A test of a row's item, as it stands in a condition or as its opposite. */
  record Test(RowCondition condition, boolean positive) {}

  private final Map<String, List<Test>> byRow = new HashMap<>();
  private final Map<String, List<Test>> byName = new HashMap<>();

  ConditionIndex(Form form) {
    TemplateCatalog catalog = form.catalog();
    Set<String> seen = new HashSet<>();
    Deque<Template> open = new ArrayDeque<>(List.of(form.template()));
    while (!open.isEmpty()) {
      Template template = open.pop();
      if (!seen.add(template.getTid())) {
        continue;
      }
      for (Row row : template.getRows()) {
        if (!row.getCondition().isBlank()) {
          RowRequirement requirement = RowRequirement.of(row);
          collect(template.getTid(), requirement.required(), true);
          collect(template.getTid(), requirement.permitted(), true);
        }
        if (row instanceof IncludeRow include && include.getTemplate() != null) {
          catalog.template(include.getTemplate().getTid()).ifPresent(open::push);
        }
      }
    }
  }

  private void collect(String tid, RowCondition condition, boolean positive) {
    boolean inner = condition instanceof RowCondition.Not ? !positive : positive;
    condition.operands().forEach(operand -> collect(tid, operand, inner));
    for (Subject subject : condition.subjects()) {
      Test test = new Test(condition, positive);
      switch (subject) {
        case Subject.OfRow(String of, String number) ->
            byRow
                .computeIfAbsent(key(of.isEmpty() ? tid : of, number), key -> new ArrayList<>())
                .add(test);
        case Subject.Named(Code name) ->
            byName.computeIfAbsent(name.value(), key -> new ArrayList<>()).add(test);
        default -> {}
      }
    }
  }

  private static String key(String tid, String number) {
    return tid + '#' + number;
  }

  /** The tests of a field's items, those of the row that includes its template among them. */
  List<Test> of(Field field) {
    List<Test> tests = new ArrayList<>();
    Field place = field;
    while (true) {
      tests.addAll(
          byRow.getOrDefault(
              key(place.group().invocation().template().getTid(), place.row().row().getNumber()),
              List.of()));
      if (place.row().parent().isPresent() || place.group().by().isEmpty()) {
        break;
      }
      place = place.group().by().get();
    }
    field
        .row()
        .names()
        .codes()
        .forEach(name -> tests.addAll(byName.getOrDefault(name.value(), List.of())));
    return tests;
  }
}
