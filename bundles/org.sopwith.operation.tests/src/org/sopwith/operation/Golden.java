// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected outputs kept beside the tests. With {@code -Dsopwith.golden=DIR} they are written to
 * that directory instead, to be looked at and taken over.
 */
public final class Golden {
  private Golden() {}

  public static void assertSame(Class<?> test, String name, String actual) {
    try {
      String update = System.getProperty("sopwith.golden");
      if (update != null) {
        Path file = Path.of(update, test.getPackageName().replace('.', '/'), name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
        return;
      }
      try (InputStream in = test.getResourceAsStream(name)) {
        assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), actual);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
