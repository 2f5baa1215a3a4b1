// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.pair;

import java.nio.file.Path;
import java.util.Map;

/**
 * What is kept of an object to find its counterpart: numbers only, no values.
 *
 * @param path the file
 * @param uid of its SOP Instance UID
 * @param study of its Study Instance UID
 * @param series of its Series Instance UID
 * @param whose what it tells of its patient
 * @param patient the number of its patient, as far as known
 * @param keys by strength: the first one that only two objects share makes a pair
 * @param uids of its first UIDs of instances, by a number for their place
 */
public record Scan(
    Path path,
    long uid,
    long study,
    long series,
    Whose whose,
    long patient,
    Map<PairKey, Long> keys,
    Map<Long, Long> uids) {

  /** The same of a patient that is known better. */
  Scan of(long known) {
    return new Scan(path, uid, study, series, whose, known, keys, uids);
  }
}
