// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.internal.verb;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.dicom.DicomFile;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.FileKind;
import org.sopwith.operation.Findings;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Outputs;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.SelectionFilter;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.match.MatchedRow;
import org.sopwith.sr.match.Matching;
import org.sopwith.sr.render.RenderOptions;
import org.sopwith.sr.render.SrHtml;
import org.sopwith.sr.render.SrJson;
import org.sopwith.sr.render.SrText;
import org.sopwith.sr.template.TemplateCatalog;

/** The verb {@code sr show}: a structured report for people and programs. */
public final class ShowOperation implements Operation {
  enum Format {
    TEXT,
    HTML,
    JSON
  }

  private static final Parameter<Path> FILE =
      Parameter.inputFile("file")
          .positional()
          .required()
          .describedAs("A structured report, or another object with a content tree");
  private static final Parameter<Format> FORMAT =
      Parameter.choice("format", Format.class)
          .defaultsTo(Format.TEXT)
          .describedAs("Text, one page with everything inside, or the tree for programs");
  private static final Parameter<Path> OUT =
      Parameter.outputFile("out")
          .shortName('o')
          .describedAs("The file to write; if not given, standard output");
  private static final Parameter<Boolean> POSITIONS =
      Parameter.flag("positions")
          .describedAs("Text and HTML: begin each item with its position, such as 1.7.1");
  private static final Parameter<Boolean> CODES =
      Parameter.flag("codes").describedAs("Text: show value and scheme of each code");
  private static final Parameter<Boolean> ROWS =
      Parameter.flag("rows")
          .describedAs("Say of each item which row of which template it matches, such as 1411/7");
  private static final Parameter<Boolean> NO_PERSONS =
      Parameter.flag("no-persons")
          .describedAs(
              "Leave out the patient, study description, accession number and all person names;"
                  + " texts that somebody wrote stay as they are");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "sr show", "Show Report", "Shows a structured report as people read it")
          .paragraph(
              "Of a broken document everything is shown that can be read; what is wrong goes to"
                  + " standard error with the position of the item.")
          .example("report.dcm", "Shows the report as text.")
          .example("report.dcm --format html -o report.html", "Makes a page of it.")
          .example("report.dcm --format json --no-persons", "Writes the content tree.")
          .menu("Inspect")
          .selection(SelectionFilter.one(FileKind.DICOM))
          .parameters(FILE, FORMAT, OUT, POSITIONS, CODES, ROWS, NO_PERSONS)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    Path path = arguments.get(FILE);
    Optional<Path> out = arguments.find(OUT);
    if (out.isPresent()) {
      Outputs.requireFile(out.get(), path);
    }
    try (DicomFile file = Documents.open(path)) {
      Findings findings = new Findings();
      Documents.report(file, path, findings, context);
      SrDocument document = SrDocument.of(file.dataSet());
      RenderOptions options = options(arguments, document);
      Format format = arguments.get(FORMAT);
      if (out.isEmpty()) {
        write(document, format, options, context.out());
        return Outcome.of(findings, "");
      }
      AtomicFile.write(
          out.get(),
          stream -> {
            Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            write(document, format, options, writer);
            writer.flush();
          });
      return Outcome.of(findings, "", out.get());
    }
  }

  private static RenderOptions options(Arguments arguments, SrDocument document) {
    RenderOptions options =
        RenderOptions.DEFAULT
            .withPositions(arguments.get(POSITIONS))
            .withCodes(arguments.get(CODES))
            .withPersons(!arguments.get(NO_PERSONS));
    if (!arguments.get(ROWS)) {
      return options;
    }
    Matching matching = Matching.of(document, TemplateCatalog.standard());
    return options.withNote(item -> matching.row(item).map(MatchedRow::toString));
  }

  private static void write(SrDocument document, Format format, RenderOptions options, Writer out)
      throws IOException {
    switch (format) {
      case TEXT -> SrText.write(document, options, out);
      case HTML -> SrHtml.write(document, options, out);
      case JSON -> SrJson.write(document, options, out);
    }
  }
}
