// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.RuleDescription;
import org.sopwith.operation.RuleSet;

/**
 * Which rules the user switched on and off. A pattern is an id, or the beginning of one and a star:
 * {@code iod.*}. Of two patterns that fit, the longer one decides. May be used by several threads.
 */
public final class RuleSwitches {
  /** Findings that are not of a {@link RuleDescription} begin so. */
  private static final List<String> OTHERS = List.of("file.", "encoding.");

  private record Switch(String pattern, boolean on) {
    boolean fits(String id) {
      return pattern.endsWith("*")
          ? id.startsWith(pattern.substring(0, pattern.length() - 1))
          : id.equals(pattern);
    }
  }

  private final List<Switch> switches = new ArrayList<>();
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  /**
   * @param only what alone is on, everything if empty
   * @param with what is on besides the defaults
   * @param without what is off
   * @param rules all rules there are
   * @throws OperationException if a pattern fits no rule
   */
  public static RuleSwitches of(
      List<String> only, List<String> with, List<String> without, List<RuleDescription> rules)
      throws OperationException {
    RuleSwitches result = new RuleSwitches();
    if (!only.isEmpty()) {
      result.switches.add(new Switch("*", false));
    }
    for (String pattern : only) {
      result.add(new Switch(pattern, true), rules);
    }
    for (String pattern : with) {
      result.add(new Switch(pattern, true), rules);
    }
    for (String pattern : without) {
      result.add(new Switch(pattern, false), rules);
    }
    return result;
  }

  private void add(Switch added, List<RuleDescription> rules) throws OperationException {
    boolean other = OTHERS.stream().anyMatch(added.pattern()::startsWith);
    if (!other && rules.stream().noneMatch(rule -> added.fits(rule.id()))) {
      throw new OperationException(
          "There is no rule '" + added.pattern() + "'; 'sopwith validate --list-rules' lists all.");
    }
    switches.add(added);
  }

  /** Whether findings of this id are wanted. */
  public boolean isOn(String id, boolean byDefault) {
    if (switches.isEmpty()) {
      return byDefault;
    }
    return known.computeIfAbsent(id, key -> decide(key, byDefault));
  }

  private boolean decide(String id, boolean byDefault) {
    if (id.equals(RuleSet.RULE_FAILED)) {
      return true;
    }
    boolean on = byDefault;
    int longest = -1;
    for (Switch each : switches) {
      if (each.fits(id) && each.pattern().length() >= longest) {
        longest = each.pattern().length();
        // What is off by default comes on by its own id alone.
        on = each.on() && (byDefault || each.pattern().equals(id));
      }
    }
    return on;
  }

  /** Each rule's id with whether it is on. */
  public Map<String, Boolean> of(List<RuleDescription> rules) {
    Map<String, Boolean> result = new HashMap<>();
    rules.forEach(rule -> result.put(rule.id(), isOn(rule.id(), rule.onByDefault())));
    return result;
  }
}
