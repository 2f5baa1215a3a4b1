// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sopwith.operation.Finding;
import org.sopwith.validate.internal.collection.Hash;

/**
 * Finds names of files again by an 8-byte key, in another walk over the input, so that nobody has
 * to keep the names of a million files. A finding may have {@link #standIn} where a name is to be:
 * since findings are grouped and keep few examples, few names are looked up in the end.
 */
public final class FileNames {
  private static final Pattern STAND_IN = Pattern.compile("\0([0-9a-f]{1,16})\0");

  private final Supplier<Iterator<Path>> walk;

  /**
   * @param walk begins a walk over the files of the run
   */
  public FileNames(Supplier<Iterator<Path>> walk) {
    this.walk = walk;
  }

  /** The key of a name; two names have the same one in one of 10^19 cases. */
  public static long key(String file) {
    return Hash.of(file);
  }

  /** Stands for a name in a finding until {@link #name}. No name of a file has a NUL. */
  public static String standIn(long key) {
    return "\0" + Long.toHexString(key) + "\0";
  }

  /** The names with these keys, as far as the files are still there. */
  public Map<Long, String> find(Collection<Long> keys) {
    Set<Long> wanted = new HashSet<>(keys);
    Map<Long, String> found = new HashMap<>();
    if (wanted.isEmpty()) {
      return found;
    }
    for (Iterator<Path> files = walk.get(); files.hasNext() && !wanted.isEmpty(); ) {
      String file = files.next().toString();
      long key = key(file);
      if (wanted.remove(key)) {
        found.put(key, file);
      }
    }
    return found;
  }

  /** The findings with names where something stood for them. */
  public List<Finding> name(List<Finding> findings) {
    Set<Long> keys = new HashSet<>();
    for (Finding finding : findings) {
      collect(finding.file(), keys);
      collect(finding.found(), keys);
      for (Finding.Example example : finding.examples()) {
        collect(example.file(), keys);
        collect(example.found(), keys);
      }
    }
    if (keys.isEmpty()) {
      return findings;
    }
    Map<Long, String> names = find(keys);
    return findings.stream().map(finding -> name(finding, names)).toList();
  }

  private static void collect(String text, Set<Long> keys) {
    if (text.indexOf('\0') >= 0) {
      STAND_IN.matcher(text).results().forEach(match -> keys.add(parse(match.group(1))));
    }
  }

  private static Finding name(Finding finding, Map<Long, String> names) {
    return finding
        .in(name(finding.file(), names))
        .expecting(finding.expected(), name(finding.found(), names))
        .times(
            finding.count(),
            finding.examples().stream()
                .map(
                    each ->
                        new Finding.Example(
                            name(each.file(), names), each.path(), name(each.found(), names)))
                .toList());
  }

  private static String name(String text, Map<Long, String> names) {
    return text.indexOf('\0') < 0
        ? text
        : STAND_IN
            .matcher(text)
            .replaceAll(
                match ->
                    Matcher.quoteReplacement(
                        names.getOrDefault(
                            parse(match.group(1)), "a file that is no longer there")));
  }

  private static long parse(String digits) {
    return Long.parseUnsignedLong(digits, 16);
  }
}
