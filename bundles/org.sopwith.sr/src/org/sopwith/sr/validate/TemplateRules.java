// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.validate;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.operation.StandardReference;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.TemplateIdentification;
import org.sopwith.sr.match.SrIods;
import org.sopwith.sr.match.TemplateUse;

/** Which templates a document follows, and says that it follows (PS3.3 C.18.8.1.2). */
final class TemplateRules {
  private TemplateRules() {}

  static List<SrRule> all(Documents documents) {
    return List.of(
        new SrRule(
            documents,
            "template",
            "The template of the document is known",
            Severity.NOTE,
            "PS3.3 C.18.8.1.2",
            TemplateRules::known),
        new SrRule(
            documents,
            "iod-template",
            "The template is the one that the IOD asks for",
            Severity.ERROR,
            "PS3.3 A.35",
            TemplateRules::ofIod),
        new SrRule(
            documents,
            "nested-template",
            "Containers declare templates that may stand there",
            Severity.WARNING,
            "PS3.3 C.18.8.1.2",
            TemplateRules::nested));
  }

  private static void known(MatchedDocument document, SrRule rule, Consumer<Finding> sink) {
    ContentItem root = document.document().root();
    Optional<TemplateIdentification> declared = root.template();
    Optional<TemplateUse> use = document.matching().root();
    String path = root.path(Tag.ContentTemplateSequence);
    if (use.isEmpty()) {
      sink.accept(
          rule.finding(
                  declared.isPresent()
                      ? "The declared template is not known, so that it is not checked"
                      : "No template is declared and none fits, so that none is checked")
              .at(path)
              .expecting("", declared.map(TemplateRules::text).orElse("")));
      return;
    }
    TemplateUse of = use.get();
    switch (of.basis()) {
      case BEST_FIT ->
          sink.accept(
              rule.finding("No template is declared; the document is compared with the best fit")
                  .at(path)
                  .expecting("", of.toString()));
      case IOD ->
          sink.accept(
              rule.finding("No template is declared; the IOD says which it is")
                  .at(path)
                  .expecting("", of.toString()));
      default -> {}
    }
    if (document.matching().row(root).isEmpty()) {
      sink.accept(
          rule.finding(of + " row 1: the root of the document is not as the row asks")
              .as(Severity.ERROR)
              .see(MatchedDocument.standard(of.invocation().template()))
              .at(root.path(Tag.ConceptNameCodeSequence))
              .expecting(
                  Texts.names(of.place().rows().getFirst()),
                  root.name().map(Object::toString).orElse("no name") + " at 1"));
    }
  }

  private static String text(TemplateIdentification template) {
    return template.mappingResource() + " " + template.identifier();
  }

  private static void ofIod(MatchedDocument document, SrRule rule, Consumer<Finding> sink) {
    Optional<String> tid =
        document
            .iod()
            .flatMap(SrIods::constraints)
            .map(SrIods.Constraints::tid)
            .filter(it -> !it.isEmpty());
    ContentItem root = document.document().root();
    root.template()
        .filter(declared -> tid.isPresent())
        .filter(declared -> !declared.isDcmr() || !declared.identifier().equals(tid.get()))
        .ifPresent(
            declared ->
                sink.accept(
                    rule.finding("The IOD asks for another template")
                        .as(declared.isDcmr() ? Severity.ERROR : Severity.NOTE)
                        .see(
                            new StandardReference(
                                "PS3.3 " + document.iod().get().section() + ".3",
                                rule.standard().edition()))
                        .at(root.path(Tag.ContentTemplateSequence))
                        .expecting("TID " + tid.get(), text(declared))));
  }

  private static void nested(MatchedDocument document, SrRule rule, Consumer<Finding> sink) {
    if (document.matching().root().isEmpty()) {
      return;
    }
    for (ContentItem item : document.items()) {
      Optional<TemplateIdentification> declared = item.template();
      if (declared.isEmpty() || item.parent().isEmpty()) {
        continue;
      }
      boolean apart = document.matching().apart().contains(item);
      boolean follows =
          document
              .matching()
              .row(item)
              .filter(row -> row.use().basis() == TemplateUse.Basis.DECLARED)
              .isPresent();
      if (apart || !follows && document.matching().row(item).isPresent()) {
        sink.accept(
            rule.finding(
                    apart
                        ? "A container declares a template that no row here includes"
                        : "A container declares a template other than that of its row")
                .at(item.path(Tag.ContentTemplateSequence))
                .expecting(
                    document
                        .matching()
                        .row(item)
                        .filter(row -> !apart)
                        .map(row -> row.row().in())
                        .map(Object::toString)
                        .orElse(""),
                    text(declared.get()) + " at " + item.positionText()));
      }
    }
  }
}
