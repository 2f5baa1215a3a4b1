// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import org.sopwith.deid.verify.Score;
import org.sopwith.deid.verify.Verification;
import org.sopwith.operation.Severity;
import org.sopwith.operation.json.JsonOutput;
import org.sopwith.operation.report.JsonReport;

/**
 * A verification as JSON: {@code {"profile", "passed", "facts": [{"name", "value"}], "findings":
 * [the shape of findings everywhere], "decisions": [{"path", "rule", "option", "action", "outcome",
 * "allowed", "count"}], "scores": [{"kind", "passed", "failed", "score"}], "total": {the same of
 * all}, "notProven": []}}; the last but one only with an answer key.
 */
public final class JsonVerification {
  private JsonVerification() {}

  public static void write(Verification verification, Writer out) throws IOException {
    JsonOutput.indented(
        out,
        json -> {
          json.writeStartObject();
          json.writeStringField("profile", verification.profile());
          json.writeBooleanField("passed", verification.findings().count(Severity.ERROR) == 0);
          JsonOutput.objects(
              json,
              "facts",
              verification.facts(),
              fact -> {
                json.writeStringField("name", fact.name().strip());
                json.writeStringField("value", fact.value());
              });
          JsonOutput.objects(
              json,
              "findings",
              verification.findings().list(),
              finding -> JsonReport.fields(finding, json));
          JsonOutput.objects(
              json,
              "decisions",
              verification.decisions(),
              decision -> {
                json.writeStringField("path", decision.path());
                json.writeStringField("rule", decision.rule());
                json.writeStringField("option", decision.option());
                json.writeStringField("action", decision.action());
                json.writeStringField("outcome", decision.outcome());
                json.writeBooleanField("allowed", decision.allowed());
                json.writeNumberField("count", decision.count());
              });
          JsonOutput.objects(json, "scores", verification.scores(), score -> write(score, json));
          if (!verification.scores().isEmpty()) {
            json.writeObjectFieldStart("total");
            write(verification.total(), json);
            json.writeEndObject();
          }
          JsonOutput.texts(json, "notProven", verification.limits());
          json.writeEndObject();
        });
  }

  private static void write(Score score, JsonGenerator json) throws IOException {
    json.writeStringField("kind", score.kind());
    json.writeNumberField("passed", score.passed());
    json.writeNumberField("failed", score.failed());
    json.writeNumberField("score", score.share());
  }
}
