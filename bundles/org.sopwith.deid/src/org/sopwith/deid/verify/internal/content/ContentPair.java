// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.content;

import java.util.Optional;
import org.sopwith.deid.verify.internal.pair.ObjectPair;
import org.sopwith.deid.verify.internal.rule.Expected;
import org.sopwith.deid.verify.internal.rule.Fate;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;

/**
 * A content item of an original and what became of its value.
 *
 * @param objects the objects that it is in
 * @param original as it was
 * @param result as it is, if it is there
 * @param expected what the profile says of the value
 * @param fate what became of the value
 * @param orphan whether what it was below is gone too
 */
public record ContentPair(
    ObjectPair objects,
    DataSet original,
    Optional<DataSet> result,
    Expected expected,
    Fate fate,
    boolean orphan) {

  /** With the fate as it is found. */
  public static ContentPair of(
      ObjectPair objects,
      DataSet original,
      Optional<DataSet> result,
      Expected expected,
      boolean orphan) {
    return new ContentPair(objects, original, result, expected, fate(original, result), orphan);
  }

  private static Fate fate(DataSet original, Optional<DataSet> result) {
    if (result.isEmpty()) {
      return Fate.ABSENT;
    }
    if (Content.isSameValue(original, result.get())) {
      return Fate.SAME;
    }
    return Content.values(result.get()).isEmpty() ? Fate.EMPTY : Fate.CHANGED;
  }

  /** The place of its value in the original. */
  public String path() {
    int tag = Content.values(original).stream().findFirst().map(Element::tag).orElse(Tag.ValueType);
    return AttributePath.of(original, tag).toString();
  }

  /** Its concept name, such as {@code (121008, DCM)}. */
  public String concept() {
    return original
        .item(Tag.ConceptNameCodeSequence, 0)
        .map(
            name ->
                "("
                    + name.string(Tag.CodeValue, "")
                    + ", "
                    + name.string(Tag.CodingSchemeDesignator, "")
                    + ")")
        .orElse("");
  }
}
