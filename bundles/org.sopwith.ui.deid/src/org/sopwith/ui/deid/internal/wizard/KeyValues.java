// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.wizard;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sopwith.ui.ParameterValues;

/** The keys that were used, and what a key means. */
public final class KeyValues implements ParameterValues {
  private static final String WARNING =
      " Whoever has it can link results to the people they are of: keep it apart from them.";

  @Override
  public List<String> values() {
    Set<Path> keys = new LinkedHashSet<>(Runs.keys());
    keys.add(Places.key());
    return keys.stream().map(Path::toString).toList();
  }

  @Override
  public String explain(String value) {
    if (value.isEmpty()) {
      return "Without a key nobody can tell later which result belongs to which original, and later"
          + " runs give the same patient another pseudonym.";
    }
    return (isThere(value)
            ? "The key is there: results fit those of all runs with it."
            : "A new key is made there if 'New key' is checked; keep it for later runs.")
        + WARNING;
  }

  private static boolean isThere(String value) {
    try {
      return Files.isRegularFile(Path.of(value));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
