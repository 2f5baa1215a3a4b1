// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.validate;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.validate.InstanceRule;
import org.sopwith.validate.RuleProvider;

/** Brings the rules about structured reports. */
public final class SrRuleProvider implements RuleProvider {
  private final List<InstanceRule> rules;

  /**
   * For documents that follow the templates of PS3.16 they declare, beside the rules about IODs:
   * attributes that these miss are left to them.
   */
  public SrRuleProvider() {
    this(TemplateCatalog::standard);
  }

  /**
   * Likewise.
   *
   * @param catalog where templates are looked up, asked for each document
   */
  public SrRuleProvider(Supplier<TemplateCatalog> catalog) {
    this(new Documents(catalog, Optional.empty(), true));
  }

  /**
   * To be run alone.
   *
   * @param catalog where templates are looked up
   * @param template what documents are to follow, whatever they declare; empty if that is as they
   *     say
   */
  public SrRuleProvider(TemplateCatalog catalog, Optional<Template> template) {
    this(new Documents(() -> catalog, template, false));
  }

  private SrRuleProvider(Documents documents) {
    this.rules =
        Stream.of(
                TreeRules.all(documents),
                IodRules.all(documents),
                TemplateRules.all(documents),
                RowRules.all(documents),
                ItemRules.all(documents),
                ValueRules.all(documents))
            .<InstanceRule>flatMap(List::stream)
            .toList();
  }

  @Override
  public List<InstanceRule> instanceRules() {
    return rules;
  }
}
