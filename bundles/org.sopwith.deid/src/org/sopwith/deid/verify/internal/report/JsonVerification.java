// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.Writer;
import org.sopwith.deid.verify.Decision;
import org.sopwith.deid.verify.Score;
import org.sopwith.deid.verify.Verification;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.operation.report.Report;

/**
 * A verification as JSON: {@code {"profile", "passed", "facts": [{"name", "value"}], "findings":
 * [the shape of findings everywhere, and "examples": [{"file", "path", "found"}]], "decisions":
 * [{"path", "rule", "option", "action", "outcome", "allowed", "count"}], "scores": [{"kind",
 * "passed", "failed", "score"}], "notProven": []}}.
 */
public final class JsonVerification {
  private JsonVerification() {}

  public static void write(Verification verification, Writer out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(new DefaultPrettyPrinter());
    json.writeStartObject();
    json.writeStringField("profile", verification.profile());
    json.writeBooleanField("passed", verification.findings().count(Severity.ERROR) == 0);
    json.writeArrayFieldStart("facts");
    for (Report.Fact fact : verification.facts()) {
      json.writeStartObject();
      json.writeStringField("name", fact.name().strip());
      json.writeStringField("value", fact.value());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (Finding finding : verification.findings().list()) {
      write(finding, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("decisions");
    for (Decision decision : verification.decisions()) {
      write(decision, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("scores");
    for (Score score : verification.scores()) {
      json.writeStartObject();
      json.writeStringField("kind", score.kind());
      json.writeNumberField("passed", score.passed());
      json.writeNumberField("failed", score.failed());
      json.writeNumberField("score", score.share());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notProven");
    for (String limit : verification.limits()) {
      json.writeString(limit);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.close();
    out.write('\n');
    out.flush();
  }

  private static void write(Finding finding, JsonGenerator json) throws IOException {
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
    json.writeArrayFieldStart("examples");
    for (Finding.Example example : finding.examples()) {
      json.writeStartObject();
      json.writeStringField("file", example.file());
      json.writeStringField("path", example.path());
      json.writeStringField("found", example.found());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(Decision decision, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("path", decision.path());
    json.writeStringField("rule", decision.rule());
    json.writeStringField("option", decision.option());
    json.writeStringField("action", decision.action());
    json.writeStringField("outcome", decision.outcome());
    json.writeBooleanField("allowed", decision.allowed());
    json.writeNumberField("count", decision.count());
    json.writeEndObject();
  }
}
