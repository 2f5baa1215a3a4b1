// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.FileKind;
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
import org.sopwith.sr.template.mrrt.MrrtImport;

/** The verb {@code sr template import}: a first draft of a template from an MRRT form. */
public final class TemplateImport implements Operation {
  private static final Parameter<Path> FILE =
      Parameter.inputFile("file")
          .positional()
          .required()
          .describedAs("A report template of the IHE profile MRRT, *.html");
  private static final Parameter<String> SCHEME =
      Parameter.text("scheme")
          .label("DESIGNATOR")
          .defaultsTo(MrrtImport.SCHEME)
          .describedAs("The coding scheme of what the form has no codes for; it begins with 99");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "sr template import",
              "Import Report Template",
              "Makes a private template from a form of IHE MRRT")
          .paragraph(
              "Sections become containers, lists codes with their value sets, numbers NUM with"
                  + " units, and all other fields TEXT, DATE or TIME. It is a first draft: what the"
                  + " form has no code for gets a private one, and the report names it.")
          .example("ct-chest.html -o chest.srtemplate", "Makes TID 99001.")
          .menu("File")
          .selection(SelectionFilter.one(FileKind.ofSuffixes("HTML", ".html", ".htm", ".xhtml")))
          .parameters(
              FILE,
              TemplateTarget.OUT,
              TemplateTarget.NUMBER,
              TemplateTarget.NAME,
              SCHEME,
              FindingsReport.FORMAT)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    Path file = arguments.get(FILE);
    Inputs.requireFile(file);
    Path out = arguments.get(TemplateTarget.OUT);
    Outputs.requireFile(out, file);
    String scheme = arguments.get(SCHEME);
    if (!scheme.matches("99[A-Z0-9_]{0,14}")) {
      throw new OperationException(
          "--scheme: " + scheme + " is no private scheme; name one such as 99HOSPITAL.");
    }
    MrrtImport.Draft draft =
        MrrtImport.read(file, TemplateTarget.number(arguments, "99001"), scheme);
    arguments.find(TemplateTarget.NAME).ifPresent(draft.template()::setName);
    Findings findings = new Findings();
    draft.findings().forEach(finding -> findings.accept(finding.in(file.toString())));
    Outcome written = TemplateTarget.write(draft.template(), out);
    Report report =
        new Report(
            "Import of a report template",
            Product.nameAndVersion(),
            List.of(
                new Report.Fact("Rows", String.valueOf(draft.template().getRows().size())),
                new Report.Fact("Template", "TID " + draft.template().getTid())),
            findings.list());
    FindingsReport.write(report, arguments, Optional.empty(), context);
    return Outcome.of(findings, written.summary(), out);
  }
}
