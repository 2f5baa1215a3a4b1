// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.AllRules;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentTree;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.content.TemplateIdentification;
import org.sopwith.sr.generate.ExampleDocuments;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;
import org.sopwith.validate.Instance;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** One breach of each rule: it alone is found, where it is, and nothing before. */
class EachRuleTest {
  private static final TemplateCatalog CATALOG = TemplateCatalog.standard();
  private static final String WORDS = "sr.condition-not-checked";
  private static final Code OWN = new Code("1", "99SOPWITH", "Own concept");
  private static final String MAMMOGRAPHY_CAD = "1.2.840.10008.5.1.4.1.1.88.50";
  private static final Code NO = new Code("373067005", "SCT", "No");

  /**
   * A rule and how to break it in the full example of a template.
   *
   * @param path where the finding is
   */
  private record Breach(String rule, String tid, String path, Consumer<Document> breaking) {}

  /** A document and its items by the code value of their names. */
  private record Document(DataSet root) {
    ContentItem item(String name) {
      return SrDocument.of(root).items().stream()
          .filter(item -> item.name().filter(code -> code.value().equals(name)).isPresent())
          .findFirst()
          .orElseThrow();
    }

    ContentItem reference() {
      return SrDocument.of(root).items().stream()
          .filter(ContentItem::isReference)
          .findFirst()
          .orElseThrow();
    }

    void write(String item, ContentValue value) {
      ContentItem it = item(item);
      ContentItems.write(it.dataSet(), it.name(), value);
    }

    void declare(String tid) {
      ContentItems.write(
          root,
          SrDocument.of(root).root().name(),
          new ContentValue.Container(
              Optional.of(false), Optional.of(TemplateIdentification.dcmr(tid))));
    }
  }

  private static List<Breach> breaches() {
    return List.of(
        new Breach(
            "sr.relationship",
            "10011",
            "CS[18].CS[5].CS[3].RelationshipType",
            it -> it.item("113815").dataSet().remove(Tag.RelationshipType)),
        new Breach(
            "sr.value-type",
            "10011",
            "CS[18].CS[5].CS[3].ValueType",
            it -> it.item("113815").dataSet().set(Tag.ValueType, VR.CS, "WORDS")),
        new Breach(
            "sr.concept-name",
            "10011",
            "CS[18].CS[5].CS[3].ConceptNameCodeSequence",
            it -> it.item("113815").dataSet().remove(Tag.ConceptNameCodeSequence)),
        new Breach(
            "sr.value",
            "10011",
            "CS[18].CS[5].CS[3].TextValue",
            it -> it.item("113815").dataSet().remove(Tag.TextValue)),
        new Breach(
            "sr.reference",
            "1500",
            "CS[28].CS[6].CS[24].CS[18].CS[2].ReferencedContentItemIdentifier",
            it ->
                it.reference()
                    .dataSet()
                    .set(Tag.ReferencedContentItemIdentifier, VR.UL, "1", "99")),
        new Breach(
            "sr.reference-loop",
            "1500",
            "CS[28].CS[6].CS[24].CS[18].CS[2].ReferencedContentItemIdentifier",
            it ->
                it.reference()
                    .dataSet()
                    .set(Tag.ReferencedContentItemIdentifier, VR.UL, "1", "28", "6", "24")),
        new Breach(
            "sr.iod-relationship",
            "10011",
            "CS[23].RelationshipType",
            it ->
                ContentItems.add(
                    it.root(),
                    RelationshipType.HAS_CONCEPT_MOD,
                    Optional.of(OWN),
                    new ContentValue.Plain(ValueType.DATE, "20240102"))),
        new Breach(
            "sr.iod-by-reference",
            "10011",
            "CS[23].ReferencedContentItemIdentifier",
            it ->
                ContentItems.add(
                    it.root(),
                    RelationshipType.HAS_CONCEPT_MOD,
                    Optional.empty(),
                    new ContentValue.ByReference(it.item("113815").position()))),
        new Breach("sr.template", "10011", "ContentTemplateSequence", it -> it.declare("99123")),
        new Breach(
            "sr.nested-template",
            "10011",
            "CS[18].ContentTemplateSequence",
            it ->
                it.write(
                    "113811",
                    new ContentValue.Container(
                        Optional.of(false), Optional.of(TemplateIdentification.dcmr("10013"))))),
        new Breach(
            "sr.row-missing",
            "10011",
            "ContentSequence",
            it -> new ContentTree(it.root()).remove(it.item("121058").dataSet())),
        new Breach(
            "sr.row-not-allowed",
            "10011",
            "CS[19].CS[11].CS[8].CS[3]",
            it -> it.write("113901", new ContentValue.Coded(Optional.of(NO)))),
        new Breach(
            "sr.row-multiplicity",
            "10011",
            "CS[17]",
            it ->
                it.root()
                    .insertItem(
                        Tag.ContentSequence,
                        it.root().items(Tag.ContentSequence).indexOf(it.item("113810").dataSet()),
                        it.item("113810").dataSet().copy())),
        new Breach(
            "sr.row-order",
            "10011",
            "CS[2]",
            it -> new ContentTree(it.root()).move(it.item("113809").dataSet(), 0)),
        new Breach(
            "sr.row-value-type",
            "10011",
            "CS[18].CS[5].CS[3].ValueType",
            it -> it.write("113815", new ContentValue.Plain(ValueType.PNAME, "A^B"))),
        new Breach(
            "sr.row-relationship",
            "10011",
            "CS[18].CS[5].CS[3].RelationshipType",
            it -> it.item("113815").dataSet().set(Tag.RelationshipType, VR.CS, "INFERRED FROM")),
        new Breach(
            "sr.row-name",
            "10011",
            "CS[17].CS[1].ConceptNameCodeSequence",
            it -> {
              ContentItem uid = it.item("113705").children().getFirst();
              ContentItems.write(uid.dataSet(), Optional.of(OWN), uid.value());
            }),
        new Breach(
            "sr.row-elsewhere",
            "1500",
            "CS[28].CS[6].CS[5]",
            it -> it.write("121071", new ContentValue.Plain(ValueType.TEXT, "text"))),
        new Breach(
            "sr.extra-item",
            "10011",
            "CS[23]",
            it ->
                ContentItems.add(
                    it.root(),
                    RelationshipType.CONTAINS,
                    Optional.of(OWN),
                    new ContentValue.Plain(ValueType.TEXT, "text"))),
        new Breach(
            "sr.value-set",
            "10011",
            "CS[19].CS[2].ConceptCodeSequence",
            it -> it.write("123014", new ContentValue.Coded(Optional.of(OWN)))),
        new Breach(
            "sr.units",
            "10011",
            "CS[18].CS[2].MeasuredValueSequence",
            it ->
                it.item("113813")
                    .dataSet()
                    .items(Tag.MeasuredValueSequence)
                    .getFirst()
                    .items(Tag.MeasurementUnitsCodeSequence)
                    .getFirst()
                    .set(Tag.CodeValue, VR.SH, "Gy")),
        new Breach(
            "sr.number-unknown",
            "10011",
            "CS[18].CS[2].NumericValueQualifierCodeSequence",
            it -> {
              DataSet number = it.item("113813").dataSet();
              number.removeItem(Tag.MeasuredValueSequence, 0);
            }),
        new Breach(
            "sr.constraint",
            "1500",
            "CS[28].CS[6].CS[13].GraphicType",
            it -> it.item("111030").dataSet().set(Tag.GraphicType, VR.CS, "MULTIPOINT")));
  }

