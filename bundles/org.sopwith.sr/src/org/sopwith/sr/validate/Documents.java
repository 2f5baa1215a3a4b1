// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.validate;

import java.util.Optional;
import java.util.function.Supplier;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.match.Matching;
import org.sopwith.sr.match.SrIods;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.standard.Iod;
import org.sopwith.validate.Instance;

/** Matches the document of an instance to its templates, once for all rules. */
final class Documents {
  /** What is worked out for an instance. */
  private record Read(Optional<MatchedDocument> document) {}

  private final Supplier<TemplateCatalog> catalog;
  private final Optional<Template> template;
  private final boolean besideIods;

  /**
   * @param template what documents are to follow, whatever they declare; empty if that is as they
   *     say
   * @param besideIods whether rules about IODs look at the same objects
   */
  Documents(Supplier<TemplateCatalog> catalog, Optional<Template> template, boolean besideIods) {
    this.catalog = catalog;
    this.template = template;
    this.besideIods = besideIods;
  }

  /** The document that an instance is; empty if it is none. */
  Optional<MatchedDocument> of(Instance instance) {
    return instance.shared(Read.class, this::read).document();
  }

  private Read read(Instance instance) {
    Optional<Iod> iod = SrIods.iod(instance.sopClassUid());
    if (iod.isEmpty() && !SrDocument.isDocument(instance.dataSet())) {
      return new Read(Optional.empty());
    }
    SrDocument document = SrDocument.of(instance.dataSet());
    Matching matching =
        template
            .map(asked -> Matching.of(document, catalog.get(), asked))
            .orElseGet(() -> Matching.of(document, catalog.get()));
    return new Read(
        Optional.of(new MatchedDocument(matching, iod, besideIods && instance.iod().isPresent())));
  }
}
