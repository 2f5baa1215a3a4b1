// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.internal.verb;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;

/** The verb {@code sr template list}: the templates of PS3.16. */
public final class TemplateList implements Operation {
  enum Format {
    TEXT,
    JSON
  }

  private static final Parameter<Format> FORMAT =
      Parameter.choice("format", Format.class)
          .defaultsTo(Format.TEXT)
          .describedAs("One line for each template, or a JSON array");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "sr template list", "List SR Templates", "Lists the templates of PS3.16")
          .paragraph("Each with its number, whether it is a root, the count of its rows, its name.")
          .example("", "Lists all templates.")
          .example("--format json", "Lists them for a program.")
          .parameters(FORMAT)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws IOException {
    TemplateCatalog catalog = TemplateCatalog.standard();
    List<Template> templates =
        catalog.tids().stream().map(tid -> catalog.template(tid).orElseThrow()).toList();
    if (arguments.get(FORMAT) == Format.JSON) {
      json(templates, context.out());
    } else {
      for (Template template : templates) {
        context
            .out()
            .write(
                String.format(
                    "%-7s %-4s %4d  %s%n",
                    template.getTid(),
                    template.isRoot() ? "root" : "",
                    template.getRows().size(),
                    template.getName()));
      }
    }
    return Outcome.done(templates.size() + " templates");
  }

  private static void json(List<Template> templates, Writer out) throws IOException {
    try (JsonGenerator json =
        new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.writeStartArray();
      for (Template template : templates) {
        json.writeStartObject();
        json.writeStringField("tid", template.getTid());
        json.writeStringField("name", template.getName());
        json.writeBooleanField("root", template.isRoot());
        json.writeBooleanField("extensible", template.isExtensible());
        json.writeNumberField("rows", template.getRows().size());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    out.write(System.lineSeparator());
  }
}
