// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.generate;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.sopwith.dicom.UuidUids;

/**
 * UIDs of the form 2.25 (PS3.5 Section B.2), each made of a seed and a name: the same seed and name
 * give the same UID.
 */
public record NamedUids(String seed) {
  /** The UID of this name. */
  public String of(String name) {
    return UuidUids.of(
        UUID.nameUUIDFromBytes((seed + '/' + name).getBytes(StandardCharsets.UTF_8)));
  }

  /** A UID that nobody else has. */
  public static String random() {
    return UuidUids.random();
  }
}
