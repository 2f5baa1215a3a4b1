// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

import java.util.ArrayList;
import java.util.List;
import org.sopwith.dicom.Element;

/**
 * Identities in values that are bytes and may hold text: in ISO 8859-1, UTF-8 or UTF-16. What is
 * found is overwritten in place, so that nothing else moves.
 */
public final class IdentityBytes {
  /** Longer values are measured data and no text. */
  private static final int LONGEST = 1 << 26;

  private static final int SHORTEST_TEXT = 3;
  private static final byte MASK = '*';

  private final byte[] bytes;
  private final KnownIdentities identities;
  private final List<Span> found = new ArrayList<>();

  private IdentityBytes(byte[] bytes, KnownIdentities identities) {
    this.bytes = bytes;
    this.identities = identities;
    search(1, 0);
    search(2, 0);
    search(2, 1);
  }

  /** Whether there are any in the value of an element. */
  public static boolean areIn(Element element, KnownIdentities identities) {
    return element.length() > 0
        && element.length() <= LONGEST
        && !new IdentityBytes(element.bytes(), identities).found.isEmpty();
  }

  /** The value of an element with all of them overwritten. */
  public static byte[] masked(Element element, KnownIdentities identities) {
    IdentityBytes search = new IdentityBytes(element.bytes(), identities);
    byte[] masked = search.bytes.clone();
    for (Span span : search.found) {
      for (int i = span.from(); i < span.to(); i++) {
        masked[i] = masked[i] == 0 ? 0 : MASK;
      }
    }
    return masked;
  }

  /** Goes through runs of characters: each of some bytes, of which the others are zero. */
  private void search(int width, int offset) {
    int from = offset;
    for (int i = offset; i <= bytes.length; i += width) {
      if (i >= bytes.length || !isText(i, width)) {
        if (i - from >= SHORTEST_TEXT * width) {
          searchRun(from, Math.min(i, bytes.length), width);
        }
        from = i + width;
      }
    }
  }

  private boolean isText(int i, int width) {
    int c = bytes[i] & 0xFF;
    boolean character = c >= 0x20 && c != 0x7F || c == '\t' || c == '\r' || c == '\n';
    return character && (width == 1 || i + 1 < bytes.length && bytes[i + 1] == 0);
  }

  private void searchRun(int from, int to, int width) {
    StringBuilder run = new StringBuilder((to - from) / width);
    for (int i = from; i + width <= to; i += width) {
      run.append((char) (bytes[i] & 0xFF));
    }
    for (Span span : identities.find(run, Strictness.KEPT)) {
      found.add(new Span(from + span.from() * width, from + span.to() * width));
    }
  }
}
