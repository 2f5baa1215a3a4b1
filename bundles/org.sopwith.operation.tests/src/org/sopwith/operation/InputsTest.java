// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {
  @TempDir Path dir;

  @BeforeEach
  void makeFiles() throws IOException {
    Files.createDirectories(dir.resolve("b/inner"));
    Files.createDirectories(dir.resolve("empty"));
    for (String name : List.of("c", "a.dcm", "b/2", "b/1.txt", "b/inner/.hidden")) {
      Files.writeString(dir.resolve(name), name);
    }
  }

  @Test
  void directoryMeansEveryFileBelowItSortedWhateverItsName() throws Exception {
    assertEquals(List.of("a.dcm", "b/1.txt", "b/2", "b/inner/.hidden", "c"), walk(dir));
    assertEquals(5, Inputs.count(List.of(dir), Progress.NONE));
  }

  @Test
  void argumentsKeepTheirOrder() throws Exception {
    assertEquals(List.of("c", "b/1.txt", "b/2", "b/inner/.hidden"), walk(file("c"), file("b")));
  }

  @Test
  void linkToADirectoryAboveIsNotFollowedForEver() throws Exception {
    link("b/inner/up", dir);
    assertEquals(List.of("a.dcm", "b/1.txt", "b/2", "b/inner/.hidden", "c"), walk(dir));
  }

  @Test
  void linksToFilesAndOtherDirectoriesAreFollowed() throws Exception {
    link("empty/link", dir.resolve("b/inner"));
    link("empty/zlink", dir.resolve("c"));
    assertEquals(List.of("empty/link/.hidden", "empty/zlink"), walk(file("empty")));
  }

  @Test
  void missingArgumentIsRefusedBeforeAnythingIsRead() {
    OperationException e =
        assertThrows(OperationException.class, () -> walk(file("a.dcm"), Path.of("no/such")));
    assertEquals("There is no file no/such.", e.getMessage().replace('\\', '/'));
  }

  private Path file(String name) {
    return dir.resolve(name);
  }

  private void link(String name, Path target) {
    try {
      Files.createSymbolicLink(dir.resolve(name), target);
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "no symbolic links here");
    }
  }

  private List<String> walk(Path... arguments) throws Exception {
    List<String> names = new ArrayList<>();
    Inputs.of(
            List.of(arguments),
            (path, e) -> {
              throw new AssertionError(e);
            })
        .forEachRemaining(path -> names.add(dir.relativize(path).toString().replace('\\', '/')));
    return names;
  }
}
