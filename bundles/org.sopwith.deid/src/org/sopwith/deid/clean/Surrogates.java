// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.clean;

import java.util.Optional;
import org.sopwith.dicom.VR;

/** What takes the place of identities of one patient; the same for the same key. */
public interface Surrogates {
  /** The new UID of an original one; a UID of the standard is returned as it is. */
  String uid(String original);

  /** The pseudonym of the patient. */
  String pseudonym();

  /** How many days the dates of the patient are moved by; negative is to the past. */
  int shiftDays();

  /**
   * A date, time or date time moved by {@link #shiftDays}, as precise as before.
   *
   * @param vr DA, TM or DT
   * @return empty if the text is none
   */
  Optional<String> shifted(VR vr, String value);

  /** A number of hexadecimal digits that stand for a value, as long as asked, at most 64. */
  String hash(String value, int digits);
}
