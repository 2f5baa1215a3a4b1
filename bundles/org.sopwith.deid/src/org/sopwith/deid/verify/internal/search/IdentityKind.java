// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.search;

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

  private final String words;

  IdentityKind(String words) {
    this.words = words;
  }

  /**
   * Whether one that the profile keeps in one place is none in others; a name or birth date always
   * is one.
   */
  boolean mayBeKept() {
    return this != NAME && this != BIRTH_DATE;
  }

  /** Such as {@code a name}, for messages. */
  public String words() {
    return words;
  }
}
