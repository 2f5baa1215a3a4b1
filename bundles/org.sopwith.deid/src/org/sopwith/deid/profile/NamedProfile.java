// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.profile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.sopwith.operation.OperationException;

/**
 * A profile as the user names it: a built-in one, or a file of one.
 *
 * @param profile the profile, which may be changed
 * @param folder what files that it names are relative to
 */
public record NamedProfile(Profile profile, Path folder) {
  /**
   * The profile of a name or a file.
   *
   * @throws OperationException if there is neither
   */
  public static NamedProfile of(String text) throws IOException, OperationException {
    Optional<Profile> builtin = BuiltinProfiles.find(text);
    if (builtin.isPresent()) {
      return new NamedProfile(builtin.get(), Path.of(""));
    }
    Path file;
    try {
      file = Path.of(text);
    } catch (InvalidPathException e) {
      throw unknown(text);
    }
    if (!Files.isRegularFile(file)) {
      throw unknown(text);
    }
    return new NamedProfile(ProfileText.read(file), file.toAbsolutePath().getParent());
  }

  private static OperationException unknown(String text) {
    return new OperationException(
        "'"
            + text
            + "' is neither a built-in profile nor a file; 'sopwith deid profiles' lists the built-in"
            + " ones.");
  }
}
