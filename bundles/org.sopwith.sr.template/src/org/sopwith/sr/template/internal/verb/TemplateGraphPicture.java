// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.internal.verb;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Outputs;
import org.sopwith.operation.Parameter;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.graph.DiagramSvg;
import org.sopwith.sr.template.graph.IncludeDiagram;
import org.sopwith.sr.template.graph.IncludeDiagram.Direction;
import org.sopwith.sr.template.graph.IncludeDiagram.Extent;

/** The verb {@code sr template graph}: which templates include which, as a picture. */
public final class TemplateGraphPicture implements Operation {
  private static final int MOST = 99;

  private static final Parameter<Path> OUT =
      Parameter.outputFile("out")
          .shortName('o')
          .describedAs("The file to write, *.svg; without it the picture goes to standard output");
  private static final Parameter<Integer> DEPTH =
      Parameter.integer("depth", 1, MOST)
          .defaultsTo(MOST)
          .describedAs("How many includes to go from the template at most");
  private static final Parameter<Boolean> REVERSE =
      Parameter.flag("reverse")
          .describedAs("Show the templates that include it, not those that it includes");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "sr template graph",
              "Draw Graph of SR Templates",
              "Draws which templates a template includes")
          .paragraph(
              "The picture is SVG. Each include says whether it is mandatory, and how often it may"
                  + " be there.")
          .example("1500 -o 1500.svg", "Draws TID 1500 and all its sub-templates.")
          .example("300 --reverse --depth 1 -o 300.svg", "Draws the templates that use TID 300.")
          .parameters(TemplateSource.TEMPLATE, TemplateSource.TID, OUT, DEPTH, REVERSE)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    TemplateSource source =
        TemplateSource.of(
            arguments.get(TemplateSource.TEMPLATE), arguments.find(TemplateSource.TID));
    Template template = source.template();
    IncludeDiagram diagram =
        IncludeDiagram.of(
            source.catalog(),
            template.getTid(),
            arguments.get(REVERSE) ? Direction.INCLUDING : Direction.INCLUDED,
            Extent.to(arguments.get(DEPTH)));
    String summary =
        "TID "
            + template.getTid()
            + ": "
            + diagram.nodes().size()
            + " templates, "
            + diagram.edges().size()
            + " includes";
    Optional<Path> out = arguments.find(OUT);
    if (out.isEmpty()) {
      DiagramSvg.write(diagram, template.getEdition(), context.out());
      return Outcome.done(summary);
    }
    Outputs.requireFile(out.get());
    AtomicFile.write(
        out.get(),
        stream -> {
          Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
          DiagramSvg.write(diagram, template.getEdition(), writer);
          writer.flush();
        });
    return Outcome.done(summary, out.get());
  }
}
