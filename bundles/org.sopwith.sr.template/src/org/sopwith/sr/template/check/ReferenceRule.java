// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.GroupTerm;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateTerm;

/** Templates and context groups that are named exist. */
final class ReferenceRule extends TemplateRule {
  ReferenceRule(TemplateCatalog catalog) {
    super(catalog, "reference", "Named templates and groups exist", Severity.ERROR, "6.1.5, 6.1.9");
  }

  @Override
  public void check(Template template, Consumer<Finding> sink) {
    template
        .eAllContents()
        .forEachRemaining(
            place -> {
              switch (place) {
                case TemplateTerm term when catalog().template(term.getTid()).isEmpty() ->
                    sink.accept(
                        at(term, "There is no such template")
                            .expecting("a template of the catalog", "TID " + term.getTid()));
                case GroupTerm term when catalog().contextGroup(term.getCid()).isEmpty() ->
                    sink.accept(
                        at(term, "There is no such context group")
                            .expecting("a context group of the catalog", "CID " + term.getCid()));
                case IncludeRow row when row.getTemplate() == null ->
                    sink.accept(
                        at(row, "The row includes nothing").expecting("a template", "none"));
                default -> {}
              }
            });
  }
}
