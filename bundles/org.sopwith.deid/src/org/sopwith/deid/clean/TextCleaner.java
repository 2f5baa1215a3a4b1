// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.clean;

import java.util.Optional;
import org.sopwith.dicom.Element;

/**
 * Takes what identifies a person out of text (PS3.15 Section E.3.5). Used by several threads at a
 * time.
 */
public interface TextCleaner {
  /**
   * Cleans one value.
   *
   * @param text the value
   * @param element where it is from; a cleaner must know by itself what identifies the patient
   * @param object the object under way
   * @return what may stay; empty if nothing may or it cannot be told: the value is removed then
   */
  Optional<String> clean(String text, Element element, CleaningContext object);
}
