// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.edit.Edit;

/** The documented array of findings. */
final class JsonReport {
  private JsonReport() {}

  static void write(Report report, Writer out) throws IOException {
    try (JsonGenerator json = generator(out)) {
      json.writeStartArray();
      for (Finding finding : report.findings()) {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().word());
        json.writeStringField("file", finding.file());
        json.writeStringField("path", finding.path());
        json.writeStringField("message", finding.message());
        json.writeStringField("expected", finding.expected());
        json.writeStringField("found", finding.found());
        json.writeStringField("standard", finding.standard().toString());
        json.writeNumberField("count", finding.count());
        if (finding.count() > 1) {
          writeExamples(finding, json);
        }
        if (finding.fix().isPresent()) {
          writeFix(finding.fix().get(), json);
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }

  private static void writeFix(Finding.Fix fix, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("fix");
    json.writeStringField("label", fix.label());
    json.writeStringField("edit", Edit.print(fix.options()));
    json.writeEndObject();
  }

  private static void writeExamples(Finding finding, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("examples");
    for (Finding.Example example : finding.examples()) {
      json.writeStartObject();
      json.writeStringField("file", example.file());
      json.writeStringField("path", example.path());
      json.writeStringField("found", example.found());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A generator that indents with line feeds on every system and leaves the writer open. */
  static JsonGenerator generator(Writer out) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    JsonGenerator json =
        new JsonFactory()
            .createGenerator(out)
            .setPrettyPrinter(
                new DefaultPrettyPrinter()
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter));
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    return json;
  }
}
