// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.pair;

/** What two objects are known by to be the same one before and after, the surest first. */
public enum PairKey {
  UID("SOP Instance UID, which did not change"),
  PIXELS_AND_CONTENT("pixels and attributes that every profile keeps"),
  CONTENT("attributes that every profile keeps"),
  PIXELS("pixels"),
  NUMBERS("SOP class, size, and numbers of series and instance");

  private final String words;

  PairKey(String words) {
    this.words = words;
  }

  /** For the report. */
  public String words() {
    return words;
  }
}
