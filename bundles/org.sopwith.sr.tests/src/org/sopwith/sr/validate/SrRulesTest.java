// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.validate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
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

class SrRulesTest {
  private static final TemplateCatalog CATALOG = TemplateCatalog.standard();
  private static final String BASIC_TEXT = "1.2.840.10008.5.1.4.1.1.88.11";
  private static final Code TITLE = new Code("126000", "DCM", "Imaging Measurement Report");
  private static final Code PROCEDURE = new Code("121058", "DCM", "Procedure reported");
  private static final Code REGION = new Code("111030", "DCM", "Image Region");

  private static DataSet example(String tid) {
    return ExampleDocuments.of(CATALOG).full(CATALOG.template(tid).orElseThrow());
  }

  private static List<Finding> check(DataSet dataSet) {
    SrRuleProvider provider = new SrRuleProvider(CATALOG, Optional.empty());
    Instance instance =
        new Validator(Rules.of(provider), Map.of())
            .instance(DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, dataSet));
    List<Finding> findings = new ArrayList<>();
    provider.instanceRules().forEach(rule -> rule.check(instance, findings::add));
    return findings;
  }

  private static Finding only(String rule, DataSet dataSet) {
    List<Finding> found = check(dataSet).stream().filter(it -> it.rule().equals(rule)).toList();
    assertEquals(1, found.size(), found::toString);
    return found.getFirst();
  }

  private static DataSet root(String template) {
    DataSet root = new DataSet();
    ContentItems.write(
        root,
        Optional.of(TITLE),
        new ContentValue.Container(
            Optional.of(false), Optional.of(TemplateIdentification.dcmr(template))));
    return root;
  }

  private static ContentItem named(DataSet dataSet, Code name) {
    return SrDocument.of(dataSet).items().stream()
        .filter(item -> item.name().filter(name::sameConcept).isPresent())
        .filter(item -> item.value() instanceof ContentValue.Coordinates)
        .findFirst()
        .orElseThrow();
  }

  /** The example of TID 10011 without its mandatory row 2. */
  private static DataSet withoutProcedure() {
    DataSet example = example("10011");
    SrDocument document = SrDocument.of(example);
    ContentItem procedure =
        document.items().stream()
            .filter(item -> item.name().filter(PROCEDURE::sameConcept).isPresent())
            .findFirst()
            .orElseThrow();
    new ContentTree(example).remove(procedure.dataSet());
    return example;
  }

  @Test
  void aFindingNamesTemplateRowAndPosition() {
    Finding finding = only("sr.row-missing", withoutProcedure());
    assertEquals("TID 10011 row 2, CODE: a mandatory row is missing", finding.message());
    assertEquals("none below 1", finding.found());
    assertEquals("PS3.16 TID 10011", finding.standard().section());
  }

  @Test
  void aRootThatIsNotAsItsTemplateAsksIsToldOnce() {
    List<Finding> errors =
        check(root("10011")).stream().filter(it -> it.severity() == Severity.ERROR).toList();
    assertEquals(1, errors.size(), errors::toString);
    assertEquals("sr.template", errors.getFirst().rule());
  }

  @Test
  void anUnknownTemplateIsNotChecked() {
    assertEquals(Severity.NOTE, only("sr.template", root("99123")).severity());
  }

  @Test
  void aGraphicTypeThatTheRowForbidsIsFound() {
    DataSet example = example("1500");
    named(example, REGION).dataSet().set(Tag.GraphicType, VR.CS, "MULTIPOINT");
    Finding finding = only("sr.constraint", example);
    assertTrue(finding.message().startsWith("TID 141"), finding.message());
    assertTrue(finding.found().contains(" at 1."), finding.found());
  }

  @Test
  void theIodDecidesOnRelationshipsAndReferences() {
    DataSet root = root("1500").set(Tag.SOPClassUID, VR.UI, BASIC_TEXT);
    ContentItems.add(
        root,
        RelationshipType.CONTAINS,
        Optional.of(REGION),
        new ContentValue.Coordinates("POINT", List.of(1f, 1f), ""));
    ContentItems.add(
        root,
        RelationshipType.CONTAINS,
        Optional.empty(),
        new ContentValue.ByReference(List.of(1)));
    List<String> rules = check(root).stream().map(Finding::rule).toList();
    assertTrue(rules.contains("sr.iod-relationship"), rules::toString);
    assertTrue(rules.contains("sr.iod-by-reference"), rules::toString);
    assertTrue(rules.contains("sr.reference-loop"), rules::toString);
  }

  @Test
  void anotherTemplateThanThatOfTheIodIsAnError() {
    DataSet example = example("2010");
    ContentItem root = SrDocument.of(example).root();
    ContentItems.write(
        example,
        root.name(),
        new ContentValue.Container(
            Optional.of(false), Optional.of(TemplateIdentification.dcmr("1500"))));
    assertEquals(Severity.ERROR, only("sr.iod-template", example).severity());
  }

  @Test
  void nothingIsAnErrorOfATemplateThatNobodyDeclares() {
    DataSet example = withoutProcedure();
    example.remove(Tag.ContentTemplateSequence);
    List<Finding> findings = check(example);
    assertEquals(
        List.of(), findings.stream().filter(it -> it.severity() == Severity.ERROR).toList());
    assertTrue(findings.stream().anyMatch(it -> it.rule().equals("sr.row-missing")));
    assertTrue(only("sr.template", example).message().contains("best fit"));
  }

  @Test
  void itemsWithoutValueTypeOrNameAndDanglingReferencesAreTold() {
    DataSet root = root("1500");
    root.addItem(Tag.ContentSequence);
    ContentItems.add(
        root,
        RelationshipType.CONTAINS,
        Optional.empty(),
        new ContentValue.Plain(ValueType.TEXT, "text"));
    ContentItems.add(
        root,
        RelationshipType.CONTAINS,
        Optional.empty(),
        new ContentValue.ByReference(List.of(1, 9)));
    List<String> rules = check(root).stream().map(Finding::rule).toList();
    for (String rule :
        List.of("sr.relationship", "sr.value-type", "sr.concept-name", "sr.reference")) {
      assertTrue(rules.contains(rule), rule + " in " + rules);
    }
  }

  @Test
  void orderCountsWhereTheTemplateSaysSo() {
    DataSet example = example("10011");
    DataSet root = SrDocument.of(example).root().dataSet();
    DataSet first = root.removeItem(Tag.ContentSequence, 0);
    root.insertItem(Tag.ContentSequence, root.items(Tag.ContentSequence).size(), first);
    assertTrue(
        check(example).stream()
            .anyMatch(it -> it.rule().equals("sr.row-order") && it.severity() == Severity.ERROR));
  }

  @Test
  void otherObjectsAreNotLookedAt() {
    DataSet image = new DataSet().set(Tag.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.2");
    assertEquals(List.of(), check(image));
  }
}
