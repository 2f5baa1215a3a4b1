// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template;

import java.util.Collection;
import java.util.Optional;
import org.sopwith.sr.template.condition.RowRequirement;

/** Templates and context groups by number: those of the standard, or of a file over these. */
public interface TemplateCatalog {
  /** The template of a number such as {@code 1500}. */
  Optional<Template> template(String tid);

  /** The context group of a number such as {@code 7151}. */
  Optional<ContextGroup> contextGroup(String cid);

  /** The numbers of all templates. */
  Collection<String> tids();

  /** The numbers of all context groups. */
  Collection<String> cids();

  /** When a row of one of the templates shall and may be present. */
  default RowRequirement requirement(Row row) {
    return RowRequirement.of(row);
  }

  /** The templates and groups of PS3.16. */
  static TemplateCatalog standard() {
    return StandardCatalog.instance();
  }

  /** The templates and groups of a library, and for numbers that it does not have those of this. */
  default TemplateCatalog with(TemplateLibrary library) {
    return new LibraryCatalog(library, this);
  }
}
