// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.sopwith.operation.OperationException;

/** The profiles that come with Sopwith. */
public final class BuiltinProfiles {
  private static final String FOLDER = "builtin/";

  private BuiltinProfiles() {}

  /** Their names, as {@link #find} takes them: the one without options first. */
  public static List<String> names() {
    return text("index").lines().toList();
  }

  /** A copy of a profile that may be changed. */
  public static Optional<Profile> find(String name) {
    if (!names().contains(name)) {
      return Optional.empty();
    }
    try {
      return Optional.of(ProfileText.parse(text(name + "." + ProfileText.EXTENSION), name));
    } catch (OperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(String resource) {
    try (InputStream in = BuiltinProfiles.class.getResourceAsStream(FOLDER + resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
