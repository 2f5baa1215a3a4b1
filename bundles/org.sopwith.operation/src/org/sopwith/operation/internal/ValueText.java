// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.internal;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.sopwith.dicom.BulkData;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Fragments;

/** A value in one line, such that different values have different lines: long ones by a digest. */
final class ValueText {
  private static final int LONGEST = 200;
  private static final int PIECE = 1 << 16;

  private ValueText() {}

  static String of(Element element) throws IOException {
    if (element.isSequence()) {
      return element.display(LONGEST);
    }
    if (element.isEncapsulated()) {
      Fragments fragments = element.fragments().orElseThrow();
      return element.display(LONGEST) + ", " + digest(fragments);
    }
    boolean whole =
        !element.vr().isBinary() && element.length() <= LONGEST || element.length() <= 32;
    if (whole) {
      return element.display(4 * LONGEST);
    }
    BulkData bulk = element.bulk();
    String size = String.format(Locale.ROOT, "%,d bytes, ", bulk.length()) + digest(bulk);
    return element.vr().isText() ? element.display(LONGEST) + " (" + size + ")" : size;
  }

  private static String digest(BulkData bulk) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = bulk.open()) {
      byte[] piece = new byte[PIECE];
      for (int n = in.read(piece); n > 0; n = in.read(piece)) {
        digest.update(piece, 0, n);
      }
    }
    return text(digest);
  }

  private static String digest(Fragments fragments) {
    MessageDigest digest = sha256();
    for (int i = 0; i < fragments.count(); i++) {
      for (long from = 0; from < fragments.length(i); from += PIECE) {
        digest.update(fragments.bytes(i, from, PIECE));
      }
    }
    return text(digest);
  }

  private static String text(MessageDigest digest) {
    return "SHA-256 " + HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
