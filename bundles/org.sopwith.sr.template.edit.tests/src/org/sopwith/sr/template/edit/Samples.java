// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateFactory;
import org.sopwith.sr.template.TemplateKind;
import org.sopwith.sr.template.TemplateLibrary;

/** Templates for tests. */
final class Samples {
  static final TemplateFactory MODELS = TemplateFactory.eINSTANCE;

  private Samples() {}

  /** A template of a container, a finding with a modifier, a text, and an include. */
  static Template template() throws OperationException {
    Template template = MODELS.createTemplate();
    template.setId("T");
    template.setTid("99001");
    template.setName("Chest");
    template.setKind(TemplateKind.SR);
    String rows =
        """
        1\t\t\tCONTAINER\tEV (126000, DCM, "Imaging Measurement Report")\t1\tM
        2\t>\tCONTAINS\tCODE\tEV (121071, DCM, "Finding")\t1-n\tU\t\tDCID 6050
        3\t>>\tHAS CONCEPT MOD\tCODE\tEV (272741003, SCT, "Laterality")\t1\tMC\tIF Row 4 is present\tDCID 244
        4\t>\tCONTAINS\tTEXT\tEV (121106, DCM, "Comment")\t1\tUC\tXOR Row 2
        5\t>\tCONTAINS\tINCLUDE\tDTID 300\t1\tU\t\t$Measurement = DCID 3671
        """;
    RowEdits.insert(
        template,
        Optional.empty(),
        RowEdits.Where.AFTER,
        RowLines.parse(rows, TemplateCatalog.standard()));
    return template;
  }

  static TemplateLibrary library(Template... templates) {
    TemplateLibrary library = MODELS.createTemplateLibrary();
    library.getTemplates().addAll(List.of(templates));
    return library;
  }

  static Row row(Template template, int index) {
    return template.getRows().get(index - 1);
  }

  /** The rows as their numbers, each behind a {@code >} for each level. */
  static String shape(Template template) {
    return template.getRows().stream()
        .map(row -> ">".repeat(row.getNesting()) + row.getNumber())
        .collect(Collectors.joining(" "));
  }

  /** The rows as what they name. */
  static String names(Template template) {
    return template.getRows().stream()
        .map(row -> row.getId().substring(0, 4))
        .collect(Collectors.joining(" "));
  }
}
