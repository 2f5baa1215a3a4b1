// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import java.util.Optional;
import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.CodeTerm;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.standard.Code;
import org.sopwith.standard.Codes;
import org.sopwith.standard.CodingSchemes;

/** Codes are of a known scheme; those of DICOM exist and are not retired. */
final class CodeRule extends TemplateRule {
  /** How the designators of private schemes begin (PS3.16 section 8.2). */
  private static final String PRIVATE = "99";

  CodeRule(TemplateCatalog catalog) {
    super(catalog, "code", "Codes are known and in use", Severity.WARNING, "8");
  }

  @Override
  public void check(Template template, Consumer<Finding> sink) {
    template
        .eAllContents()
        .forEachRemaining(
            place -> {
              if (place instanceof CodeTerm term && term.getCode() != null) {
                check(term, term.getCode(), sink);
              }
            });
  }

  private void check(CodeTerm term, Code code, Consumer<Finding> sink) {
    if (code.scheme().equals("DCM")) {
      Optional<Codes.Entry> entry = Codes.standard().find(code.value());
      if (entry.isEmpty()) {
        sink.accept(
            at(term, "DICOM has no such code")
                .expecting("a code of PS3.16 Annex D", code.toString()));
      } else if (entry.get().retired()) {
        sink.accept(at(term, "The code is retired").expecting("a code in use", code.toString()));
      }
    } else if (!code.scheme().startsWith(PRIVATE)
        && CodingSchemes.standard().find(code.scheme()).isEmpty()) {
      sink.accept(
          at(term, "The coding scheme is not known")
              .expecting("a scheme of PS3.16 section 8, or 99...", code.toString()));
    }
  }
}
