// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.Optional;
import org.sopwith.deid.verify.internal.content.Content;
import org.sopwith.deid.verify.internal.pair.ObjectPair;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;

/**
 * An attribute of an original and what became of it.
 *
 * @param objects the objects that it is in
 * @param original as it was; not empty
 * @param result as it is, if it is there
 * @param after the data set of the result that it is in or would be in
 * @param expected what the profile says
 * @param fate what became of it
 * @param replaced whether it is within a sequence whose items the profile replaces or drops: what
 *     is not in there any more is not lost
 */
public record AttributePair(
    ObjectPair objects,
    Element original,
    Optional<Element> result,
    DataSet after,
    Expected expected,
    Fate fate,
    boolean replaced) {

  /** The place in the original. */
  public String path() {
    return AttributePath.of(original.owner(), original.tag()).toString();
  }

  /** Whether it is the value of a content item, which rules on those are for. */
  boolean isOfContent() {
    return Content.isSequence(original.owner().parentTag()) && Content.isValue(original.tag());
  }
}
