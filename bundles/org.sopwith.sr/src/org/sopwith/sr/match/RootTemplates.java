// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.match;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.standard.Templates;

/** The templates that may be the root of a document. */
final class RootTemplates {
  private RootTemplates() {}

  /** Those of a catalog. Models of templates that PS3.16 has no root in are not made. */
  static List<Template> of(TemplateCatalog catalog) {
    Set<String> others =
        Templates.standard().all().stream()
            .filter(template -> !template.root())
            .map(org.sopwith.standard.Template::tid)
            .collect(Collectors.toSet());
    return catalog.tids().stream()
        .filter(tid -> !others.contains(tid))
        .map(catalog::template)
        .flatMap(Optional::stream)
        .filter(Template::isRoot)
        .toList();
  }
}
