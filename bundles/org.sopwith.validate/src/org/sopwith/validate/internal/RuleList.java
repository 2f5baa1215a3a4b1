// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.RuleDescription;
import org.sopwith.operation.json.JsonOutput;
import org.sopwith.operation.report.ReportFormat;

/** Lists rules for users to switch. */
final class RuleList {
  private RuleList() {}

  static void write(
      List<RuleDescription> rules, Map<String, Boolean> on, ReportFormat format, Writer out)
      throws IOException, OperationException {
    switch (format) {
      case TEXT -> writeText(rules, on, out);
      case JSON -> writeJson(rules, on, out);
      case CSV, HTML, SARIF ->
          throw new OperationException("Rules are listed as text or json, not " + format.suffix());
    }
    out.flush();
  }

  private static void writeText(List<RuleDescription> rules, Map<String, Boolean> on, Writer out)
      throws IOException {
    int width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(1);
    for (RuleDescription rule : rules) {
      out.write(
          String.format(
              Locale.ROOT,
              "%-" + width + "s  %-7s  %-3s  %s%s\n",
              rule.id(),
              rule.severity().word(),
              on.get(rule.id()) ? "on" : "off",
              rule.title(),
              rule.standard().isNone() ? "" : ", " + rule.standard()));
    }
  }

  private static void writeJson(List<RuleDescription> rules, Map<String, Boolean> on, Writer out)
      throws IOException {
    JsonOutput.indented(
        out,
        json -> {
          JsonOutput.objects(
              json,
              rules,
              rule -> {
                json.writeStringField("rule", rule.id());
                json.writeStringField("severity", rule.severity().word());
                json.writeBooleanField("on", on.get(rule.id()));
                json.writeStringField("title", rule.title());
                json.writeStringField("standard", rule.standard().toString());
              });
        });
  }
}
