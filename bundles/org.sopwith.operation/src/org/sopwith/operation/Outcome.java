// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * How an operation ended. One that could not be done at all has no outcome: it throws.
 *
 * @param status done, or done with something to look at
 * @param summary a sentence or two for the end of a wizard or a log; may be empty
 * @param outputs files and directories written, the most interesting first
 * @param findings what was found, grouped
 */
public record Outcome(Status status, String summary, List<Path> outputs, List<Finding> findings) {
  /** The exit codes that are a promise of the command line. */
  public enum Status {
    /** Done and nothing wrong. */
    DONE(0),
    /** Done, and findings of severity error, or a difference. */
    FOUND(1),
    /** Not done. */
    FAILED(2);

    private final int exitCode;

    Status(int exitCode) {
      this.exitCode = exitCode;
    }

    public int exitCode() {
      return exitCode;
    }
  }

  public Outcome {
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(summary, "summary");
    outputs = List.copyOf(outputs);
    findings = List.copyOf(findings);
  }

  /** Done and nothing wrong. */
  public static Outcome done(String summary, Path... outputs) {
    return new Outcome(Status.DONE, summary, List.of(outputs), List.of());
  }

  /** Done, with something wrong or different. */
  public static Outcome found(String summary, Path... outputs) {
    return new Outcome(Status.FOUND, summary, List.of(outputs), List.of());
  }

  /** Done; {@link Status#FOUND} if there is an error among the findings. */
  public static Outcome of(Findings findings, String summary, Path... outputs) {
    Status status = findings.hasErrors() ? Status.FOUND : Status.DONE;
    return new Outcome(status, summary, List.of(outputs), findings.list());
  }
}
