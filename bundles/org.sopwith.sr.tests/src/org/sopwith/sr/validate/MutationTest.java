// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.content.CodeItems;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentTree;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.generate.ExampleDocuments;
import org.sopwith.sr.match.MatchedRow;
import org.sopwith.sr.match.Matching;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.ValueType;
import org.sopwith.validate.Instance;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/**
 * Each content item of the full example of a template is deleted and altered in turn: what the rows
 * make a breach is found with its template and row, and in the example itself nothing is.
 */
class MutationTest {
  private static final TemplateCatalog CATALOG = TemplateCatalog.standard();
  private static final SrRuleProvider RULES = new SrRuleProvider(CATALOG, Optional.empty());
  private static final Validator VALIDATOR = new Validator(Rules.of(RULES), Map.of());
  private static final List<RelationshipType> RELATIONSHIPS =
      List.of(
          RelationshipType.HAS_PROPERTIES,
          RelationshipType.INFERRED_FROM,
          RelationshipType.HAS_OBS_CONTEXT);

  private final List<String> missed = new ArrayList<>();
  private int breaches;

  @ParameterizedTest
  @ValueSource(
      strings = {"1500", "2000", "2010", "3900", "4000", "4100", "5200", "10001", "10011", "10040"})
  void everyBreachIsFoundAtItsRowAndNothingInTheExample(String tid) {
    DataSet example = ExampleDocuments.of(CATALOG).full(CATALOG.template(tid).orElseThrow());
    assertEquals(List.of(), breaches(example));
    SrDocument document = SrDocument.of(example);
    Matching matching = Matching.of(document, CATALOG);
    assertEquals(List.of(), matching.unmatched());
    List<ContentItem> items = document.items();
    for (ContentItem item : items.subList(1, items.size())) {
      MatchedRow row = matching.row(item).orElseThrow();
      mutate(example, new Expectation(matching, row), row);
    }
    assertEquals(List.of(), missed);
    assertTrue(breaches > items.size() / 8, breaches + " breaches of " + items.size() + " items");
  }

  private void mutate(DataSet example, Expectation expectation, MatchedRow row) {
    ContentItem item = row.item();
    if (expectation.isNeeded()) {
      expect("deleted", "sr.row-missing", example, expectation, it -> delete(it));
    }
    ValueType type = row.row().valueType().orElseThrow();
    RelationshipType relationship = item.relationship().orElseThrow();
    if (expectation.isNamed()) {
      ValueType other = type == ValueType.TEXT ? ValueType.CODE : ValueType.TEXT;
      if (!expectation.isTakenElsewhere(relationship, other, item.name().orElseThrow())) {
        expect("value type", "sr.row-value-type", example, expectation, it -> retype(it, other));
      }
      RelationshipType another =
          RELATIONSHIPS.stream().filter(it -> it != relationship).findFirst().orElseThrow();
      if (row.row().relationship() != RelationshipType.NONE
          && !expectation.isTakenElsewhere(another, type, item.name().orElseThrow())) {
        expect(
            "relationship",
            "sr.row-relationship",
            example,
            expectation,
            it -> it.dataSet().set(Tag.RelationshipType, VR.CS, another.getLiteral()));
      }
      if (expectation.isNeeded()
          && !expectation.takes(Expectation.STRANGE)
          && !expectation.isTakenElsewhere(relationship, type, Expectation.STRANGE)) {
        expect("concept", "sr.row-missing", example, expectation, MutationTest::rename);
      }
      if (expectation.isFull()
          && !expectation.isTakenElsewhere(relationship, type, item.name().orElseThrow())) {
        expect("twice", "sr.row-multiplicity", example, expectation, MutationTest::repeat);
      }
    }
    if (expectation.isClosed()
        && !expectation.isTakenElsewhere(relationship, type, item.name().orElseThrow())) {
      boolean number = item.value() instanceof ContentValue.Numeric;
      expect(
          number ? "unit" : "value",
          number ? "sr.units" : "sr.value-set",
          example,
          expectation,
          number ? MutationTest::reunit : MutationTest::recode);
    }
    if (expectation.isClosedBelow()) {
      expect("extra item", "sr.extra-item", example, expectation, MutationTest::extend);
    }
  }

  private void expect(
      String mutation,
      String rule,
      DataSet example,
      Expectation expectation,
      Consumer<ContentItem> change) {
    DataSet mutant = example.copy();
    ContentItem item = SrDocument.of(mutant).find(expectation.item().position()).orElseThrow();
    change.accept(item);
    breaches++;
    List<Finding> found = breaches(mutant);
    if (found.stream()
        .noneMatch(
            finding ->
                finding.rule().equals(rule)
                    && expectation.places().stream()
                        .anyMatch(it -> finding.message().startsWith(it)))) {
      missed.add(
          expectation.places()
              + " "
              + mutation
              + " at "
              + expectation.item().positionText()
              + ": "
              + found.stream().map(it -> it.rule() + " " + it.message()).distinct().toList());
    }
  }

  private static List<Finding> breaches(DataSet dataSet) {
    List<Finding> findings = new ArrayList<>();
    Instance instance =
        VALIDATOR.instance(DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, dataSet));
    RULES.instanceRules().forEach(rule -> rule.check(instance, findings::add));
    return findings.stream().filter(finding -> finding.severity() != Severity.NOTE).toList();
  }

  private static void delete(ContentItem item) {
    new ContentTree(item.document().dataSet()).remove(item.dataSet());
  }

  private static void retype(ContentItem item, ValueType type) {
    ContentItems.write(
        item.dataSet(),
        item.name(),
        type == ValueType.TEXT
            ? new ContentValue.Plain(ValueType.TEXT, "text")
            : new ContentValue.Coded(Optional.of(Expectation.STRANGE)));
  }

  private static void rename(ContentItem item) {
    CodeItems.write(item.dataSet(), Tag.ConceptNameCodeSequence, Expectation.STRANGE);
  }

  private static void recode(ContentItem item) {
    CodeItems.write(item.dataSet(), Tag.ConceptCodeSequence, Expectation.STRANGE);
  }

  private static void reunit(ContentItem item) {
    DataSet measured = item.dataSet().item(Tag.MeasuredValueSequence, 0).orElseThrow();
    CodeItems.write(measured, Tag.MeasurementUnitsCodeSequence, Expectation.STRANGE);
  }

  private static void repeat(ContentItem item) {
    DataSet parent = item.parent().orElseThrow().dataSet();
    new ContentTree(item.document().dataSet())
        .insert(parent, item.parent().get().children().size(), item.dataSet().copy());
  }

  private static void extend(ContentItem item) {
    ContentItems.add(
        item.dataSet(),
        RelationshipType.CONTAINS,
        Optional.of(Expectation.STRANGE),
        new ContentValue.Plain(ValueType.TEXT, "text"));
  }
}
