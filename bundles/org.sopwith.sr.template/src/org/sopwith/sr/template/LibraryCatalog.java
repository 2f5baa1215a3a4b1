// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.sopwith.sr.template.condition.RowRequirement;

/** What a library holds, over another catalog. The library may change meanwhile. */
record LibraryCatalog(TemplateLibrary library, TemplateCatalog below) implements TemplateCatalog {
  @Override
  public Optional<Template> template(String tid) {
    return library.getTemplates().stream()
        .filter(template -> template.getTid().equals(tid))
        .findFirst()
        .or(() -> below.template(tid));
  }

  @Override
  public Optional<ContextGroup> contextGroup(String cid) {
    return library.getContextGroups().stream()
        .filter(group -> group.getCid().equals(cid))
        .findFirst()
        .or(() -> below.contextGroup(cid));
  }

  @Override
  public RowRequirement requirement(Row row) {
    return below.requirement(row);
  }

  @Override
  public Collection<String> tids() {
    Set<String> tids = new LinkedHashSet<>();
    library.getTemplates().forEach(template -> tids.add(template.getTid()));
    tids.addAll(below.tids());
    return tids;
  }

  @Override
  public Collection<String> cids() {
    Set<String> cids = new LinkedHashSet<>();
    library.getContextGroups().forEach(group -> cids.add(group.getCid()));
    cids.addAll(below.cids());
    return cids;
  }
}
