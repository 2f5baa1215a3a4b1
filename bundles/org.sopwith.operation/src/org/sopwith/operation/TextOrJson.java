// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation;

/** How a verb writes what it tells. */
public enum TextOrJson {
  /** For reading. */
  TEXT,
  /** For programs. */
  JSON;

  /** The parameter {@code format}; text if it is not given. */
  public static final Parameter<TextOrJson> FORMAT =
      Parameter.choice("format", TextOrJson.class)
          .defaultsTo(TEXT)
          .describedAs("Text for reading, or JSON for programs");
}
