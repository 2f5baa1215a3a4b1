// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Rules that are run together, some of them switched on or off. A rule that throws becomes a
 * finding with its id, and the others still run.
 *
 * @param <S> what the rules look at
 */
public final class RuleSet<S> {
  /** The rule id under which a failed rule is reported. */
  public static final String RULE_FAILED = "rule-failed";

  private final List<Rule<? super S>> rules;

  private RuleSet(List<Rule<? super S>> rules) {
    this.rules = rules;
  }

  /** All rules that are on by default. */
  public static <S> RuleSet<S> of(Collection<? extends Rule<? super S>> rules) {
    return of(rules, Map.of());
  }

  /**
   * The rules that are on.
   *
   * @param switches rule id to on or off, where it differs from the default
   */
  public static <S> RuleSet<S> of(
      Collection<? extends Rule<? super S>> rules, Map<String, Boolean> switches) {
    return new RuleSet<>(
        rules.stream()
            .<Rule<? super S>>map(rule -> rule)
            .filter(rule -> switches.getOrDefault(rule.id(), rule.onByDefault()))
            .toList());
  }

  /** The rules that are on, in the order in which they run. */
  public List<Rule<? super S>> rules() {
    return rules;
  }

  /** Runs every rule over the subject; findings without a file are given this one. */
  public void check(S subject, String file, Consumer<Finding> sink) {
    check(subject, file, sink, () -> {});
  }

  /**
   * Runs every rule over the subject.
   *
   * @param pause run before each rule; what it throws ends the run
   */
  public void check(S subject, String file, Consumer<Finding> sink, Runnable pause) {
    Consumer<Finding> inFile =
        finding -> sink.accept(finding.file().isEmpty() ? finding.in(file) : finding);
    for (int i = 0; i < rules.size(); i++) {
      pause.run();
      Rule<? super S> rule = rules.get(i);
      try {
        rule.check(subject, inFile);
      } catch (RuntimeException | StackOverflowError e) {
        // Only the kind of failure: the text of an exception may quote values of the file.
        inFile.accept(
            Finding.warning(RULE_FAILED, "The rule " + rule.id() + " could not be applied")
                .expecting("", e.getClass().getSimpleName()));
      }
    }
  }
}
