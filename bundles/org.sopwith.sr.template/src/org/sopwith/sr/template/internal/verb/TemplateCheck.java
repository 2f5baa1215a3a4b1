// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Findings;
import org.sopwith.operation.Inputs;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Outputs;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.Product;
import org.sopwith.operation.SelectionFilter;
import org.sopwith.operation.report.Report;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateFiles;
import org.sopwith.sr.template.TemplateLibrary;
import org.sopwith.sr.template.check.TemplateChecks;

/** The verb {@code sr template check}: private templates against the rules of PS3.16. */
public final class TemplateCheck implements Operation {
  private static final Parameter<List<Path>> FILES =
      Parameter.inputFile("files")
          .positional()
          .describedAs("Files of templates, *.srtemplate")
          .required()
          .repeatable();
  private static final Parameter<Path> OUT =
      Parameter.outputFile("out")
          .shortName('o')
          .describedAs("Write the report to this file instead of standard output");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "sr template check", "Check SR Templates", "Checks files of private templates")
          .paragraph(
              "Templates and context groups that are named exist and do not need themselves;"
                  + " parameters are declared and set; rows nest, ascend and have multiplicities"
                  + " that fit; relationships are those of an SR IOD; codes are known and in use;"
                  + " conditions name rows that there are and can hold. A derived template only"
                  + " narrows the one that it is based on.")
          .example("own.srtemplate", "Checks one file.")
          .example("own.srtemplate -o report.html", "Writes the findings as a page.")
          .menu("Inspect")
          .selection(SelectionFilter.one(TemplateSource.FILE_KIND))
          .parameters(FILES, FindingsReport.FORMAT, OUT)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    List<Path> files = arguments.get(FILES);
    Optional<Path> out = arguments.find(OUT);
    for (Path file : files) {
      Inputs.requireFile(file);
    }
    if (out.isPresent()) {
      Outputs.requireFile(out.get(), files.toArray(Path[]::new));
    }
    Findings findings = new Findings();
    int templates = 0;
    for (Path file : files) {
      context.progress().checkCanceled();
      templates += check(file, findings);
    }
    Report report =
        new Report(
            "Check of templates",
            Product.nameAndVersion(),
            List.of(
                new Report.Fact("Files", String.valueOf(files.size())),
                new Report.Fact("Templates", String.valueOf(templates))),
            findings.list());
    FindingsReport.write(report, arguments, out, context);
    return Outcome.of(findings, report.tally(), out.stream().toArray(Path[]::new));
  }

  private static int check(Path file, Findings findings) throws IOException {
    try {
      TemplateLibrary library = TemplateFiles.read(file);
      TemplateChecks.check(library, TemplateCatalog.standard(), file.toString(), findings);
      return library.getTemplates().size();
    } catch (OperationException e) {
      findings.accept(
          Finding.error("sr.template.file", "The file of templates cannot be read")
              .in(file.toString())
              .expecting("a file of templates", e.getMessage()));
      return 0;
    }
  }
}
