// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sopwith.deid.profile.Action;
import org.sopwith.deid.profile.AttributeOverride;
import org.sopwith.deid.profile.Profile;
import org.sopwith.operation.OperationException;

/**
 * The files that overrides map values with: lines of the old value, a comma or tab, the new one.
 */
final class Mappings {
  private final Map<String, Map<String, String>> byFile = new HashMap<>();

  /**
   * @param folder what names of files in the profile are relative to
   */
  Mappings(Profile profile, Path folder) throws IOException, OperationException {
    for (AttributeOverride override : profile.getOverrides()) {
      if (override.getAction() == Action.MAP && !byFile.containsKey(override.getWith())) {
        byFile.put(override.getWith(), read(folder.resolve(override.getWith())));
      }
    }
  }

  private static Map<String, String> read(Path file) throws IOException, OperationException {
    if (!Files.isRegularFile(file)) {
      throw new OperationException("There is no mapping " + file + ", which the profile names.");
    }
    Map<String, String> values = new HashMap<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("[,\t]", -1);
      if (cells.length != 2 || values.put(cells[0].strip(), cells[1].strip()) != null) {
        throw new OperationException(
            "%s, line %d, is not one old value and one new one, or is there twice."
                .formatted(file.getFileName(), i + 1));
      }
    }
    return values;
  }

  Optional<String> map(String file, String value) {
    return Optional.ofNullable(byFile.getOrDefault(file, Map.of()).get(value.strip()));
  }
}
