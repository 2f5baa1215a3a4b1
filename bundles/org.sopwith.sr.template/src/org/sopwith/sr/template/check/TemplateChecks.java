// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import java.util.List;
import org.sopwith.operation.Rule;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;

/** All checks of templates. */
public final class TemplateChecks {
  private TemplateChecks() {}

  /** The checks, for templates that include what a catalog has. */
  public static List<Rule<Template>> of(TemplateCatalog catalog) {
    return List.of(
        new ReferenceRule(catalog),
        new CycleRule(catalog),
        new ParameterRule(catalog),
        new NestingRule(catalog),
        new RowOrderRule(catalog),
        new MultiplicityRule(catalog),
        new RelationshipRule(catalog),
        new CodeRule(catalog),
        new ConditionRule(catalog),
        new UnsatisfiableRule(catalog));
  }
}
