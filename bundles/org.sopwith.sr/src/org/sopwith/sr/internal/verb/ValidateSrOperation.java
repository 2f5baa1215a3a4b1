// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.internal.verb;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.FileKind;
import org.sopwith.operation.Inputs;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.SelectionFilter;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateFiles;
import org.sopwith.sr.template.TemplateLibrary;
import org.sopwith.sr.validate.SrRuleProvider;
import org.sopwith.validate.Rules;
import org.sopwith.validate.ValidationRun;

/** The verb {@code sr validate}: structured reports against their templates and IOD. */
public final class ValidateSrOperation implements Operation {
  private static final String SUFFIX = ".srtemplate";
  private static final Parameter<String> TEMPLATE =
      Parameter.text("template")
          .label("TID|FILE")
          .describedAs(
              "Compare with this template, whatever the documents declare: the number of one of"
                  + " PS3.16, or a .srtemplate file. Of a file with several roots each document is"
                  + " compared with the one that it declares");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "sr validate",
              "Validate SR",
              "Checks structured reports against their templates and IOD")
          .paragraph(
              "Each content item is matched to a row of the template that the document declares, or"
                  + " that a container within declares; without a declaration to the one that fits"
                  + " best, and then nothing is an error. Told are rows that are missing, forbidden"
                  + " or there too often, other value types and relationships, values and units"
                  + " outside of their set, order, content items of no row, and what the IOD does"
                  + " not allow.")
          .paragraph(
              "Findings name template, row and position: TID 1411 row 7, IMAGE, at 1.7.1."
                  + " Conditions that are in words are listed as not checked. The rules are among"
                  + " those of 'sopwith validate' too. Exit codes and formats are the same.")
          .example("report.dcm", "Checks one document.")
          .example("study --format json", "Checks every document below a directory, as JSON.")
          .example("--template 1500 report.dcm", "Compares with TID 1500.")
          .example("--template own.srtemplate report.dcm", "Compares with a template of one's own.")
          .menu("Inspect")
          .selection(SelectionFilter.any(FileKind.DICOM))
          .parameters(parameters())
          .build();

  private static Parameter<?>[] parameters() {
    List<Parameter<?>> parameters = new ArrayList<>(ValidationRun.parameters());
    parameters.add(1, TEMPLATE);
    return parameters.toArray(Parameter<?>[]::new);
  }

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    return ValidationRun.run(Rules.of(provider(arguments.find(TEMPLATE))), arguments, context);
  }

  private static SrRuleProvider provider(Optional<String> name)
      throws OperationException, IOException {
    TemplateCatalog standard = TemplateCatalog.standard();
    if (name.isEmpty()) {
      return new SrRuleProvider(standard, Optional.empty());
    }
    if (!name.get().endsWith(SUFFIX)) {
      String tid = name.get().strip().replaceFirst("^(?i)tid ?", "");
      Optional<Template> template = standard.template(tid);
      if (template.isEmpty()) {
        throw new OperationException(
            "There is no template " + tid + "; 'sopwith sr template list' lists those there are.");
      }
      return new SrRuleProvider(standard, template);
    }
    TemplateLibrary library = TemplateFiles.read(file(name.get()));
    List<Template> templates = library.getTemplates();
    List<Template> roots = templates.stream().filter(Template::isRoot).toList();
    List<Template> candidates = roots.isEmpty() ? templates : roots;
    if (candidates.isEmpty()) {
      throw new OperationException(name.get() + " has no templates.");
    }
    return new SrRuleProvider(
        standard.with(library),
        candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty());
  }

  private static Path file(String name) throws OperationException {
    try {
      Path file = Path.of(name);
      Inputs.requireFile(file);
      return file;
    } catch (InvalidPathException e) {
      throw new OperationException(name + " is no name of a file.");
    }
  }
}
