// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;

/** What an identifier is, which says how else it may be spelt. */
public enum IdentityKind {
  NAME("a name"),
  ID("an identifier or number"),
  PHONE("a telephone number"),
  TELECOM("an electronic address"),
  PHRASE("an address, place or institution"),
  BIRTH_DATE("the birth date"),
  DATE("a date"),
  UID("a UID");

  private static final int PATIENT = 0x0010;

  private final String words;

  IdentityKind(String words) {
    this.words = words;
  }

  /**
   * Whether it tells of the patient wherever it is, even where the profile keeps the same value in
   * another place.
   *
   * @param source tag of the attribute that it was in
   */
  boolean isOfPatient(int source) {
    return this == BIRTH_DATE
        || this != PHRASE && Tags.group(source) == PATIENT
        || source == Tag.PatientAddress;
  }

  /** Such as {@code a name}, for messages. */
  public String words() {
    return words;
  }
}
