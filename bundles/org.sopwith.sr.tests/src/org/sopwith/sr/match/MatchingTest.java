// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.ContentItems;
import org.sopwith.sr.content.ContentValue;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.content.TemplateIdentification;
import org.sopwith.sr.generate.ExampleDocuments;
import org.sopwith.sr.match.TemplateUse.Basis;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.ValueType;
import org.sopwith.standard.Code;

class MatchingTest {
  private static final TemplateCatalog CATALOG = TemplateCatalog.standard();
  private static final Code TITLE = new Code("126000", "DCM", "Imaging Measurement Report");
  private static final Code GROUP = new Code("125007", "DCM", "Measurement Group");

  private static DataSet example(String tid) {
    return ExampleDocuments.of(CATALOG).full(CATALOG.template(tid).orElseThrow());
  }

  private static Matching match(DataSet dataSet) {
    return Matching.of(SrDocument.of(dataSet), CATALOG);
  }

  private static List<ContentItem> groups(Matching matching) {
    return matching.document().items().stream()
        .filter(item -> item.name().filter(GROUP::sameConcept).isPresent() && !item.isReference())
        .toList();
  }

  private static DataSet root(Optional<TemplateIdentification> template) {
    DataSet root = new DataSet();
    ContentItems.write(
        root, Optional.of(TITLE), new ContentValue.Container(Optional.of(false), template));
    return root;
  }

  private static DataSet text(DataSet parent, Code name) {
    return ContentItems.add(
        parent,
        RelationshipType.HAS_OBS_CONTEXT,
        Optional.of(name),
        new ContentValue.Plain(ValueType.TEXT, "text"));
  }

  @Test
  void groupsThatStartAlikeAreToldApartByWhatIsInThem() {
    Matching matching = match(example("1500"));
    List<String> rows =
        groups(matching).stream().map(it -> matching.row(it).orElseThrow().toString()).toList();
    assertEquals(List.of("1410/1", "1411/1", "1501/1"), rows.stream().distinct().sorted().toList());
    assertEquals(List.of(), matching.unmatched());
  }

  @Test
  void aGroupIsMatchedToTheTemplateThatItDeclares() {
    DataSet example = example("1500");
    for (ContentItem group : groups(match(example))) {
      ContentItems.write(
          group.dataSet(),
          group.name(),
          new ContentValue.Container(
              Optional.of(false), Optional.of(TemplateIdentification.dcmr("1411"))));
    }
    Matching matching = match(example);
    for (ContentItem group : groups(matching)) {
      MatchedRow row = matching.row(group).orElseThrow();
      assertEquals("1411/1", row.toString());
      assertEquals(Basis.DECLARED, row.use().basis());
    }
  }

  @Test
  void eachObserverIsAUseOfItsOwn() {
    DataSet root = root(Optional.of(TemplateIdentification.dcmr("1500")));
    for (String person : List.of("A", "B")) {
      ContentItems.add(
          root,
          RelationshipType.HAS_OBS_CONTEXT,
          Optional.of(new Code("121008", "DCM", "Person Observer Name")),
          new ContentValue.Plain(ValueType.PNAME, person));
      text(root, new Code("121009", "DCM", "Person Observer's Organization Name"));
    }
    Matching matching = match(root);
    assertEquals(2, matching.uses().stream().filter(use -> use.tid().equals("1002")).count());
  }

  @Test
  void withoutADeclarationTheBestFitIsFoundAndSaidToBeSuch() {
    DataSet example = example("10011");
    example.remove(Tag.ContentTemplateSequence);
    TemplateUse use = match(example).root().orElseThrow();
    assertEquals("10011", use.tid());
    assertEquals(Basis.BEST_FIT, use.basis());
    assertTrue(use.score() > 0);
  }

  @Test
  void theIodSaysWhichTemplateAKeyObjectSelectionFollows() {
    DataSet example = example("2010");
    example.remove(Tag.ContentTemplateSequence);
    TemplateUse use = match(example).root().orElseThrow();
    assertEquals("2010", use.tid());
    assertEquals(Basis.IOD, use.basis());
  }

  @Test
  void theTemplateThatIsAskedForTakesThePlaceOfTheDeclaredOne() {
    Matching matching =
        Matching.of(
            SrDocument.of(example("10001")), CATALOG, CATALOG.template("10011").orElseThrow());
    assertEquals("10011", matching.root().orElseThrow().tid());
    assertEquals(Basis.ASKED, matching.root().orElseThrow().basis());
  }

  @Test
  void anItemOfAnotherValueTypeIsOfItsRowWithADifference() {
    DataSet root = root(Optional.of(TemplateIdentification.dcmr("1500")));
    text(root, new Code("121008", "DCM", "Person Observer Name"));
    Matching matching = match(root);
    MatchedRow row = matching.row(matching.document().root().children().getFirst()).orElseThrow();
    assertEquals("1003/1", row.toString());
    assertEquals(Set.of(Difference.VALUE_TYPE), row.differences());
  }

  @Test
  void nestingOfThousandsIsMatchedToItsEnd() {
    DataSet root = root(Optional.of(TemplateIdentification.dcmr("1500")));
    DataSet parent = root;
    for (int i = 0; i < 1000; i++) {
      parent =
          ContentItems.add(
              parent,
              RelationshipType.CONTAINS,
              Optional.of(GROUP),
              new ContentValue.Container(Optional.of(false), Optional.empty()));
    }
    assertEquals(1000, match(root).unmatched().size());
  }

  @Test
  void itemsWithoutAnythingMatchNoRow() {
    DataSet root = root(Optional.of(TemplateIdentification.dcmr("1500")));
    root.addItem(Tag.ContentSequence);
    root.addItem(Tag.ContentSequence).set(Tag.RelationshipType, VR.CS, "OWNS");
    assertEquals(2, match(root).unmatched().size());
  }
}
