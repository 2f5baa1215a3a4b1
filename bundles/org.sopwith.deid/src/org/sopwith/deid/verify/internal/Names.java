// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal;

import java.nio.file.Path;
import java.util.List;
import org.sopwith.deid.verify.internal.search.Identities;

/**
 * How files are named in findings: below the directory that was named, identifiers in their names
 * masked.
 */
final class Names {
  private final List<Path> roots;
  private final Identities identities;
  private final boolean showValues;

  Names(List<Path> roots, Identities identities, boolean showValues) {
    this.roots = roots;
    this.identities = identities;
    this.showValues = showValues;
  }

  /** The path below the directory, as it is. */
  String below(Path file) {
    return roots.stream()
        .filter(root -> file.startsWith(root) && !file.equals(root))
        .findFirst()
        .map(root -> root.relativize(file))
        .orElseGet(file::getFileName)
        .toString();
  }

  /** The path to show. */
  String shown(Path file) {
    String name = below(file);
    if (showValues) {
      return name;
    }
    StringBuilder masked = new StringBuilder(name);
    identities.search(
        name,
        Identities.ANYBODY,
        hit -> {
          for (int i = hit.from(); i < hit.to(); i++) {
            masked.setCharAt(i, '*');
          }
        });
    return masked.toString();
  }
}
