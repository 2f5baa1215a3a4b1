// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.math.BigInteger;
import java.util.UUID;

/** UIDs that are made of UUIDs: 2.25 and the UUID as a number (PS3.5 Section B.2). */
public final class UuidUids {
  private UuidUids() {}

  /** The UID of a UUID. */
  public static String of(UUID uuid) {
    return "2.25." + new BigInteger(uuid.toString().replace("-", ""), 16);
  }

  /** A UID that nobody else has. */
  public static String random() {
    return of(UUID.randomUUID());
  }
}
