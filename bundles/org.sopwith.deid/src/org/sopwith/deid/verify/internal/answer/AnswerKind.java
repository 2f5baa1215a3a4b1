// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.answer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The ten kinds of check of the MIDI-B challenge's answer keys. */
public enum AnswerKind {
  TAG_RETAINED,
  TEXT_NOTNULL,
  TEXT_RETAINED,
  TEXT_REMOVED,
  DATE_SHIFTED,
  UID_CHANGED,
  PIXELS_HIDDEN,
  PIXELS_RETAINED,
  UID_CONSISTENT,
  PATID_CONSISTENT;

  /** As answer keys write it: {@code tag_retained}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<AnswerKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
