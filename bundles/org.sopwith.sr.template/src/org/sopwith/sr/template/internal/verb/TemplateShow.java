// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.internal.verb;

import java.io.IOException;
import java.io.Writer;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.json.JsonOutput;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateExport;
import org.sopwith.sr.template.TemplateGraph;
import org.sopwith.sr.template.mrrt.MrrtExport;

/** The verb {@code sr template show}: one template as PS3.16 prints it. */
public final class TemplateShow implements Operation {
  enum Format {
    TEXT,
    HTML,
    JSON,
    MRRT
  }

  private static final Parameter<Format> FORMAT =
      Parameter.choice("format", Format.class)
          .defaultsTo(Format.TEXT)
          .describedAs("The table as text, as a page, as JSON, or as an MRRT form");
  private static final Parameter<Boolean> INCLUDES =
      Parameter.flag("includes")
          .describedAs("Show instead the tree of the templates that it includes, as text or JSON");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "sr template show", "Show SR Template", "Shows a template as PS3.16 prints it")
          .paragraph(
              "JSON says besides what the conditions are understood to mean, and in which words"
                  + " they are not. MRRT is the form of the IHE profile Management of Radiology"
                  + " Report Templates, with the templates that it includes to the second level.")
          .example("1500", "Shows TID 1500.")
          .example("1411 --format mrrt > 1411.html", "Makes a form of it (IHE MRRT, HTML5).")
          .example("1500 --includes", "Shows what TID 1500 includes, down to the last.")
          .example("own.srtemplate", "Shows the template of a file.")
          .example("1411 --format html > 1411.html", "Makes a page of TID 1411.")
          .parameters(TemplateSource.TEMPLATE, TemplateSource.TID, FORMAT, INCLUDES)
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
    String title = "TID " + template.getTid();
    if (arguments.get(INCLUDES)) {
      includes(source, arguments.get(FORMAT), context.out());
      return Outcome.done(title);
    }
    switch (arguments.get(FORMAT)) {
      case TEXT -> TemplateExport.text(template, context.out());
      case HTML -> TemplateExport.html(template, context.out());
      case JSON -> TemplateExport.json(template, context.out());
      case MRRT -> MrrtExport.write(template, source.catalog(), context.out());
    }
    return Outcome.done(title);
  }

  private static void includes(TemplateSource source, Format format, Writer out)
      throws OperationException, IOException {
    TemplateGraph graph = new TemplateGraph(source.catalog());
    String tid = source.template().getTid();
    switch (format) {
      case TEXT -> IncludeTree.text(graph, tid, out);
      case JSON -> {
        JsonOutput.line(out, json -> IncludeTree.json(graph, tid, json));
      }
      case HTML, MRRT ->
          throw new OperationException("--includes is written as text or JSON only.");
    }
  }
}
