// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.validate.internal;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.ui.validate.internal.RuleBook.RuleCount;
import org.sopwith.validate.ModulePresence;

/**
 * What a validation of an object came to.
 *
 * @param findings grouped
 * @param fixable each place with a quick fix, not grouped
 * @param places all, not grouped; of an object with very many the first
 * @param iod the IOD's name, empty if PS3.3 has none for the object
 * @param modules the modules of the IOD
 * @param rules how many rules ran
 * @param took how long it took
 */
public record Checked(
    List<Finding> findings,
    List<Finding> fixable,
    List<Finding> places,
    String iod,
    List<ModulePresence> modules,
    RuleCount rules,
    Duration took) {
  /** The rule that counts the conditions that an object does not tell. */
  static final String NOT_CHECKED = "iod.not-checked";

  private static final Pattern ITEM = Pattern.compile("\\[\\d+]");

  /** How many places have a severity. */
  long count(Severity severity) {
    return findings.stream()
        .filter(finding -> finding.severity() == severity)
        .mapToLong(Finding::count)
        .sum();
  }

  /** How many attributes are absent and could not be judged. */
  long notChecked() {
    return findings.stream()
        .filter(finding -> finding.rule().equals(NOT_CHECKED))
        .mapToLong(Finding::count)
        .sum();
  }

  /** The places with a quick fix that a finding stands for. */
  List<Finding> fixesOf(Finding finding) {
    return fixable.stream()
        .filter(
            place ->
                place.rule().equals(finding.rule())
                    && place.message().equals(finding.message())
                    && place.expected().equals(finding.expected())
                    && general(place.path()).equals(general(finding.path())))
        .toList();
  }

  /** The places with a quick fix of a rule. */
  List<Finding> fixesOf(String rule) {
    return fixable.stream().filter(place -> place.rule().equals(rule)).toList();
  }

  /** A path without its item numbers. */
  static String general(String path) {
    return ITEM.matcher(path).replaceAll("[*]");
  }
}
