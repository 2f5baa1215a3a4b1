// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeOutputTest {
  @TempDir Path dir;

  @Test
  void fileIsWrittenWhollyIntoMissingDirectories() throws Exception {
    Path target = dir.resolve("new/deep/out");
    SafeOutput.write(target, out -> out.write(new byte[] {1, 2}));
    assertEquals(2, Files.size(target));
    assertEquals(List.of("out"), names(target.getParent()));
  }

  @Test
  void failureLeavesTheOldFileAndNothingElse() throws Exception {
    Path target = Files.writeString(dir.resolve("out"), "old");
    assertThrows(
        IOException.class,
        () ->
            SafeOutput.write(
                target,
                out -> {
                  out.write(1);
                  throw new IOException("disk full");
                }));
    assertEquals("old", Files.readString(target));
    assertEquals(List.of("out"), names(dir));
  }

  @Test
  void inputIsRecognizedUnderOtherNames() throws Exception {
    Path input = Files.writeString(dir.resolve("in"), "x");
    Path hard = Files.createLink(dir.resolve("hard"), input);
    Path soft = Files.createSymbolicLink(dir.resolve("soft"), input);
    for (Path output : List.of(input, hard, soft, dir.resolve("../" + dir.getFileName() + "/in"))) {
      assertThrows(
          OperationException.class, () -> SafeOutput.requireDifferent(input, output));
    }
    SafeOutput.requireDifferent(input, dir.resolve("out"));
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
