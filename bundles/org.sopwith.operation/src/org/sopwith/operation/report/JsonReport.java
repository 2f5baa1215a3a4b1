// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.edit.Edit;
import org.sopwith.operation.json.JsonOutput;

/** Findings as JSON, in the shape that is documented. */
public final class JsonReport {
  private JsonReport() {}

  static void write(Report report, Writer out) throws IOException {
    JsonOutput.indented(
        out, json -> JsonOutput.objects(json, report.findings(), one -> fields(one, json)));
  }

  /** The fields of a finding; examples if it was found more than once. */
  public static void fields(Finding finding, JsonGenerator json) throws IOException {
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
      JsonOutput.objects(
          json,
          "examples",
          finding.examples(),
          example -> {
            json.writeStringField("file", example.file());
            json.writeStringField("path", example.path());
            json.writeStringField("found", example.found());
          });
    }
    if (finding.fix().isPresent()) {
      Finding.Fix fix = finding.fix().get();
      json.writeObjectFieldStart("fix");
      json.writeStringField("label", fix.label());
      json.writeStringField("edit", Edit.print(fix.options()));
      json.writeEndObject();
    }
  }
}
