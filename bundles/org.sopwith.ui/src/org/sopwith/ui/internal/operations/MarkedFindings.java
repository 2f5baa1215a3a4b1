// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Host;
import org.sopwith.operation.Severity;
import org.sopwith.ui.ProviderBundles;

/**
 * Collects which findings of an operation get markers: as many as a user can look at, so that
 * thousands of files fill neither memory nor workspace. Safe for use by several threads.
 */
public final class MarkedFindings implements Host {
  /** The rule of the finding that counts those that have no marker. */
  public static final String MORE = "findings.more";

  static final int OF_RULE_IN_FILE = 10;

  private record Place(String file, String rule) {}

  /** Those of a severity. */
  private static final class Kept {
    private final Map<Place, List<Finding>> places = new LinkedHashMap<>();
    private int count;
    private long left;
  }

  private final int most;
  private final Set<Severity> severities;
  private boolean told;
  private final Map<Severity, Kept> bySeverity = new EnumMap<>(Severity.class);

  /**
   * @param most how many get markers at most
   * @param severities those that get markers
   */
  public MarkedFindings(int most, Set<Severity> severities) {
    this.most = most;
    this.severities = Set.copyOf(severities);
  }

  @Override
  public List<ClassLoader> classLoaders() {
    return ProviderBundles.classLoaders();
  }

  @Override
  public synchronized void found(Finding finding) {
    told = true;
    if (!severities.contains(finding.severity())) {
      return;
    }
    Kept kept = bySeverity.computeIfAbsent(finding.severity(), severity -> new Kept());
    if (kept.count >= most) {
      kept.left += finding.count();
      return;
    }
    Finding own = finding.times(finding.count(), List.of());
    List<Finding> same =
        kept.places.computeIfAbsent(new Place(own.file(), own.rule()), place -> new ArrayList<>(1));
    if (same.size() > OF_RULE_IN_FILE) {
      Finding further = same.removeLast();
      same.add(further.times(further.count() + own.count(), List.of()));
    } else {
      same.add(same.size() < OF_RULE_IN_FILE ? own : further(own));
      kept.count++;
    }
  }

  private static Finding further(Finding finding) {
    return Finding.of(finding.rule(), finding.severity(), "Further findings of this rule")
        .in(finding.file())
        .see(finding.standard())
        .times(finding.count(), List.of());
  }

  /** Whether the operation told of any finding, with a marker or not. */
  public synchronized boolean isTold() {
    return told;
  }

  /** Those that get markers, the worst first; one more counts the rest. */
  public synchronized List<Finding> list() {
    List<Finding> list = new ArrayList<>();
    Optional<Severity> worstLeft = Optional.empty();
    long left = 0;
    for (Map.Entry<Severity, Kept> entry : bySeverity.entrySet()) {
      long leftHere = entry.getValue().left;
      for (List<Finding> same : entry.getValue().places.values()) {
        for (Finding finding : same) {
          if (list.size() < most) {
            list.add(finding);
          } else {
            leftHere += finding.count();
          }
        }
      }
      if (leftHere > 0) {
        left += leftHere;
        worstLeft = worstLeft.or(() -> Optional.of(entry.getKey()));
      }
    }
    if (left > 0) {
      list.add(
          Finding.of(
                  MORE,
                  worstLeft.orElseThrow(),
                  "More was found than is shown here; the report has all of it")
              .times(left, List.of()));
    }
    return list;
  }
}
