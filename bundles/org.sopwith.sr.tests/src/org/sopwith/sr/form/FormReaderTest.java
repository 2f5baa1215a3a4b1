// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.generate.DocumentHeader;
import org.sopwith.sr.generate.Evidence;
import org.sopwith.sr.generate.ExampleDocuments;
import org.sopwith.sr.generate.FormDocument;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

/** A form that was filled from a document makes the same document again. */
class FormReaderTest {
  private static final TemplateCatalog CATALOG = TemplateCatalog.standard();

  private static Template template(String tid) {
    return CATALOG.template(tid).orElseThrow();
  }

  private static List<String> items(DataSet document) {
    return SrDocument.of(document).items().stream()
        .map(item -> item.relationshipText() + " " + item.name() + " " + item.value())
        .toList();
  }

  private static DataSet written(Form form, DataSet original) {
    Evidence evidence = new Evidence();
    new org.sopwith.sr.content.Evidence(original)
        .instances()
        .forEach(
            one -> evidence.add(one.reference().sopInstanceUid(), one.studyUid(), one.seriesUid()));
    return FormDocument.of(form, DocumentHeader.of(original), evidence);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1500", "2000", "10011"})
  void whatADocumentHoldsComesBack(String tid) {
    DataSet original = ExampleDocuments.of(CATALOG).minimal(template(tid));
    List<ContentItem> outside = new ArrayList<>();
    Form form = FormReader.read(SrDocument.of(original), CATALOG, template(tid), outside);
    assertEquals(List.of(), outside);
    assertEquals(
        items(original).stream().sorted().toList(),
        items(written(form, original)).stream().sorted().toList());
  }

  @Test
  void itemsOfNoRowStayAndAreTold() {
    DataSet original = ExampleDocuments.of(CATALOG).minimal(template("1500"));
    Code comment = new Code("stray", "99TEST", "Stray");
    ContentItems.add(
        original,
        RelationshipType.CONTAINS,
        Optional.of(comment),
        new ContentValue.Plain(ValueType.TEXT, "kept"));
    List<ContentItem> outside = new ArrayList<>();
    Form form = FormReader.read(SrDocument.of(original), CATALOG, template("1500"), outside);
    assertEquals(
        List.of(comment), outside.stream().map(item -> item.name().orElseThrow()).toList());
    assertTrue(items(written(form, original)).stream().anyMatch(item -> item.contains("kept")));
  }

  @Test
  void referencesLeadToTheirTargetsAgain() {
    DataSet original = ExampleDocuments.of(CATALOG).full(template("1500"));
    List<ContentItem> outside = new ArrayList<>();
    Form form = FormReader.read(SrDocument.of(original), CATALOG, template("1500"), outside);
    DataSet again = written(form, original);
    assertEquals(targets(original), targets(again));
  }

  private static List<String> targets(DataSet document) {
    return SrDocument.of(document).items().stream()
        .filter(ContentItem::isReference)
        .map(item -> item.target().orElseThrow().name() + " " + item.target().get().value())
        .sorted()
        .toList();
  }
}