  private static List<Finding> check(DataSet dataSet) {
    return check(dataSet, new SrRuleProvider(CATALOG, Optional.empty())).stream()
        .filter(it -> !it.rule().equals(WORDS))
        .toList();
  }

  private static List<Finding> check(DataSet dataSet, SrRuleProvider provider) {
    List<Finding> findings = new ArrayList<>();
    Instance instance =
        new Validator(Rules.of(provider), Map.of())
            .instance(DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, dataSet));
    provider.instanceRules().forEach(rule -> rule.check(instance, findings::add));
    return findings;
  }

  private static DataSet example(String tid) {
    return ExampleDocuments.of(CATALOG).full(CATALOG.template(tid).orElseThrow());
  }

  @TestFactory
  Stream<DynamicTest> aBreachIsFoundOnceAndWhereItIs() {
    return breaches().stream()
        .map(
            breach ->
                DynamicTest.dynamicTest(
                    breach.rule,
                    () -> {
                      DataSet example = example(breach.tid);
                      assertEquals(List.of(), check(example));
                      breach.breaking.accept(new Document(example));
                      assertEquals(
                          breach.rule + " at " + breach.path,
                          check(example).stream()
                              .map(it -> it.rule() + " at " + it.path())
                              .map(it -> it.replace("ContentSequence[", "CS["))
                              .collect(Collectors.joining(", ")));
                    }));
  }

  @Test
  void anotherTemplateThanTheIodAsksForIsFoundAlone() {
    DataSet keyObjects =
        ExampleDocuments.of(CATALOG).minimal(CATALOG.template("2010").orElseThrow());
    assertEquals(List.of(), check(keyObjects));
    keyObjects.set(Tag.SOPClassUID, VR.UI, MAMMOGRAPHY_CAD);
    assertEquals(
        List.of("sr.iod-template at ContentTemplateSequence"),
        check(keyObjects).stream().map(it -> it.rule() + " at " + it.path()).toList());
  }

  @Test
  void conditionsInWordsAreOneNoteWhereThereAreSome() {
    SrRuleProvider rules = new SrRuleProvider(CATALOG, Optional.empty());
    List<Finding> notes = check(example("10011"), rules);
    assertEquals(List.of(WORDS), notes.stream().map(Finding::rule).toList());
    assertEquals("ContentSequence[18]", notes.getFirst().path());
    assertEquals(List.of(), check(example("2010"), rules));
  }

  @Test
  void eachRuleHasABreachHere() {
    Set<String> breached = new TreeSet<>(Set.of(WORDS, "sr.iod-template"));
    breaches().forEach(breach -> breached.add(breach.rule));
    assertEquals(
        new TreeSet<>(new SrRuleProvider().instanceRules().stream().map(it -> it.id()).toList()),
        breached);
  }

  @TestFactory
  Stream<DynamicTest> whatRulesAboutIodsMissIsNotToldTwice() {
    return breaches().stream()
        .filter(it -> Set.of("sr.relationship", "sr.concept-name", "sr.value").contains(it.rule))
        .map(
            breach ->
                DynamicTest.dynamicTest(
                    breach.rule,
                    () -> {
                      DataSet example = example(breach.tid);
                      breach.breaking.accept(new Document(example));
                      List<Finding> findings = new ArrayList<>();
                      Validator validator = AllRules.validator();
                      validator.validate(
                          validator.instance(
                              DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, example)),
                          "",
                          findings::add);
                      assertEquals(
                          List.of(breach.path),
                          findings.stream()
                              .filter(it -> it.severity() == Severity.ERROR)
                              .map(it -> it.path().replace("ContentSequence[", "CS["))
                              .filter(it -> it.startsWith("CS["))
                              .toList());
                    }));
  }
}
