// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.internal.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Inputs;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Outputs;
import org.sopwith.operation.Parameter;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.generate.ExampleDocuments;
import org.sopwith.sr.generate.InstanceLibrary;
import org.sopwith.sr.generate.ValueDocuments;
import org.sopwith.sr.generate.ValueProblem;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateFiles;
import org.sopwith.sr.template.TemplateLibrary;

/** The verb {@code sr new}: a document from a template and values. */
public final class NewOperation implements Operation {
  enum Example {
    MINIMAL,
    FULL
  }

  private static final int MOST_LINES = 20;
  private static final String FILE_ENDING = ".srtemplate";

  private static final Parameter<String> TEMPLATE =
      Parameter.text("template")
          .positional()
          .label("TID|FILE.srtemplate")
          .required()
          .describedAs("The number of a template of PS3.16, or a file of templates");
  private static final Parameter<Path> VALUES =
      Parameter.inputFile("values").describedAs("The values, in JSON");
  private static final Parameter<Example> EXAMPLE =
      Parameter.choice("example", Example.class)
          .describedAs("Made-up values instead: what is mandatory, or each row");
  private static final Parameter<Path> LIKE =
      Parameter.inputFile("like")
          .describedAs("A DICOM file of which patient and study are taken over");
  private static final Parameter<Path> LIBRARY =
      Parameter.inputDirectory("library")
          .describedAs("Where the files are that the values refer to; as a rule beside the values");
  private static final Parameter<Boolean> FORCE =
      Parameter.flag("force").describedAs("Write what fits, if some of the values do not");
  private static final Parameter<Path> OUT =
      Parameter.outputFile("out")
          .shortName('o')
          .label("OUT.dcm")
          .required()
          .describedAs("The document");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "sr new", "New Structured Report", "Makes a structured report from a template")
          .paragraph(
              "Values are an object with content items by the meaning of their concept names. For"
                  + " TID 1500 the JSON of dcmqi's tid1500writer will do too. 'sopwith sr schema' prints"
                  + " the JSON schema of values.")
          .paragraph(
              "The SOP class is the one whose IOD asks for the template, or the first of Enhanced,"
                  + " Comprehensive, Comprehensive 3D and Extensible SR that allows what is in it.")
          .example("1500 --values report.json --like ct/0001.dcm -o report.dcm", "From values.")
          .example("10011 --example full -o dose.dcm", "With made-up values for all rows.")
          .example("own.srtemplate --example minimal -o own.dcm", "From a template of one's own.")
          .parameters(TEMPLATE, VALUES, EXAMPLE, LIKE, LIBRARY, FORCE, OUT)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  private record Chosen(TemplateCatalog catalog, Template template) {}

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    Chosen chosen = choose(arguments.get(TEMPLATE));
    Path out = arguments.get(OUT);
    if (arguments.isGiven(VALUES) == arguments.isGiven(EXAMPLE)) {
      throw new OperationException("Give either --values or --example.");
    }
    Outputs.requireFile(out);
    if (arguments.find(EXAMPLE).isPresent()) {
      ExampleDocuments examples = ExampleDocuments.of(chosen.catalog);
      DataSet document =
          arguments.get(EXAMPLE) == Example.FULL
              ? examples.full(chosen.template)
              : examples.minimal(chosen.template);
      return write(document, out, List.of());
    }
    ValueDocuments.Result result = fromValues(chosen, arguments);
    List<ValueProblem> problems = result.problems();
    problems.stream().limit(MOST_LINES).forEach(problem -> context.message(problem.toString()));
    if (problems.size() > MOST_LINES) {
      context.message("and " + (problems.size() - MOST_LINES) + " more of this kind.");
    }
    if (result.document().isEmpty() || !problems.isEmpty() && !arguments.get(FORCE)) {
      throw new OperationException(
          problems.size()
              + (problems.size() == 1 ? " value does" : " values do")
              + " not fit TID "
              + chosen.template.getTid()
              + ", the first at "
              + problems.getFirst()
              + " Nothing was written"
              + (result.document().isPresent() ? "; --force writes what fits." : "."));
    }
    return write(result.document().get(), out, problems);
  }

  private static ValueDocuments.Result fromValues(Chosen chosen, Arguments arguments)
      throws IOException, OperationException {
    Path values = arguments.get(VALUES);
    Inputs.requireFile(values);
    ValueDocuments documents = new ValueDocuments(chosen.catalog, chosen.template);
    Path library = arguments.find(LIBRARY).orElse(values.toAbsolutePath().getParent());
    documents.library(InstanceLibrary.of(library));
    Optional<Path> like = arguments.find(LIKE);
    if (like.isPresent()) {
      Inputs.requireFile(like.get());
      InstanceLibrary beside = InstanceLibrary.of(like.get().toAbsolutePath().getParent());
      documents.like(
          beside
              .file(like.get().getFileName().toString())
              .orElseThrow(() -> new OperationException(like.get() + " is not a DICOM file.")));
    }
    return documents.read(values);
  }

  private static Chosen choose(String text) throws OperationException, IOException {
    TemplateCatalog standard = TemplateCatalog.standard();
    if (!text.endsWith(FILE_ENDING)) {
      String tid = text.replaceFirst("^(?i)tid ?", "");
      return new Chosen(
          standard,
          standard
              .template(tid)
              .orElseThrow(
                  () ->
                      new OperationException(
                          "There is no template "
                              + tid
                              + "; 'sopwith sr template list' lists those that there are.")));
    }
    Path file = Path.of(text);
    Inputs.requireFile(file);
    TemplateLibrary library = TemplateFiles.read(file);
    Template template =
        library.getTemplates().stream()
            .filter(Template::isRoot)
            .findFirst()
            .or(() -> library.getTemplates().stream().findFirst())
            .orElseThrow(() -> new OperationException(file.getFileName() + " has no template."));
    return new Chosen(standard.with(library), template);
  }

  private static Outcome write(DataSet document, Path out, List<ValueProblem> problems)
      throws IOException {
    int items = SrDocument.of(document).items().size();
    try (DicomFile file = DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, document)) {
      AtomicFile.write(out, file::write);
    }
    String summary = out + ": " + items + (items == 1 ? " content item" : " content items");
    return problems.isEmpty() ? Outcome.done(summary, out) : Outcome.found(summary, out);
  }
}
