// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.report;

import java.io.IOException;
import java.io.Writer;
import org.sopwith.deid.verify.Verification;
import org.sopwith.operation.Severity;
import org.sopwith.operation.json.JsonOutput;
import org.sopwith.operation.report.JsonReport;

/**
 * A verification as JSON: {@code {"profile", "passed", "facts": [{"name", "value"}], "findings":
 * [the shape of findings everywhere], "decisions": [{"path", "rule", "option", "action", "outcome",
 * "allowed", "count"}], "scores": [{"kind", "passed", "failed", "score"}], "notProven": []}}.
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
          JsonOutput.objects(
              json,
              "scores",
              verification.scores(),
              score -> {
                json.writeStringField("kind", score.kind());
                json.writeNumberField("passed", score.passed());
                json.writeNumberField("failed", score.failed());
                json.writeNumberField("score", score.share());
              });
          JsonOutput.texts(json, "notProven", verification.limits());
          json.writeEndObject();
        });
  }
}
