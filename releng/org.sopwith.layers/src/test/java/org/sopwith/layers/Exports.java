// SPDX-License-Identifier: EPL-2.0
package org.sopwith.layers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Manifest;

/** The packages that the manifest of a bundle exports. */
final class Exports {
  private static final String OUTSIDE_QUOTES = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";
  private static final String FRIENDS = ";x-friends:=";

  /** Package to the bundles that alone may use it; none if all may. */
  private final Map<String, List<String>> friends = new TreeMap<>();

  private Exports(String header) {
    for (String entry : header.strip().split(OUTSIDE_QUOTES)) {
      int directive = entry.indexOf(FRIENDS);
      String name = (directive < 0 ? entry : entry.substring(0, directive)).strip();
      String bundles = directive < 0 ? "" : entry.substring(directive + FRIENDS.length());
      friends.put(
          name,
          bundles.isEmpty() ? List.of() : Arrays.asList(bundles.replace("\"", "").split(",")));
    }
  }

  static Exports of(Path bundle) {
    try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
      String header = new Manifest(in).getMainAttributes().getValue("Export-Package");
      return new Exports(header == null ? "" : header);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Packages exported to everybody. */
  Set<String> toAll() {
    Set<String> names = new TreeSet<>();
    friends.forEach(
        (name, bundles) -> {
          if (bundles.isEmpty() && !name.isEmpty()) {
            names.add(name);
          }
        });
    return names;
  }

  /** Whether the package is exported to this bundle as a friend. */
  boolean hasFriend(String packageName, String bundle) {
    return friends.getOrDefault(packageName, List.of()).contains(bundle);
  }
}
