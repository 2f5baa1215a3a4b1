// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.sopwith.deid.verify.Decision;
import org.sopwith.deid.verify.internal.rule.AttributePair;

/** Counts what was done to attributes, by path without item numbers. */
final class Decisions {
  private static final int MOST = 50_000;

  private record Key(String path, String option, String action, String outcome, boolean allowed) {}

  private final Map<Key, LongAdder> counts = new ConcurrentHashMap<>();

  void add(AttributePair pair) {
    String path = anyItem(pair.path());
    Key key =
        new Key(
            counts.size() < MOST ? path : "(further attributes)",
            pair.expected().because(),
            pair.expected().code(),
            pair.fate().word(),
            pair.replaced() || pair.original().isSequence() || pair.expected().allows(pair.fate()));
    counts.computeIfAbsent(key, k -> new LongAdder()).increment();
  }

  /** A path with {@code [*]} for the numbers of items. */
  private static String anyItem(String path) {
    if (path.indexOf('[') < 0) {
      return path;
    }
    StringBuilder any = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      any.append(path.charAt(i));
      if (path.charAt(i) == '[') {
        any.append("*]");
        i = path.indexOf(']', i);
      }
    }
    return any.toString();
  }

  /** By path, then by outcome. */
  List<Decision> list() {
    return counts.entrySet().stream()
        .map(
            entry -> {
              Key key = entry.getKey();
              String rule =
                  key.option().isEmpty()
                      ? ""
                      : key.option().startsWith("override") ? "override" : "E.1-1";
              return new Decision(
                  key.path(),
                  rule,
                  key.option(),
                  key.action(),
                  key.outcome(),
                  key.allowed(),
                  entry.getValue().sum());
            })
        .sorted(
            java.util.Comparator.comparing(Decision::path)
                .thenComparing(Decision::outcome)
                .thenComparing(Decision::option))
        .toList();
  }
}
