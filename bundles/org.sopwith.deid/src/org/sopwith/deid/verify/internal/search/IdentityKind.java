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

  /** Such as {@code a name}, for messages. */
  public String words() {
    return words;
  }
}
