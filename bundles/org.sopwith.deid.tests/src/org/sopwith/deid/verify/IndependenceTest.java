// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The verification shares no class with what de-identifies, but models of what is wanted. */
class IndependenceTest {
  private static final Pattern OF_DEID = Pattern.compile("org/sopwith/deid/([a-z]+)/\\w+");

  @Test
  void theVerificationUsesNoClassOfTheEngine() throws IOException, URISyntaxException {
    TreeSet<String> used = new TreeSet<>();
    int[] classes = new int[1];
    URI uri = Verifier.class.getResource("Verifier.class").toURI();
    if (uri.getScheme().equals("jar")) {
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        read(jar.getPath("/org/sopwith/deid/verify"), used, classes);
      }
    } else if (uri.getScheme().equals("file")) {
      read(Path.of(uri).getParent(), used, classes);
    } else {
      return; // within a framework, where the build's own run has looked
    }
    assertTrue(classes[0] > 40, "classes: " + classes[0]);
    assertEquals(new TreeSet<>(java.util.List.of("profile", "regions", "verify")), used);
  }

  private static void read(Path folder, TreeSet<String> used, int[] classes) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        if (file.getFileName().toString().contains("Test")) {
          continue;
        }
        classes[0]++;
        Matcher matcher =
            OF_DEID.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
          used.add(matcher.group(1));
        }
      }
    }
  }
}
