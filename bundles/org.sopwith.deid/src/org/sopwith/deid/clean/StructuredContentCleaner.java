// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.clean;

import org.sopwith.deid.decision.Decision;
import org.sopwith.dicom.DataSet;

/**
 * Cleans sequences of content items (PS3.15 Section E.3.4 and Table E.3.4-1): Content Sequence,
 * Acquisition Context Sequence, Specimen Preparation Sequence. Used by several threads at a time.
 */
public interface StructuredContentCleaner {
  /**
   * Writes the cleaned sequence.
   *
   * @param sequence the sequence of the original, which must not be changed, and what is done to
   *     it: CLEAN, or DUMMY if nothing that it says is to stay
   * @param target the data set that takes the element of the same tag
   * @param object the object under way
   * @throws CleaningException if it cannot be cleaned: the object is not written then
   */
  void clean(Decision sequence, DataSet target, CleaningContext object) throws CleaningException;
}
