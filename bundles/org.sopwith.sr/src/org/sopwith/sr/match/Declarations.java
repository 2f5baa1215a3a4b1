// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.match;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.sopwith.sr.content.ContentItem;
import org.sopwith.sr.content.TemplateIdentification;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.expand.ExpandedRow;

/** The templates that containers say they follow (PS3.3 C.18.8.1.2). */
final class Declarations {
  private final TemplateCatalog catalog;

  Declarations(TemplateCatalog catalog) {
    this.catalog = catalog;
  }

  /** The template that a content item declares, if the catalog has it. */
  Optional<Template> of(ContentItem item) {
    return item.template().flatMap(this::find);
  }

  /** One that is not of PS3.16 has to be in the catalog beside those of PS3.16. */
  private Optional<Template> find(TemplateIdentification declared) {
    Optional<Template> found = catalog.template(declared.identifier());
    return declared.isDcmr()
        ? found
        : found.filter(
            template ->
                TemplateCatalog.standard()
                    .template(declared.identifier())
                    .filter(standard -> standard == template)
                    .isEmpty());
  }

  /** Whether a row is where a template begins, or one that is derived from it or the reverse. */
  boolean begins(ExpandedRow row, Template declared) {
    ExpandedRow place = row;
    while (place.parent().isEmpty()) {
      Template template = place.in().template();
      if (isBasedOn(template, declared) || isBasedOn(declared, template)) {
        return true;
      }
      if (place.in().by().isEmpty()) {
        return false;
      }
      place = place.in().by().get();
    }
    return false;
  }

  private boolean isBasedOn(Template template, Template base) {
    Set<String> seen = new HashSet<>();
    Optional<Template> each = Optional.of(template);
    while (each.isPresent() && seen.add(each.get().getTid())) {
      if (each.get().getTid().equals(base.getTid())) {
        return true;
      }
      String next = each.get().getBasedOn();
      each = next.isEmpty() ? Optional.empty() : catalog.template(next);
    }
    return false;
  }
}
