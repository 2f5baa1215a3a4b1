// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.template.internal.verb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Context;
import org.sopwith.operation.Operation;
import org.sopwith.operation.OperationDescriptor;
import org.sopwith.operation.Outcome;
import org.sopwith.operation.Parameter;
import org.sopwith.operation.TextOrJson;
import org.sopwith.operation.json.JsonOutput;
import org.sopwith.sr.template.Template;
import org.sopwith.sr.template.TemplateCatalog;
import org.sopwith.sr.template.TemplateSearch;
import org.sopwith.sr.template.TemplateSearch.Hit;
import org.sopwith.standard.Code;

/** The verb {@code sr template list}: the templates of PS3.16. */
public final class TemplateList implements Operation {
  private static final Parameter<String> SEARCH =
      Parameter.text("search")
          .label("WORDS")
          .describedAs(
              "List instead the templates, context groups and codes that have all these words");

  private static final OperationDescriptor DESCRIPTOR =
      OperationDescriptor.of(
              "sr template list", "List SR Templates", "Lists the templates of PS3.16")
          .paragraph("Each with its number, whether it is a root, the count of its rows, its name.")
          .paragraph(
              "A search looks at numbers, names, code values (SNOMED-RT codes too) and meanings,"
                  + " parts of words too, and lists the best first. Behind a template or context"
                  + " group stand the codes for whose sake it is there, if not for its name.")
          .example("", "Lists all templates.")
          .example("--search 'finding site'", "Lists where these words are.")
          .example("--search 'CID 29'", "Lists the context group of that number first.")
          .example("--format json", "Lists the templates for a program.")
          .parameters(TextOrJson.FORMAT, SEARCH)
          .build();

  @Override
  public OperationDescriptor descriptor() {
    return DESCRIPTOR;
  }

  @Override
  public Outcome run(Arguments arguments, Context context) throws IOException {
    TemplateCatalog catalog = TemplateCatalog.standard();
    boolean asJson = arguments.get(TextOrJson.FORMAT) == TextOrJson.JSON;
    Optional<String> words = arguments.find(SEARCH);
    if (words.isPresent()) {
      List<Hit> hits = TemplateSearch.of(catalog).find(words.get());
      if (asJson) {
        json(hits, catalog, context.out());
      } else {
        text(hits, context.out());
      }
      return Outcome.done(hits.size() + " found");
    }
    List<Template> templates =
        catalog.tids().stream().map(tid -> catalog.template(tid).orElseThrow()).toList();
    if (asJson) {
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

  private static void text(List<Hit> hits, Writer out) throws IOException {
    for (Hit hit : hits) {
      out.write(
          switch (hit) {
                case Hit.OfTemplate it -> "TID " + it.tid() + " " + it.name() + within(it.within());
                case Hit.OfGroup it -> "CID " + it.cid() + " " + it.name() + within(it.within());
                case Hit.OfCode it -> it.code().toString();
              }
              + System.lineSeparator());
    }
  }

  private static String within(List<Code> codes) {
    return codes.isEmpty()
        ? ""
        : codes.stream().map(Code::toString).collect(Collectors.joining(", ", ": ", ""));
  }

  private static void json(List<Template> templates, Writer out) throws IOException {
    JsonOutput.line(
        out, json -> JsonOutput.objects(json, templates, template -> fields(template, json)));
  }

  private static void fields(Template template, JsonGenerator json) throws IOException {
    json.writeStringField("tid", template.getTid());
    json.writeStringField("name", template.getName());
    json.writeBooleanField("root", template.isRoot());
    json.writeBooleanField("extensible", template.isExtensible());
    json.writeNumberField("rows", template.getRows().size());
  }

  private static void json(List<Hit> hits, TemplateCatalog catalog, Writer out) throws IOException {
    JsonOutput.line(
        out,
        json -> {
          JsonOutput.objects(
              json,
              hits,
              hit -> {
                switch (hit) {
                  case Hit.OfTemplate it -> {
                    fields(catalog.template(it.tid()).orElseThrow(), json);
                    codes(it.within(), json);
                  }
                  case Hit.OfGroup it -> {
                    json.writeStringField("cid", it.cid());
                    json.writeStringField("name", it.name());
                    codes(it.within(), json);
                  }
                  case Hit.OfCode it -> JsonOutput.code(json, it.code());
                }
              });
        });
  }

  private static void codes(List<Code> codes, JsonGenerator json) throws IOException {
    JsonOutput.objects(json, "codes", codes, code -> JsonOutput.code(json, code));
  }
}
