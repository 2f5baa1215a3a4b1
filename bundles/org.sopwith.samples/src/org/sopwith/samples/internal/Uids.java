// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.sopwith.dicom.UuidUids;

/**
 * UIDs of the form 2.25 (PS3.5 Section B.2), each a UUID of version 5 made of a root and a name:
 * the same root and name give the same UID.
 *
 * @param root namespace of the names
 */
public record Uids(UUID root) {
  /** The UID of this name. */
  public String of(String name) {
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(
          ByteBuffer.allocate(2 * Long.BYTES)
              .putLong(root.getMostSignificantBits())
              .putLong(root.getLeastSignificantBits())
              .flip());
      ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
      long high = hash.getLong() & ~0xF000L | 0x5000L;
      long low = hash.getLong() & ~(3L << 62) | 1L << 63;
      return UuidUids.of(new UUID(high, low));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
