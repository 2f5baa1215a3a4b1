// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.validate;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.match.MatchedRow;
import org.sopwith.sr.match.Values;
import org.sopwith.sr.template.GroupTerm;
import org.sopwith.sr.template.GroupTermKind;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.expand.TermSet;
import org.sopwith.standard.Code;

/** Whether values are as the value set constraints of the rows ask (PS3.16 6.1.9). */
final class ValueRules {
  /** "Numeric Value Unknown Qualifier". */
  private static final String UNKNOWN = "44";

  private ValueRules() {}

  static List<SrRule> all(Documents documents) {
    return List.of(
        new SrRule(
            documents,
            "value-set",
            "Coded values are of the value set of their row",
            Severity.ERROR,
            "PS3.16 6.1.9",
            (document, rule, sink) -> sets(document, false, rule, sink)),
        new SrRule(
            documents,
            "units",
            "Units are those of the row",
            Severity.ERROR,
            "PS3.16 6.1.9.1",
            (document, rule, sink) -> sets(document, true, rule, sink)),
        new SrRule(
            documents,
            "number-unknown",
            "Mandatory numbers are not left out as unknown",
            Severity.ERROR,
            "PS3.16 6.1.7.1",
            ValueRules::unknown),
        new SrRule(
            documents,
            "constraint",
            "Graphics, references and tables are as the row asks",
            Severity.ERROR,
            "PS3.16 6.1.9",
            ConstraintCheck::check));
  }

  private static void sets(
      MatchedDocument document, boolean units, SrRule rule, Consumer<Finding> sink) {
    for (ContentItem item : document.items()) {
      Optional<MatchedRow> matched = document.matching().row(item);
      if (matched.isEmpty()
          || item.value() instanceof ContentValue.Numeric != units
          || !item.valueType().equals(matched.get().row().valueType())) {
        continue;
      }
      Optional<Code> code = Values.code(item);
      Optional<TermSet> set = Values.set(matched.get().row());
      if (code.isPresent()
          && set.isPresent()
          && !document.matching().valueSets().contains(set.get(), code.get())) {
        sink.accept(outside(document, matched.get(), code.get(), set.get(), rule));
      }
    }
  }

  private static Finding outside(
      MatchedDocument document, MatchedRow row, Code code, TermSet set, SrRule rule) {
    boolean extensible = document.matching().valueSets().extensible(set);
    boolean baseline =
        set.terms().stream()
            .anyMatch(
                term -> term instanceof GroupTerm group && group.getKind() == GroupTermKind.BCID);
    ContentItem item = row.item();
    boolean units = item.value() instanceof ContentValue.Numeric;
    String what = units ? "units are" : "value is";
    return rule.finding(
            MatchedDocument.text(row)
                + ": the "
                + what
                + " not of the set, "
                + (baseline
                    ? "which is a baseline"
                    : extensible ? "which may be extended" : "which is closed"))
        .as(extensible ? Severity.NOTE : MatchedDocument.severity(row.use(), Severity.ERROR))
        .see(MatchedDocument.standard(row.row()))
        .at(item.path(units ? Tag.MeasuredValueSequence : Tag.ConceptCodeSequence))
        .expecting(Texts.set(set), code + " at " + item.positionText());
  }

  private static void unknown(MatchedDocument document, SrRule rule, Consumer<Finding> sink) {
    for (ContentItem item : document.items()) {
      if (item.value() instanceof ContentValue.Numeric numeric
          && numeric.number().isEmpty()
          && item.dataSet().contains(Tag.MeasuredValueSequence)
          && numeric
              .qualifier()
              .map(code -> document.matching().valueSets().contains(UNKNOWN, code))
              .orElse(true)) {
        document
            .matching()
            .row(item)
            .filter(row -> isMandatory(row.row().row().getRequirement()))
            .ifPresent(
                row ->
                    sink.accept(
                        rule.finding(
                                MatchedDocument.text(row)
                                    + ": the number is left out without a failure as reason, and"
                                    + " the row is mandatory")
                            .as(MatchedDocument.severity(row.use(), Severity.ERROR))
                            .see(MatchedDocument.standard(row.row()))
                            .at(item.path(Tag.NumericValueQualifierCodeSequence))
                            .expecting(
                                "a number, or a failure of CID 43",
                                numeric.qualifier().map(Object::toString).orElse("no reason")
                                    + " at "
                                    + item.positionText())));
      }
    }
  }

  private static boolean isMandatory(RequirementType type) {
    return type == RequirementType.M || type == RequirementType.MC;
  }
}
