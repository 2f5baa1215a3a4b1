// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Name and version of the program, for reports and files that it writes. */
public final class Product {
  public static final String NAME = "Sopwith";

  private Product() {}

  /** Such as {@code 1.0.0}. */
  public static String version() {
    try (InputStream in = Product.class.getResourceAsStream("version.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Such as {@code Sopwith 1.0.0}. */
  public static String nameAndVersion() {
    return NAME + " " + version();
  }
}
