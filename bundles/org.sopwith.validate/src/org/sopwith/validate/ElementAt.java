// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate;

import java.util.Optional;
import org.sopwith.dicom.Element;

/**
 * An element of an object under validation and what PS3.3 says of it there.
 *
 * @param item the data set that holds it
 * @param element the element
 * @param definition empty if the IOD does not have it at this place
 * @see ElementRule
 */
public record ElementAt(Item item, Element element, Optional<ElementDefinition> definition) {
  public String path() {
    return element.path().toString();
  }
}
