// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Collects findings and groups those that say the same, so that a million files need the memory of
 * a few. Safe for use by several threads.
 *
 * <p>Two findings are one group if rule, severity, message, expectation, place in the standard and
 * attribute path (item numbers apart) agree, and, when grouped {@link Grouping#BY_FILE}, the file.
 * A rule that still makes more than {@value #GROUPS_PER_RULE} groups gets one more, which counts
 * the rest.
 */
public final class Findings implements Consumer<Finding> {
  /** What makes a group. */
  public enum Grouping {
    /** One group for all files: reports over collections. */
    OVER_FILES,
    /** One group for each file: an editor, markers on resources. */
    BY_FILE
  }

  static final int GROUPS_PER_RULE = 1000;
  static final int EXAMPLES = 10;

  private record Key(
      String rule,
      Severity severity,
      String message,
      String expected,
      StandardReference standard,
      String path,
      String file) {}

  private static final class Group {
    private Finding finding;
    private final List<Finding.Example> examples = new ArrayList<>(1);
    private long count;
  }

  private final Grouping grouping;
  private final int maxExamples;
  private final Map<Key, Group> groups = new LinkedHashMap<>();
  private final Map<String, Integer> groupsOfRule = new HashMap<>();
  private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);

  /** Groups over files and keeps ten examples of each group. */
  public Findings() {
    this(Grouping.OVER_FILES, EXAMPLES);
  }

  public Findings(Grouping grouping, int maxExamples) {
    this.grouping = grouping;
    this.maxExamples = maxExamples;
  }

  @Override
  public synchronized void accept(Finding finding) {
    counts.merge(finding.severity(), finding.count(), Long::sum);
    Key key = key(finding);
    Group group = groups.get(key);
    Finding kept = finding;
    if (group == null && groupsOfRule.merge(finding.rule(), 1, Integer::sum) > GROUPS_PER_RULE) {
      kept =
          Finding.of(finding.rule(), finding.severity(), "Further findings of this rule")
              .in(finding.file())
              .see(finding.standard());
      if (grouping == Grouping.OVER_FILES) {
        kept = kept.in("");
      }
      key = key(kept);
      group = groups.get(key);
    }
    if (group == null) {
      group = new Group();
      group.finding = kept;
      groups.put(key, group);
    } else {
      group.finding = widen(group.finding, finding);
    }
    group.count += finding.count();
    for (Finding.Example example :
        finding.examples().isEmpty() ? List.of(finding.example()) : finding.examples()) {
      if (group.examples.size() < maxExamples) {
        group.examples.add(example);
      }
    }
  }

  /** Adds each of these. */
  public void addAll(Collection<Finding> findings) {
    findings.forEach(this);
  }

  /** The groups, worst severity first, then by rule, then in the order met. */
  public synchronized List<Finding> list() {
    return groups.values().stream()
        .map(group -> group.finding.times(group.count, group.examples))
        .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::rule))
        .toList();
  }

  /** How many places were found with this severity, each counted. */
  public synchronized long count(Severity severity) {
    return counts.getOrDefault(severity, 0L);
  }

  public synchronized boolean isEmpty() {
    return counts.isEmpty();
  }

  public boolean hasErrors() {
    return count(Severity.ERROR) > 0;
  }

  private Key key(Finding finding) {
    String file = grouping == Grouping.BY_FILE ? finding.file() : "";
    return new Key(
        finding.rule(),
        finding.severity(),
        finding.message(),
        finding.expected(),
        finding.standard(),
        ItemNumbers.generalize(finding.path()),
        file);
  }

  /** What still holds of both: differing item numbers become {@code [*]}, other texts go. */
  private static Finding widen(Finding group, Finding next) {
    Finding result = group;
    if (!group.file().equals(next.file()) && !group.file().isEmpty()) {
      result = result.in("");
    }
    if (!group.path().equals(next.path()) && !group.path().isEmpty()) {
      result = result.at(ItemNumbers.common(group.path(), next.path()));
    }
    if (!group.found().equals(next.found()) && !group.found().isEmpty()) {
      result = result.expecting(group.expected(), "");
    }
    return result;
  }
}
