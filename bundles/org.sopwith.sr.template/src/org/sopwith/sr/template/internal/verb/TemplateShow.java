// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.internal.verb;

import java.io.IOException;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateExport;

/** The verb {@code sr template show}: one template as PS3.16 prints it. */
public final class TemplateShow implements Operation {
  enum Format {
    TEXT,
    HTML,
    JSON
  }

  private static final Parameter<String> TID =
      Parameter.text("tid")
          .positional()
          .label("TID")
          .required()
          .describedAs("The number of the template, such as 1500");
  private static final Parameter<Format> FORMAT =
      Parameter.choice("format", Format.class)
          .defaultsTo(Format.TEXT)
          .describedAs("The table as text, as a page, or as JSON");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "sr template show", "Show SR Template", "Shows a template as PS3.16 prints it")
          .paragraph(
              "JSON says besides what the conditions are understood to mean, and in which words"
                  + " they are not.")
          .example("1500", "Shows TID 1500.")
          .example("1411 --format html > 1411.html", "Makes a page of TID 1411.")
          .parameters(TID, FORMAT)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws OperationException, IOException {
    Template template = TemplateArgument.find(arguments.get(TID), TemplateCatalog.standard());
    switch (arguments.get(FORMAT)) {
      case TEXT -> TemplateExport.text(template, context.out());
      case HTML -> TemplateExport.html(template, context.out());
      case JSON -> TemplateExport.json(template, context.out());
    }
    return Outcome.done("TID " + template.getTid());
  }
}
