// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sopwith.operation.OperationException;
import org.sopwith.sr.template.DerivedTemplates;
import org.sopwith.sr.template.NewTemplates;
import org.sopwith.sr.template.Template;

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
                DerivedTemplates.derive(standard.orElseThrow(), tid, name)));
  }

  Template make(String tid, String name, Optional<Template> standard, Path input)
      throws OperationException {
    return maker.make(tid, name, standard, input);
  }
}
