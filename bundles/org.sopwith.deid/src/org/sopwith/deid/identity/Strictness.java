// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.identity;

import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.Tags;
import org.sopwith.dicom.VR;

/** How sure it must be that a word is an identity before a text is touched. */
public enum Strictness {
  /** Text that is cleaned: names of the patient count even where they are plain words. */
  CLEANED,
  /** Text that stays as it is but for identities: plain words are none by themselves. */
  KEPT,
  /** Codes and defined terms, which cannot be changed: no short names and numbers. */
  CODED,
  /** Names of products, of which many are named after somebody: whole names and long numbers. */
  PRODUCT;

  /** How sure it must be in an element that would stay. */
  public static Strictness of(Element element) {
    return isProduct(element.tag()) ? PRODUCT : isCode(element) ? CODED : KEPT;
  }

  /** Whether an element holds what programs read and people do not, which cannot be cleaned. */
  public static boolean isCode(Element element) {
    return switch (element.tag()) {
      case Tag.CodeValue,
          Tag.LongCodeValue,
          Tag.URNCodeValue,
          Tag.CodingSchemeDesignator,
          Tag.CodingSchemeVersion ->
          true;
      default -> element.vr() == VR.CS || Tags.isPrivateCreator(element.tag());
    };
  }

  private static boolean isProduct(int tag) {
    return switch (tag) {
      case Tag.Manufacturer, Tag.ManufacturerModelName, Tag.SoftwareVersions -> true;
      default -> false;
    };
  }
}
