// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

/**
 * What tells who somebody is, as an object says it.
 *
 * @param kind what it is, which says how else it may be written
 * @param value the value
 * @param ofPatient whether it is of the patient and not of somebody or something else
 * @param isDirect whether it tells the patient by itself, and not a visit or an order
 */
record Identity(Kind kind, String value, boolean ofPatient, boolean isDirect) {
  enum Kind {
    /** A Person Name. */
    NAME,
    /** A number or code. */
    ID,
    PHONE,
    /** An electronic address, telephone number or URL. */
    TELECOM,
    ADDRESS,
    /** A named place, institution or organization. */
    PLACE,
    /** A time of day. */
    TIME,
    /** What a profile says of. */
    WORD
  }

  /** Written out, since the identities of each object are compared with those of others. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Identity identity
        && kind == identity.kind
        && ofPatient == identity.ofPatient
        && isDirect == identity.isDirect
        && value.equals(identity.value);
  }

  @Override
  public int hashCode() {
    return 31 * kind.ordinal() + value.hashCode();
  }
}
