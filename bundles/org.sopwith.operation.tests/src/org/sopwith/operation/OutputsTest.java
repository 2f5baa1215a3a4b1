// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputsTest {
  @TempDir Path dir;

  @Test
  void inputIsRecognizedUnderOtherNames() throws Exception {
    Path input = Files.writeString(dir.resolve("in"), "x");
    List<Path> names = List.of(input, dir.resolve("../" + dir.getFileName() + "/in"));
    for (Path output : names) {
      assertThrows(OperationException.class, () -> Outputs.requireFile(output, input));
    }
    Outputs.requireFile(dir.resolve("out"), input);
  }

  @Test
  void inputIsRecognizedThroughLinks() throws Exception {
    Path input = Files.writeString(dir.resolve("in"), "x");
    try {
      Files.createLink(dir.resolve("hard"), input);
      Files.createSymbolicLink(dir.resolve("soft"), input);
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no links here");
    }
    for (String name : List.of("hard", "soft")) {
      Path output = dir.resolve(name);
      assertThrows(OperationException.class, () -> Outputs.requireFile(output, input));
    }
  }

  @Test
  void targetMustBeAFileInADirectoryThatIsThere() {
    assertThrows(OperationException.class, () -> Outputs.requireFile(dir));
    assertThrows(OperationException.class, () -> Outputs.requireFile(dir.resolve("no/file")));
  }
}
