// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.generate.ExampleDocuments;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateFactory;
import org.sopwith.sr.template.TemplateLibrary;
import org.sopwith.sr.template.TermText;
import org.sopwith.sr.template.check.TemplateChecks;

/** A template is drafted from a document. */
class TemplateDraftTest {
  @Test
  void aDraftHasARowForEachKindOfItem() {
    TemplateCatalog catalog = TemplateCatalog.standard();
    SrDocument document =
        SrDocument.of(ExampleDocuments.of(catalog).full(catalog.template("1500").orElseThrow()));
    Template draft = TemplateDraft.of(document, "99001", "Draft");
    List<Row> rows = draft.getRows();
    assertEquals(0, rows.getFirst().getNesting());
    assertEquals(RequirementType.M, rows.getFirst().getRequirement());
    assertTrue(rows.size() > 10 && rows.size() <= document.items().size(), () -> "" + rows.size());
    assertTrue(
        rows.stream().anyMatch(row -> TermText.concept(row).contains("Imaging Measurements")));
    assertTrue(
        rows.stream()
            .filter(ContentRow.class::isInstance)
            .anyMatch(row -> TermText.constraint(row).startsWith("UNITS = DT (")));
    TemplateLibrary library = TemplateFactory.eINSTANCE.createTemplateLibrary();
    library.getTemplates().add(draft);
    TemplateChecks.check(
        library,
        catalog,
        "",
        finding ->
            assertTrue(
                List.of("sr.template.relationship", "sr.template.code").contains(finding.rule()),
                finding::toString));
  }
}
