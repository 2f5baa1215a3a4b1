// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.CodeTerm;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.expand.ValueSets;
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
              if (place instanceof CodeTerm term) {
                if (term.getCode() == null) {
                  sink.accept(
                      at(term, "The term has no code")
                          .expecting("a code", "nothing")
                          .as(Severity.ERROR));
                } else {
                  check(term, term.getCode(), sink);
                }
              }
            });
  }

  private void check(CodeTerm term, Code code, Consumer<Finding> sink) {
    if (code.scheme().equals("DCM")) {
      dicom(term, code, sink);
      return;
    }
    Optional<CodingSchemes.CodingScheme> scheme = CodingSchemes.standard().find(code.scheme());
    if (scheme.isEmpty() && !code.scheme().startsWith(PRIVATE)) {
      sink.accept(
          at(term, "The coding scheme is not known")
              .expecting("a scheme of PS3.16 section 8, or 99...", code.toString()));
    } else if (scheme.isPresent() && scheme.get().deprecated()) {
      String instead =
          ValueSets.current(code).map(Code::toString).orElse("a scheme that is still in use");
      sink.accept(
          at(term, "The coding scheme is not to be used any more")
              .expecting(instead, code.toString()));
    }
  }

  private void dicom(CodeTerm term, Code code, Consumer<Finding> sink) {
    String edition = Codes.standard().edition().edition();
    Optional<Codes.Entry> entry = Codes.standard().find(code.value());
    if (entry.isEmpty()) {
      sink.accept(
          at(term, "DICOM has no such code")
              .expecting("a code of PS3.16 Annex D", code.toString()));
    } else if (entry.get().retired()) {
      sink.accept(
          at(term, "The code is retired")
              .expecting("a code in use in " + edition, code.toString()));
    } else if (!isMeaning(code.meaning(), entry.get().code().meaning())) {
      sink.accept(
          at(term, "The code has another meaning")
              .expecting(entry.get().code().meaning(), code.toString())
              .as(Severity.NOTE));
    }
  }

  /** Whether two meanings differ in letter case and punctuation at most. */
  private static boolean isMeaning(String one, String other) {
    return letters(one).equals(letters(other));
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
