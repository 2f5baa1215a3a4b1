// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.profile;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.operation.OperationException;

/**
 * Files of profiles, {@code *.deid}: text in UTF-8, a small part of YAML with one statement on each
 * line, so that versions can be compared and merged. Comments stay.
 */
public final class ProfileText {
  /** What the names of such files end with. */
  public static final String EXTENSION = "deid";

  private ProfileText() {}

  /**
   * Reads a file.
   *
   * @throws OperationException in one sentence with the line, if it is broken or of a later version
   */
  public static Profile read(Path file) throws IOException, OperationException {
    try {
      return parse(Files.readString(file, StandardCharsets.UTF_8), file.getFileName().toString());
    } catch (CharacterCodingException e) {
      throw new OperationException(
          file.getFileName() + " is no profile: it is not text in UTF-8.", e);
    }
  }

  /**
   * Reads a text.
   *
   * @param name what errors call the text
   * @throws OperationException in one sentence with the line, if it is broken or of a later version
   */
  public static Profile parse(String text, String name) throws OperationException {
    return new ProfileReader(name).read(text);
  }

  /** The text of a profile: the same for the same profile. */
  public static String format(Profile profile) {
    return new ProfileWriter().write(profile);
  }

  /** Writes a file, whole or not at all. */
  public static void write(Profile profile, Path file) throws IOException {
    byte[] text = format(profile).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, out -> out.write(text));
  }
}
