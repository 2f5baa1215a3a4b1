// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sopwith.operation.Finding;
import org.sopwith.operation.json.JsonOutput;

/**
 * SARIF 2.1.0 (OASIS). A finding is a result; the attribute path is a logical location; the places
 * of a group beyond the first are related locations, for mending one does not mend the others.
 */
final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private SarifReport() {}

  static void write(Report report, Writer out) throws IOException {
    Map<String, Integer> ruleIndex = new LinkedHashMap<>();
    JsonOutput.indented(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringField("$schema", SCHEMA);
          json.writeStringField("version", "2.1.0");
          json.writeArrayFieldStart("runs");
          json.writeStartObject();
          writeTool(report, ruleIndex, json);
          json.writeStringField("columnKind", "utf16CodeUnits");
          json.writeArrayFieldStart("results");
          for (Finding finding : report.findings()) {
            writeResult(finding, ruleIndex.get(finding.rule()), json);
          }
          json.writeEndArray();
          json.writeEndObject();
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void writeTool(Report report, Map<String, Integer> ruleIndex, JsonGenerator json)
      throws IOException {
    int blank = report.tool().indexOf(' ');
    json.writeObjectFieldStart("tool");
    json.writeObjectFieldStart("driver");
    json.writeStringField("name", blank < 0 ? report.tool() : report.tool().substring(0, blank));
    if (blank > 0) {
      json.writeStringField("version", report.tool().substring(blank + 1));
    }
    json.writeArrayFieldStart("rules");
    for (Report.OfRule rule : report.byRule()) {
      if (ruleIndex.putIfAbsent(rule.rule(), ruleIndex.size()) == null) {
        json.writeStartObject();
        json.writeStringField("id", rule.rule());
        writeText("shortDescription", rule.findings().get(0).message(), json);
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", rule.severity().word());
        json.writeEndObject();
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeResult(Finding finding, int ruleIndex, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("ruleId", finding.rule());
    json.writeNumberField("ruleIndex", ruleIndex);
    json.writeStringField("level", finding.severity().word());
    String expectation = Texts.expectation(finding);
    writeText(
        "message",
        finding.message() + (expectation.isEmpty() ? "" : " (" + expectation + ")"),
        json);
    List<Finding.Example> places =
        finding.examples().isEmpty() ? List.of(finding.example()) : finding.examples();
    writeLocations("locations", places.subList(0, 1), json);
    writeLocations("relatedLocations", places.subList(1, places.size()), json);
    json.writeNumberField("occurrenceCount", finding.count());
    json.writeObjectFieldStart("properties");
    json.writeStringField("expected", finding.expected());
    json.writeStringField("found", finding.found());
    json.writeStringField("standard", finding.standard().toString());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeLocations(String name, List<Finding.Example> places, JsonGenerator json)
      throws IOException {
    if (places.stream().allMatch(place -> place.file().isEmpty() && place.path().isEmpty())) {
      return;
    }
    JsonOutput.objects(
        json,
        name,
        places,
        place -> {
          if (!place.file().isEmpty()) {
            json.writeObjectFieldStart("physicalLocation");
            json.writeObjectFieldStart("artifactLocation");
            json.writeStringField("uri", uri(place.file()));
            json.writeEndObject();
            json.writeEndObject();
          }
          if (!place.path().isEmpty()) {
            json.writeArrayFieldStart("logicalLocations");
            json.writeStartObject();
            json.writeStringField("fullyQualifiedName", place.path());
            json.writeEndObject();
            json.writeEndArray();
          }
        });
  }

  private static void writeText(String name, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("text", text);
    json.writeEndObject();
  }

  /** A file as a URI: relative stays relative, and a colon in it makes no scheme. */
  static String uri(String file) {
    try {
      Path path = Path.of(file);
      if (path.isAbsolute()) {
        return path.toUri().toASCIIString();
      }
      String relative = path.toString().replace(path.getFileSystem().getSeparator(), "/");
      return new URI(null, null, (relative.contains(":") ? "./" : "") + relative, null)
          .toASCIIString();
    } catch (InvalidPathException | URISyntaxException e) {
      return "unknown";
    }
  }
}
