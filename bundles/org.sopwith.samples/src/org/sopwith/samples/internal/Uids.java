// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * UIDs of the form 2.25 (PS3.5 Section B.2), each a UUID of version 5 made of a root and a name:
 * the same root and name give the same UID.
 *
 * @param root namespace of the names
 */
public record Uids(UUID root) {
  /** The UID of this name. */
  public String of(String name) {
    ByteBuffer root16 = ByteBuffer.allocate(16);
    root16.putLong(root.getMostSignificantBits()).putLong(root.getLeastSignificantBits());
    byte[] hash;
    try {
      MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
      sha1.update(root16.array());
      hash = sha1.digest(name.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    byte[] uuid = java.util.Arrays.copyOf(hash, 16);
    uuid[6] = (byte) (uuid[6] & 0x0F | 0x50);
    uuid[8] = (byte) (uuid[8] & 0x3F | 0x80);
    return "2.25." + new BigInteger(1, uuid);
  }
}
