// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Names in several bytes a character, of objects that do not say so: signs that are no letters, and
 * the same signs in texts.
 */
final class UndecodedNames {
  private static final int SHORTEST = 4;

  private final Set<String> names = new LinkedHashSet<>();

  UndecodedNames(Iterable<Identity> identities) {
    for (Identity identity : identities) {
      if (identity.kind() == Identity.Kind.NAME && isUndecoded(identity.value())) {
        for (String group : identity.value().split("=")) {
          for (String part : group.split("\\^")) {
            add(part);
          }
          add(group.replace("^", ""));
        }
      }
    }
  }

  private void add(String name) {
    if (name.length() >= SHORTEST && isUndecoded(name)) {
      names.add(name);
    }
  }

  /** Whether there are control characters and signs of ISO 8859-1 that no name has. */
  private static boolean isUndecoded(String name) {
    return name.chars().anyMatch(c -> c >= 0x80 && c < 0xC0);
  }

  void find(CharSequence text, List<Span> spans) {
    if (names.isEmpty()) {
      return;
    }
    String all = text.toString();
    for (String name : names) {
      for (int at = all.indexOf(name); at >= 0; at = all.indexOf(name, at + name.length())) {
        spans.add(new Span(at, at + name.length()));
      }
    }
  }
}
