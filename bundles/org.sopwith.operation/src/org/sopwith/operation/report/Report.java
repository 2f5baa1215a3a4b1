// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.operation.StandardReference;

/**
 * What a report says, whatever its format.
 *
 * @param title such as {@code Validation of study-1}
 * @param tool name and version of the program
 * @param facts what was looked at and what could not be: {@code Files checked}, {@code 2,000}
 * @param findings grouped, as {@link org.sopwith.operation.Findings#list()} gives them
 */
public record Report(String title, String tool, List<Fact> facts, List<Finding> findings) {
  /** One line of the report's head. */
  public record Fact(String name, String value) {
    public Fact {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
    }
  }

  /**
   * All findings of one rule and severity.
   *
   * @param rule its id
   * @param severity of these findings
   * @param standard the place in the standard, if all agree
   * @param count how many places in all
   * @param findings the groups, most frequent first
   */
  public record OfRule(
      String rule,
      Severity severity,
      StandardReference standard,
      long count,
      List<Finding> findings) {}

  public Report {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(tool, "tool");
    facts = List.copyOf(facts);
    findings = List.copyOf(findings);
  }

  /** The findings by severity and rule: the worst severity first, then the most frequent rule. */
  public List<OfRule> byRule() {
    record Key(Severity severity, String rule) {}
    Map<Key, List<Finding>> byRule = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byRule
          .computeIfAbsent(new Key(finding.severity(), finding.rule()), key -> new ArrayList<>())
          .add(finding);
    }
    return byRule.entrySet().stream()
        .map(entry -> ofRule(entry.getKey().rule(), entry.getKey().severity(), entry.getValue()))
        .sorted(
            Comparator.comparing(OfRule::severity)
                .thenComparing(Comparator.comparingLong(OfRule::count).reversed())
                .thenComparing(OfRule::rule))
        .toList();
  }

  private static OfRule ofRule(String rule, Severity severity, List<Finding> findings) {
    List<StandardReference> places = findings.stream().map(Finding::standard).distinct().toList();
    return new OfRule(
        rule,
        severity,
        places.size() == 1 ? places.get(0) : StandardReference.NONE,
        findings.stream().mapToLong(Finding::count).sum(),
        findings.stream().sorted(Comparator.comparingLong(Finding::count).reversed()).toList());
  }

  /** {@code 3 errors, 12 warnings}, or {@code nothing found}. */
  public String tally() {
    List<String> parts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count =
          findings.stream()
              .filter(finding -> finding.severity() == severity)
              .mapToLong(Finding::count)
              .sum();
      if (count > 0) {
        parts.add(Texts.count(count) + " " + severity.word() + (count == 1 ? "" : "s"));
      }
    }
    return parts.isEmpty() ? "nothing found" : String.join(", ", parts);
  }
}
