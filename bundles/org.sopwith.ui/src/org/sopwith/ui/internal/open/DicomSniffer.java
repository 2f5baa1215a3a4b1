// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.open;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.sopwith.dicom.VR;

/** Tells from a file's first bytes whether it is DICOM: by the prefix, or as a bare data set. */
public final class DicomSniffer {
  static final int BYTES = 132;
  private static final Set<String> VRS =
      Arrays.stream(VR.values()).map(VR::name).collect(Collectors.toUnmodifiableSet());
  private static final int LONGEST_FIRST_VALUE = 256;

  private DicomSniffer() {}

  /** Whether the file begins as DICOM does; false if it cannot be read. */
  public static boolean isDicom(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return isDicom(in.readNBytes(BYTES));
    } catch (IOException e) {
      return false;
    }
  }

  static boolean isDicom(byte[] head) {
    if (head.length >= BYTES
        && head[128] == 'D'
        && head[129] == 'I'
        && head[130] == 'C'
        && head[131] == 'M') {
      return true;
    }
    return head.length >= 12 && isBareDataSet(head);
  }

  private static boolean isBareDataSet(byte[] head) {
    boolean explicit = VRS.contains(new String(new char[] {(char) head[4], (char) head[5]}));
    int group = unsigned(head, 0);
    if (group == 0x0008 || group == 0x0002) {
      int length = unsigned(head, 4) | unsigned(head, 6) << 16;
      boolean implicit = length >= 0 && length <= LONGEST_FIRST_VALUE && length % 2 == 0;
      return explicit || implicit && unsigned(head, 2) <= 0x0100;
    }
    return explicit && (group == 0x0800 || group == 0x0200);
  }

  private static int unsigned(byte[] bytes, int offset) {
    return (bytes[offset] & 0xFF) | (bytes[offset + 1] & 0xFF) << 8;
  }
}
