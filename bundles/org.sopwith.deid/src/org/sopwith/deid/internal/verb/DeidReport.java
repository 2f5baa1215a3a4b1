// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.internal.verb;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sopwith.deid.engine.RunSummary;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.operation.Product;
import org.sopwith.operation.json.JsonOutput;

/** The report of a run, as JSON or HTML. It holds no value of an object. */
final class DeidReport {
  /** What a reader must not take the report for. */
  private static final List<String> LIMITS =
      List.of(
          "It says what was done, not that nobody can be recognised: that takes a look at the"
              + " results.",
          "Pixels were not looked at unless it says so; faces can be rebuilt from images of heads.",
          "Attributes that Table E.1-1 does not list stay as they are.");

  private DeidReport() {}

  static void write(RunSummary summary, Path file) throws IOException {
    boolean html = file.getFileName().toString().toLowerCase(Locale.ROOT).matches(".*\\.html?");
    AtomicFile.write(
        file,
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          if (html) {
            DeidHtml.write(summary, LIMITS, writer);
          } else {
            json(summary, writer);
          }
          writer.flush();
        });
  }

  private static void json(RunSummary summary, Writer out) throws IOException {
    JsonOutput.indented(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringField("tool", Product.nameAndVersion());
          json.writeStringField("profile", summary.profile().getName());
          json.writeStringField("edition", summary.profile().getEdition());
          JsonOutput.texts(
              json,
              "options",
              summary.profile().getOptions().stream().map(option -> option.getLiteral()).toList());
          json.writeNumberField("written", summary.written());
          json.writeNumberField("thereBefore", summary.before());
          json.writeBooleanField("complete", summary.isComplete());
          remarks("refused", summary.refused(), json);
          remarks("leftOut", summary.leftOut(), json);
          remarks("flagged", summary.flagged(), json);
          JsonOutput.objects(
              json,
              "blanked",
              summary.blanked(),
              each -> {
                json.writeStringField("file", each.file().toString());
                json.writeStringField("region", each.region().region());
                json.writeStringField("frames", each.region().frames());
                json.writeStringField("by", each.region().by());
                json.writeStringField("source", each.region().source());
              });
          JsonOutput.objects(
              json,
              "decisions",
              summary.decisions(),
              line -> {
                json.writeStringField("path", line.path());
                json.writeStringField("action", line.action().getLiteral());
                json.writeStringField("rule", line.reason().rule());
                json.writeStringField("option", line.reason().option());
                json.writeStringField("reason", line.reason().text());
                json.writeNumberField("count", line.count());
              });
          JsonOutput.texts(json, "notProven", LIMITS);
          json.writeEndObject();
        });
  }

  private static void remarks(String field, List<RunSummary.Remark> remarks, JsonGenerator json)
      throws IOException {
    JsonOutput.objects(
        json,
        field,
        remarks,
        remark -> {
          json.writeStringField("file", remark.file().toString());
          json.writeStringField("cause", remark.cause());
          json.writeStringField("message", remark.message());
        });
  }
}
