// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.check;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.sr.template.Binding;
import org.sopwith.sr.template.ContentRow;
import org.sopwith.sr.template.IncludeRow;
import org.sopwith.sr.template.ParameterTerm;
import org.sopwith.sr.template.RequirementType;
import org.sopwith.sr.template.Row;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateParameter;

/**
 * Parameters are declared where they are used and set. One that is not set leaves its place free
 * (PS3.16 section 6.2.3); that is noted where it is the only concept name of a mandatory row.
 */
final class ParameterRule extends TemplateRule {
  ParameterRule(TemplateCatalog catalog) {
    super(catalog, "parameter", "Parameters are declared and bound", Severity.WARNING, "6.2.3");
  }

  @Override
  public void check(Template template, Consumer<Finding> sink) {
    Set<String> declared = names(template);
    template
        .eAllContents()
        .forEachRemaining(
            place -> {
              if (place instanceof ParameterTerm term && !declared.contains(term.getParameter())) {
                sink.accept(
                    at(term, "The parameter is not declared by the template")
                        .expecting("a parameter of the template", term.getParameter()));
              }
            });
    for (Row row : template.getRows()) {
      if (row instanceof IncludeRow include && include.getTemplate() != null) {
        Optional<Template> included = catalog().template(include.getTemplate().getTid());
        included.ifPresent(other -> check(include, other, sink));
      }
    }
  }

  private void check(IncludeRow include, Template included, Consumer<Finding> sink) {
    Set<String> declared = names(included);
    Set<String> bound = new HashSet<>();
    for (Binding binding : include.getBindings()) {
      bound.add(binding.getParameter());
      if (!declared.contains(binding.getParameter())) {
        sink.accept(
            at(include, "The included template has no such parameter")
                .expecting(String.join(" ", declared), binding.getParameter()));
      }
    }
    for (Row row : included.getRows()) {
      if (row.getRequirement() == RequirementType.M
          && row.getNesting() == 0
          && row instanceof ContentRow content
          && content.getConcept().size() == 1
          && content.getConcept().getFirst() instanceof ParameterTerm name
          && !bound.contains(name.getParameter())) {
        sink.accept(
            at(include, "Nothing sets the concept name of a mandatory row, so that any will do")
                .expecting(name.getParameter(), "no value")
                .as(Severity.NOTE));
      }
    }
  }

  private static Set<String> names(Template template) {
    Set<String> names = new LinkedHashSet<>();
    for (TemplateParameter parameter : template.getParameters()) {
      names.add(parameter.getName());
    }
    return names;
  }
}
