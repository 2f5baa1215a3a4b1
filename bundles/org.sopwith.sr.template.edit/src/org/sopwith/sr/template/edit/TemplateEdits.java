// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.edit;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.sopwith.sr.template.NewTemplates;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateFactory;
import org.sopwith.sr.template.TemplateLibrary;
import org.sopwith.sr.template.TemplateParameter;
import org.sopwith.sr.template.TemplateTerm;

/** Changes templates of a library as wholes. */
public final class TemplateEdits {
  private static final TemplateFactory MODELS = TemplateFactory.eINSTANCE;

  /** Where numbers of private templates and groups begin; PS3.16 does not reach so far. */
  private static final int FIRST_PRIVATE = 99001;

  private TemplateEdits() {}

  /** A number that no template of the catalog has. */
  public static String freeTid(TemplateCatalog catalog) {
    return free(catalog.tids());
  }

  static String free(Collection<String> used) {
    return IntStream.iterate(FIRST_PRIVATE, number -> number + 1)
        .mapToObj(String::valueOf)
        .filter(number -> !used.contains(number))
        .findFirst()
        .orElseThrow();
  }

  /** Adds a blank template to a library. */
  public static Template addTemplate(TemplateLibrary library, TemplateCatalog catalog) {
    Template template = NewTemplates.blank(freeTid(catalog), "New Template");
    library.getTemplates().add(template);
    return template;
  }

  /** Gives a template another number; rows of the library that include it follow. */
  public static void setTid(TemplateLibrary library, Template template, String tid) {
    String old = template.getTid();
    String given = tid.strip();
    template.setTid(given);
    if (old.isEmpty() || old.equals(given)) {
      return;
    }
    for (TreeIterator<EObject> all = library.eAllContents(); all.hasNext(); ) {
      if (all.next() instanceof TemplateTerm term && term.getTid().equals(old)) {
        term.setTid(given);
      }
    }
  }

  /** The names of a template's parameters in one line. */
  public static String parameters(Template template) {
    return template.getParameters().stream()
        .map(TemplateParameter::getName)
        .collect(Collectors.joining(" "));
  }

  /** What is wrong with a line of parameters; empty if nothing is. */
  public static Optional<String> parameterProblem(String line) {
    return names(line).stream()
        .filter(name -> !name.matches("\\$[A-Za-z][A-Za-z0-9_-]*"))
        .findFirst()
        .map(name -> "A parameter is named such as $Measurement; '" + name + "' is not.");
  }

  private static List<String> names(String line) {
    return Arrays.stream(line.strip().split("[\\s,;]+"))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** Declares the parameters of a line, and those alone. */
  public static void setParameters(Template template, String line) {
    List<String> names = names(line);
    if (names.equals(template.getParameters().stream().map(TemplateParameter::getName).toList())) {
      return;
    }
    template.getParameters().clear();
    for (String name : names) {
      TemplateParameter parameter = MODELS.createTemplateParameter();
      parameter.setName(name);
      template.getParameters().add(parameter);
    }
  }
}
