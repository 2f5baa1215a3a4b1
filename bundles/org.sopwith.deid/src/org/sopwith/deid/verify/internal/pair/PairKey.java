// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.pair;

/** What two objects are known by to be the same one before and after, the surest first. */
public enum PairKey {
  UID("SOP Instance UID, which did not change or is told"),
  PIXELS_AND_CONTENT("pixels and attributes that every profile keeps"),
  CONTENT_AND_MEASUREMENTS("attributes that every profile keeps, and measurements"),
  CONTENT_AND_TREE("attributes that every profile keeps, and the shape of the content tree"),
  CONTENT("attributes that every profile keeps"),
  PIXELS("pixels"),
  MEASUREMENTS("measurements"),
  TREE("the shape of the content tree"),
  NUMBERS("SOP class, size, and numbers of series and instance"),
  POSITION("SOP class, size, and position of the image"),
  REFERENCES("what they refer to and what refers to them, among those alike"),
  LIKENESS("likeness alone: most of what every profile keeps, and a part of the pixels or a place"),
  ORDER("their order alone, as they are alike in all that stays");

  private final String words;

  PairKey(String words) {
    this.words = words;
  }

  /** For the report. */
  public String words() {
    return words;
  }
}
