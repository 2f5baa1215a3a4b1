// SPDX-License-Identifier: EPL-2.0
package org.sopwith.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is seen in sources and manifests only. */
class SourcesTest {
  private static final Pattern CATCH_ALL = Pattern.compile("catch \\((final )?Throwable\\b");

  static List<Path> bundles() {
    return Bundles.folders();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void nothingCatchesThrowable(Path bundle) throws IOException {
    List<Path> caught = new ArrayList<>();
    for (Path source : sources(bundle, "src")) {
      if (CATCH_ALL.matcher(Files.readString(source)).find()) {
        caught.add(source);
      }
    }
    assertEquals(List.of(), caught);
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void apiIsExportedAndNothingElse(Path bundle) throws IOException {
    Set<String> packages = new TreeSet<>();
    for (String root : List.of("src", "src-gen")) {
      for (Path source : sources(bundle, root)) {
        Path folder = bundle.resolve(root).relativize(source.getParent());
        String name = folder.toString().replace(folder.getFileSystem().getSeparator(), ".");
        if (!(name + ".").contains(".internal.")) {
          packages.add(name);
        }
      }
    }
    if (!packages.isEmpty()) {
      assertEquals(packages, Exports.of(bundle).toAll());
    }
  }

  private static List<Path> sources(Path bundle, String root) throws IOException {
    if (!Files.isDirectory(bundle.resolve(root))) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(bundle.resolve(root))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    }
  }
}
