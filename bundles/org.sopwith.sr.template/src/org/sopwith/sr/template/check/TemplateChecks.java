// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import java.util.List;
import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Rule;
import org.sopwith.operation.RuleSet;
import org.sopwith.sr.template.ContextGroup;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateLibrary;

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
        new UnsatisfiableRule(catalog),
        new DerivedTemplateRule(catalog),
        new DerivedRowRule(catalog),
        new DerivedValuesRule(catalog));
  }

  /** The checks of context groups that include what a catalog has. */
  public static List<Rule<ContextGroup>> ofGroups(TemplateCatalog catalog) {
    return List.of(new GroupRule(catalog));
  }

  /** The checks of a library as a whole. */
  public static List<Rule<TemplateLibrary>> ofLibraries() {
    return List.of(new DuplicateRule());
  }

  /**
   * Runs all checks over a library and what it holds.
   *
   * @param below where it looks up what it does not hold
   * @param file the name that findings are given
   */
  public static void check(
      TemplateLibrary library, TemplateCatalog below, String file, Consumer<Finding> sink) {
    TemplateCatalog catalog = below.with(library);
    RuleSet.of(ofLibraries()).check(library, file, sink);
    RuleSet<Template> ofTemplates = RuleSet.of(of(catalog));
    library.getTemplates().forEach(template -> ofTemplates.check(template, file, sink));
    RuleSet<ContextGroup> ofGroups = RuleSet.of(ofGroups(catalog));
    library.getContextGroups().forEach(group -> ofGroups.check(group, file, sink));
  }
}
