// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal;

import java.nio.file.Path;
import org.sopwith.deid.verify.internal.search.Identities;

/** How files are named in findings: below their directory, identifiers in their names masked. */
final class Names {
  private final Path root;
  private final Identities identities;
  private final boolean showValues;

  Names(Path root, Identities identities, boolean showValues) {
    this.root = root;
    this.identities = identities;
    this.showValues = showValues;
  }

  /** The path below the directory, as it is. */
  String below(Path file) {
    return root.equals(file)
        ? String.valueOf(file.getFileName())
        : root.relativize(file).toString();
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
