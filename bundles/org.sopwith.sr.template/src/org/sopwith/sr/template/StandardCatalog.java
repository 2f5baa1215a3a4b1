// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sopwith.sr.template.condition.RowRequirement;
import org.sopwith.sr.template.internal.StandardModels;
import org.sopwith.standard.ContextGroups;
import org.sopwith.standard.Templates;

/**
 * The templates and context groups of PS3.16 as models, each made when it is first asked for. They
 * are shared: whoever wants to change one derives a copy.
 */
final class StandardCatalog implements TemplateCatalog {
  private final Map<String, Template> templates = new ConcurrentHashMap<>();
  private final Map<String, ContextGroup> groups = new ConcurrentHashMap<>();
  private final Map<Row, RowRequirement> requirements = new ConcurrentHashMap<>();

  private StandardCatalog() {}

  static TemplateCatalog instance() {
    return Holder.CATALOG;
  }

  @Override
  public Optional<Template> template(String tid) {
    return Optional.ofNullable(
        templates.computeIfAbsent(
            tid,
            number ->
                Templates.standard().find(number).map(StandardModels::template).orElse(null)));
  }

  @Override
  public Optional<ContextGroup> contextGroup(String cid) {
    return Optional.ofNullable(
        groups.computeIfAbsent(
            cid,
            number ->
                ContextGroups.standard().find(number).map(StandardModels::group).orElse(null)));
  }

  @Override
  public Collection<String> tids() {
    return Templates.standard().tids();
  }

  @Override
  public Collection<String> cids() {
    return ContextGroups.standard().cids();
  }

  /** Parsed once: nobody changes these rows. */
  @Override
  public RowRequirement requirement(Row row) {
    boolean own =
        row.eContainer() instanceof Template template
            && templates.get(template.getTid()) == template;
    return own ? requirements.computeIfAbsent(row, RowRequirement::of) : RowRequirement.of(row);
  }

  private static final class Holder {
    static final StandardCatalog CATALOG = new StandardCatalog();
  }
}
