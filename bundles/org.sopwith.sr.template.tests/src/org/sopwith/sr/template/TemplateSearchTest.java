// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopwith.sr.template.TemplateSearch.Hit;
import org.sopwith.sr.template.TemplateSearch.Kind;
import org.sopwith.sr.template.TemplateUses.Use;
import org.sopwith.standard.Code;

class TemplateSearchTest {
  private static final TemplateCatalog STANDARD = TemplateCatalog.standard();
  private static final TemplateSearch SEARCH = TemplateSearch.of(STANDARD);
  private static final Code FINDING = new Code("121071", "DCM", "Finding");

  private static Hit first(String words) {
    return SEARCH.find(words).getFirst();
  }

  @Test
  void everyTemplateAndGroupIsTheFirstOfItsNumber() {
    for (String tid : STANDARD.tids()) {
      Hit.OfTemplate hit = assertInstanceOf(Hit.OfTemplate.class, first("TID " + tid));
      assertEquals(tid, hit.tid());
    }
    for (String cid : STANDARD.cids()) {
      Hit.OfGroup hit = assertInstanceOf(Hit.OfGroup.class, first("cid" + cid));
      assertEquals(cid, hit.cid());
    }
  }

  @Test
  void aCodeIsFoundByValueMeaningAndOlderSnomedCode() {
    Code site = new Code("363698007", "SCT", "Finding Site");
    for (String words :
        List.of("363698007", "Finding Site", "(363698007, SCT, \"Finding Site\")")) {
      Hit.OfCode hit = assertInstanceOf(Hit.OfCode.class, first(words), words);
      assertEquals(site, hit.code());
    }
    Hit.OfCode right = assertInstanceOf(Hit.OfCode.class, first("G-A100"));
    assertEquals("24028007", right.code().value());
  }

  @Test
  void allWordsHaveToBeThereInNameOrCodes() {
    List<Hit> hits = SEARCH.find("roi calculation", EnumSet.of(Kind.TEMPLATE));
    for (Hit hit : hits) {
      Hit.OfTemplate template = (Hit.OfTemplate) hit;
      String all = (template.name() + template.within()).toLowerCase();
      assertTrue(all.contains("roi") && all.contains("calculation"), all);
    }
    assertEquals(List.of(), SEARCH.find("roi nosuchword"));
    assertEquals(List.of(), SEARCH.find(" , "));
  }

  @Test
  void aNameIsBeforeWhatHasTheWordsInItsCodesOnly() {
    List<Hit> hits = SEARCH.find("laterality", EnumSet.of(Kind.GROUP));
    assertEquals("244", ((Hit.OfGroup) hits.getFirst()).cid());
    assertTrue(hits.getFirst().score() > hits.getLast().score());
  }

  @Test
  void aLibraryIsSearchedWithWhatLiesBelow() {
    TemplateLibrary library = TemplateFactory.eINSTANCE.createTemplateLibrary();
    Template own =
        DerivedTemplates.derive(STANDARD.template("1411").orElseThrow(), "99007", "Zebra stripes");
    library.getTemplates().add(own);
    ContextGroup group = TemplateFactory.eINSTANCE.createContextGroup();
    group.setCid("99008");
    CodeMember member = TemplateFactory.eINSTANCE.createCodeMember();
    member.setCode(new Code("1", "99ZOO", "Okapi"));
    group.getMembers().add(member);
    library.getContextGroups().add(group);
    TemplateCatalog catalog = STANDARD.with(library);
    TemplateSearch search = TemplateSearch.of(catalog);
    assertEquals("99007", ((Hit.OfTemplate) search.find("zebra").getFirst()).tid());
    assertEquals(2, search.find("okapi").size());
    assertEquals(SEARCH.find("planar roi").size(), search.find("planar roi").size());
    assertEquals(
        List.of(new Use.InGroup("99008", "")), new TemplateUses(catalog).ofCode("1", "99ZOO"));
    assertEquals(
        new TemplateUses(STANDARD).ofCode(FINDING).size() + 1,
        new TemplateUses(catalog).ofCode(FINDING).size());
  }

  @Test
  void usesNameTheRowAndItsPart() {
    TemplateUses uses = new TemplateUses(STANDARD);
    assertTrue(
        uses.ofGroup("244").stream()
            .anyMatch(
                use ->
                    use instanceof Use.InRow(String tid, Row row, String part)
                        && tid.equals("300")
                        && row.getNumber().equals("6")
                        && part.equals("value")));
    assertTrue(uses.ofGroup("4030").contains(new Use.InGroup("4", "Anatomic Region")));
    assertTrue(
        uses.ofTemplate("1411").stream()
            .anyMatch(use -> use instanceof Use.InRow row && row.tid().equals("1500")));
    assertEquals(uses.ofCode(FINDING), uses.ofCode("121071", ""));
    assertEquals(List.of(), uses.ofCode("no such", "DCM"));
  }

  @Test
  void aCodeThatOnlyAConditionNamesIsUsedThere() {
    assertTrue(
        new TemplateUses(STANDARD)
            .ofCode("371838001", "SCT").stream()
                .noneMatch(use -> use instanceof Use.InRow row && row.part().isEmpty()));
    assertTrue(
        new TemplateUses(STANDARD)
            .ofCode("121025", "DCM").stream()
                .anyMatch(use -> use instanceof Use.InRow row && row.part().equals("condition")));
  }
}
