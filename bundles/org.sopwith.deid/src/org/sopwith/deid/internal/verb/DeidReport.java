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
import org.sopwith.deid.clean.PixelRedactor.Blanked;
import org.sopwith.deid.engine.RunSummary;
import org.sopwith.deid.engine.Tally;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.operation.Product;
import org.sopwith.operation.json.JsonOutput;
import org.sopwith.operation.report.Html;

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
            html(summary, writer);
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

  private static void html(RunSummary summary, Writer out) throws IOException {
    out.write(
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>De-identification</title>
        <style>body{font:14px sans-serif;margin:2em}table{border-collapse:collapse}
        td,th{border:1px solid #ccc;padding:2px 8px;text-align:left;vertical-align:top}</style></head><body>
        <h1>De-identification</h1>
        """);
    row(out, "p", summary.profile().getName() + ", PS3.15 " + summary.profile().getEdition());
    row(
        out,
        "p",
        "%d objects written, %d there before, %d refused%s."
            .formatted(
                summary.written(),
                summary.before(),
                summary.refused().size(),
                summary.isComplete() ? "" : "; stopped before the end"));
    row(
        out,
        "p",
        "It names files by their paths, which may hold identities: keep it as the originals.");
    out.write("<h2>What this does not prove</h2><ul>");
    for (String limit : LIMITS) {
      row(out, "li", limit);
    }
    out.write("</ul>\n");
    remarks("Not written", summary.refused(), out);
    remarks("Left out, without an object missing", summary.leftOut(), out);
    remarks("To look at", summary.flagged(), out);
    if (!summary.blanked().isEmpty()) {
      out.write("<h2>Blanked in pixels</h2><table>");
      cells(out, "th", "File", "Left, top, width, height", "Frames", "Known by", "Source");
      for (RunSummary.BlankedRegion each : summary.blanked()) {
        Blanked region = each.region();
        cells(
            out,
            "td",
            each.file().toString(),
            region.region(),
            region.frames(),
            region.by(),
            region.source());
      }
      out.write("</table>\n");
    }
    out.write("<h2>Decisions</h2><table>");
    cells(out, "th", "Attribute", "Action", "Rule", "Option", "Reason", "Count");
    for (Tally.Line line : summary.decisions()) {
      cells(
          out,
          "td",
          line.path(),
          line.action().getLiteral(),
          line.reason().rule(),
          line.reason().option(),
          line.reason().text(),
          Long.toString(line.count()));
    }
    out.write("</table>\n<footer>" + Html.escape(Product.nameAndVersion()));
    out.write("</footer></body></html>\n");
  }

  private static void remarks(String title, List<RunSummary.Remark> remarks, Writer out)
      throws IOException {
    if (!remarks.isEmpty()) {
      row(out, "h2", title);
      out.write("<table>");
      for (RunSummary.Remark remark : remarks) {
        cells(out, "td", remark.file().toString(), remark.cause(), remark.message());
      }
      out.write("</table>\n");
    }
  }

  private static void cells(Writer out, String element, String... texts) throws IOException {
    out.write("<tr>");
    for (String text : texts) {
      row(out, element, text);
    }
    out.write("</tr>\n");
  }

  private static void row(Writer out, String element, String text) throws IOException {
    out.write("<" + element + ">" + Html.escape(text) + "</" + element + ">");
  }
}
