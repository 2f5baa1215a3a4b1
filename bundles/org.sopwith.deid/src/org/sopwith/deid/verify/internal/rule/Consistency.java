// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was replaced by what over the whole collection, as hashes. A replacement has to be the same
 * each time, and no other value may get it. Safe for use by several threads.
 */
public final class Consistency {
  /** What a replacement says. */
  public enum Verdict {
    /** As before, or for the first time. */
    AGREES,
    /** The original value has got another replacement before. */
    DIFFERS,
    /** Another original value has got this replacement before. */
    SHARED
  }

  /** Values of one sort: UIDs, patients. */
  public static final class Mapping {
    private final Map<Long, Long> forward = new ConcurrentHashMap<>();
    private final Map<Long, Long> backward = new ConcurrentHashMap<>();

    /** Notes a replacement. */
    public Verdict put(long before, long after) {
      Long other = forward.putIfAbsent(before, after);
      if (other != null && other != after) {
        return Verdict.DIFFERS;
      }
      Long source = backward.putIfAbsent(after, before);
      return source != null && source != before ? Verdict.SHARED : Verdict.AGREES;
    }

    /** What a value was replaced by, if it was met. */
    public Optional<Long> of(long before) {
      return Optional.ofNullable(forward.get(before));
    }

    public int size() {
      return forward.size();
    }
  }

  private final Mapping uids = new Mapping();
  private final Mapping patients = new Mapping();
  private final Mapping patientIds = new Mapping();
  private final Mapping names = new Mapping();
  private final Map<Integer, Long> days = new ConcurrentHashMap<>();
  private final Map<Integer, Long> seconds = new ConcurrentHashMap<>();

  /** Of UIDs. */
  public Mapping uids() {
    return uids;
  }

  /** Of patients to Patient IDs. */
  public Mapping patientIds() {
    return patientIds;
  }

  /** Of names of patients. */
  Mapping names() {
    return names;
  }

  /** Of patients, by ID and issuer. */
  public Mapping patients() {
    return patients;
  }

  /** Whether the dates of a patient have moved by as many days before; less than 0 is nobody. */
  public boolean isShift(int patient, long by) {
    return agrees(days, patient, by);
  }

  /** Whether the times of a patient have moved by as many seconds before. */
  public boolean isTimeShift(int patient, long by) {
    return agrees(seconds, patient, by);
  }

  private static boolean agrees(Map<Integer, Long> shifts, int patient, long by) {
    Long before = patient < 0 ? null : shifts.putIfAbsent(patient, by);
    return before == null || before == by;
  }
}
