// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.sopwith.deid.verify.Decision;
import org.sopwith.deid.verify.internal.content.Content;
import org.sopwith.deid.verify.internal.content.ContentPair;
import org.sopwith.deid.verify.internal.rule.AttributePair;
import org.sopwith.deid.verify.internal.rule.Expected;
import org.sopwith.deid.verify.internal.rule.Fate;

/** Counts what was done to attributes, by path without item numbers. */
final class Decisions {
  private static final int MOST = 50_000;

  private static final String RULE = "E.1-1";

  private record Key(
      String path, String rule, String option, String action, String outcome, boolean allowed) {}

  private final Map<Key, LongAdder> counts = new ConcurrentHashMap<>();

  void add(AttributePair pair) {
    boolean open = pair.replaced() || pair.original().isSequence();
    add(RULE, anyItem(pair.path()), pair.expected(), pair.fate(), open);
  }

  void add(ContentPair pair) {
    if (pair.expected().isRuled()) {
      String path = anyItem(pair.path()) + " " + pair.concept();
      add("E.3.4-1", path, pair.expected(), pair.fate(), Content.isReference(pair.original()));
    }
  }

  private void add(String rule, String path, Expected expected, Fate fate, boolean open) {
    Key key =
        new Key(
            counts.size() < MOST ? path : "(further attributes)",
            expected.because().isEmpty()
                ? ""
                : expected.because().startsWith("override") ? "override" : rule,
            expected.because(),
            expected.code(),
            fate.word(),
            open || expected.allows(fate));
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
              return new Decision(
                  key.path(),
                  key.rule(),
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
