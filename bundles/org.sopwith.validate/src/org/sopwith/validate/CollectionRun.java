// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sopwith.operation.Finding;
import org.sopwith.operation.RuleSet;

/**
 * One run of rules across files. Takes objects one at a time. A rule that throws is reported, the
 * others still run.
 */
public final class CollectionRun {
  /** What several rules keep together of the objects seen; it sees each before the rules do. */
  @FunctionalInterface
  public interface Seen {
    /** Takes an object. */
    void see(Instance instance, String file);
  }

  private record Running(CollectionRule rule, CollectionRule.Check check) {}

  private final Map<Class<?>, Seen> shared = new LinkedHashMap<>();
  private final List<Running> checks;

  /** Begins a run of these rules. */
  public CollectionRun(List<CollectionRule> rules) {
    this.checks = rules.stream().map(rule -> new Running(rule, rule.begin(this))).toList();
  }

  /** The one of its type in this run; those that it asks for when it is made see objects first. */
  public <T extends Seen> T shared(Class<T> type, Supplier<T> maker) {
    Seen known = shared.get(type);
    if (known == null) {
      known = maker.get();
      shared.put(type, known);
    }
    return type.cast(known);
  }

  /** Shows an object to all rules. */
  public void see(Instance instance, String file, Consumer<Finding> sink) {
    for (Seen each : shared.values()) {
      try {
        each.see(instance, file);
      } catch (RuntimeException | StackOverflowError e) {
        sink.accept(failed("Rules across files could not take in an object", e).in(file));
        return;
      }
    }
    for (Running each : checks) {
      try {
        each.check().see(instance, file, sink);
      } catch (RuntimeException | StackOverflowError e) {
        sink.accept(failed(each.rule(), e).in(file));
      }
    }
  }

  /** Ends the run: see {@link CollectionRule.Check#end}. */
  public void end(FileNames names, boolean complete, Consumer<Finding> sink) {
    for (Running each : checks) {
      try {
        each.check().end(names, complete, sink);
      } catch (RuntimeException e) {
        sink.accept(failed(each.rule(), e));
      }
    }
  }

  private static Finding failed(CollectionRule rule, Throwable e) {
    return failed("The rule " + rule.id() + " could not be applied", e);
  }

  /** Only the kind of failure: the text of an exception may quote values of the file. */
  private static Finding failed(String message, Throwable e) {
    return Finding.warning(RuleSet.RULE_FAILED, message)
        .expecting("", e.getClass().getSimpleName());
  }
}
