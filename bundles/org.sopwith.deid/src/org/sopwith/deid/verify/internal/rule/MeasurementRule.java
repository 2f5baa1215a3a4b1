// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.deid.verify.internal.pair.ObjectPair;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;

/** Where structured content is cleaned, all measurements stay, with concept, value and unit. */
final class MeasurementRule extends ObjectRule {
  private static final String CLEAN_STRUCTURED_CONTENT = "113104";

  /** Age, experience, size and weight of persons, which go unless an option retains them. */
  private static final Set<String> TAKEN = Set.of("121033", "C54627", "8302-2", "29463-7");

  private final Expectations expectations;

  MeasurementRule(Expectations expectations) {
    super(
        "deid.sr.measurement-lost",
        "Cleaned reports have all their measurements",
        Severity.ERROR,
        "PS3.15 E.3.4");
    this.expectations = expectations;
  }

  @Override
  public void check(ObjectPair pair, Consumer<Finding> sink) {
    if (!expectations.uses(CLEAN_STRUCTURED_CONTENT)
        || !pair.original().dataSet().contains(Tag.ContentSequence)) {
      return;
    }
    Map<String, Integer> left = new HashMap<>();
    count(pair.original().dataSet(), 1, left);
    count(pair.result().dataSet(), -1, left);
    int lost = left.values().stream().filter(count -> count > 0).mapToInt(count -> count).sum();
    if (lost > 0) {
      sink.accept(
          finding("Measurements of the report are gone or have changed")
              .in(pair.file())
              .at("ContentSequence")
              .expecting("", lost + (lost == 1 ? " measurement" : " measurements")));
    }
  }

  private static void count(DataSet item, int sign, Map<String, Integer> counts) {
    boolean taken =
        item.item(Tag.ConceptNameCodeSequence, 0)
            .filter(name -> TAKEN.contains(name.string(Tag.CodeValue, "")))
            .isPresent();
    if (item.string(Tag.ValueType, "").equals("NUM") && !taken) {
      counts.merge(text(item), sign, Integer::sum);
    }
    for (DataSet child : item.items(Tag.ContentSequence)) {
      count(child, sign, counts);
    }
  }

  private static String text(DataSet measurement) {
    StringBuilder text = new StringBuilder();
    for (DataSet name : measurement.items(Tag.ConceptNameCodeSequence)) {
      text.append(name.string(Tag.CodeValue, "")).append(' ');
    }
    for (DataSet value : measurement.items(Tag.MeasuredValueSequence)) {
      text.append(value.string(Tag.NumericValue, "")).append(' ');
      for (DataSet unit : value.items(Tag.MeasurementUnitsCodeSequence)) {
        text.append(unit.string(Tag.CodeValue, ""));
      }
    }
    return text.toString();
  }
}
