// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of this package's resources. */
public final class Lines {
  private Lines() {}

  /** The lines of a resource, as they are. */
  public static List<String> of(String resource) {
    try (InputStream in = Lines.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IOException("The resource " + resource + " is missing.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a table: cells between tabs, without comments and empty lines. */
  public static List<String[]> table(String resource) {
    return of(resource).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split("\t"))
        .toList();
  }
}
