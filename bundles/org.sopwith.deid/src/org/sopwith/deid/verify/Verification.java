// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify;

import java.util.List;
import org.sopwith.operation.Findings;
import org.sopwith.operation.report.Report;

/**
 * What a verification found. No value of a file is in it unless it was asked for.
 *
 * @param profile name of the profile that was checked against
 * @param facts what was looked at
 * @param findings what is wrong, grouped over files
 * @param decisions what was done to each attribute
 * @param scores of the answer key, by kind; none without one
 * @param limits sentences on what the verification does not prove
 */
public record Verification(
    String profile,
    List<Report.Fact> facts,
    Findings findings,
    List<Decision> decisions,
    List<Score> scores,
    List<String> limits) {
  public Verification {
    facts = List.copyOf(facts);
    decisions = List.copyOf(decisions);
    scores = List.copyOf(scores);
    limits = List.copyOf(limits);
  }

  /** All scores in one, of the kind {@code all}. */
  public Score total() {
    return new Score(
        "all",
        scores.stream().mapToLong(Score::passed).sum(),
        scores.stream().mapToLong(Score::failed).sum());
  }
}
