// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom.media;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** File IDs: names of files in a File-set, of one to eight components (PS3.10 Section 8.2, 8.5). */
public final class FileIds {
  /** The name of the directory of every File-set (PS3.10 Section 8.6). */
  public static final String DICOMDIR = "DICOMDIR";

  private static final int MOST = 8;
  private static final Pattern COMPONENT = Pattern.compile("[A-Z0-9_]{1," + MOST + "}");
  private static final int RADIX = 36;
  private static final BigInteger RANGE = BigInteger.valueOf(RADIX).pow(MOST);

  private FileIds() {}

  /**
   * The File ID of a file, in its components; empty if its name is none.
   *
   * @param file relative to the folder of the File-set
   */
  public static Optional<List<String>> of(Path file) {
    List<String> components = new ArrayList<>();
    file.forEach(part -> components.add(part.toString()));
    return isValid(components) ? Optional.of(List.copyOf(components)) : Optional.empty();
  }

  /** Whether they are the components of a File ID. */
  public static boolean isValid(List<String> components) {
    return !components.isEmpty()
        && components.size() <= MOST
        && components.stream().allMatch(each -> COMPONENT.matcher(each).matches());
  }

  /**
   * A component that is always the same for a text, and for two texts hardly ever: eight letters
   * and digits of its hash, so that nothing of the text is in it.
   */
  public static String component(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      String digits =
          new BigInteger(1, Arrays.copyOf(hash, 16))
              .mod(RANGE)
              .toString(RADIX)
              .toUpperCase(Locale.ROOT);
      return "0".repeat(MOST - digits.length()) + digits;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
