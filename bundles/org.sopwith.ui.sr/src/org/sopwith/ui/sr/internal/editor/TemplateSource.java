// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DicomFile;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.draft.TemplateDraft;
import org.sopwith.sr.template.DerivedTemplates;
import org.sopwith.sr.template.NewTemplates;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.mrrt.MrrtImport;

/**
 * What a new template can be made of.
 *
 * @param id for tests
 * @param needs what a user has to choose
 * @param pattern of the names of files that it is made of
 */
record TemplateSource(String id, String label, Needs needs, String pattern, Maker maker) {
  /** What a user has to choose. */
  enum Needs {
    NOTHING,
    TEMPLATE,
    FILE
  }

  /** Makes a template. */
  @FunctionalInterface
  interface Maker {
    Template make(String tid, String name, Optional<Template> standard, Path input)
        throws OperationException;
  }

  /** All that there are, as the wizard shows them. */
  static List<TemplateSource> all() {
    return List.of(
        new TemplateSource(
            "blank",
            "&blank",
            Needs.NOTHING,
            "*",
            (tid, name, standard, input) -> NewTemplates.blank(tid, name)),
        new TemplateSource(
            "standard",
            "from one of the &standard",
            Needs.TEMPLATE,
            "*",
            (tid, name, standard, input) ->
                DerivedTemplates.derive(standard.orElseThrow(), tid, name)),
        new TemplateSource(
            "document",
            "from a structured &report",
            Needs.FILE,
            "*.dcm",
            (tid, name, standard, input) -> drafted(tid, name, input)),
        new TemplateSource(
            "mrrt",
            "from an &MRRT form",
            Needs.FILE,
            "*.html",
            (tid, name, standard, input) -> imported(tid, name, input)));
  }

  private static Template imported(String tid, String name, Path input) throws OperationException {
    try {
      Template template = MrrtImport.read(input, tid, MrrtImport.SCHEME).template();
      template.setName(name);
      return template;
    } catch (IOException e) {
      throw new OperationException(input.getFileName() + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static Template drafted(String tid, String name, Path input) throws OperationException {
    try (DicomFile file = DicomFile.open(input)) {
      if (!SrDocument.isDocument(file.dataSet())) {
        throw new OperationException(input.getFileName() + " is no structured report.");
      }
      return TemplateDraft.of(SrDocument.of(file.dataSet()), tid, name);
    } catch (IOException e) {
      throw new OperationException(
          input.getFileName() + " cannot be read as DICOM: " + e.getMessage(), e);
    }
  }

  Template make(String tid, String name, Optional<Template> standard, Path input)
      throws OperationException {
    return maker.make(tid, name, standard, input);
  }
}
