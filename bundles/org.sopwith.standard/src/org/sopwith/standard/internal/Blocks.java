// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A table of blocks, each a line that starts with "@" and a key, and the lines up to the next one.
 * What a block stands for is made when it is first asked for.
 *
 * @param <T> what a block stands for
 */
public final class Blocks<T> {

  /** Makes something of the lines from a block's first one to the one after its last. */
  @FunctionalInterface
  public interface Maker<T> {
    T make(Lines lines, int first, int end);
  }

  private final Lines lines;
  private final Maker<T> maker;
  private final Map<String, Integer> firstLines = new LinkedHashMap<>();
  private final Map<String, T> made = new ConcurrentHashMap<>();

  public Blocks(String name, Maker<T> maker) {
    this.lines = new Lines(name);
    this.maker = maker;
    for (int line = 0; line < lines.count(); line++) {
      if (lines.mark(line) == '@') {
        firstLines.put(lines.key(line), line);
      }
    }
  }

  public Optional<T> find(String key) {
    T found = made.get(key);
    if (found == null && firstLines.containsKey(key)) {
      found = make(key);
      made.put(key, found);
    }
    return Optional.ofNullable(found);
  }

  private T make(String key) {
    int first = firstLines.get(key);
    int end = first + 1;
    while (end < lines.count() && lines.mark(end) != '@') {
      end++;
    }
    return maker.make(lines, first, end);
  }

  /** The keys in the order of the table. */
  public Collection<String> keys() {
    return firstLines.keySet();
  }

  /** All blocks in the order of the table. */
  public List<T> all() {
    return firstLines.keySet().stream().map(key -> find(key).orElseThrow()).toList();
  }
}
