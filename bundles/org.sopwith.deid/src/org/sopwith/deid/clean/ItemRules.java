// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.clean;

import java.util.Optional;
import java.util.function.Predicate;
import org.sopwith.deid.profile.Action;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;

/** The rules of the profile in use, for data sets within an object. */
public interface ItemRules {
  /**
   * De-identifies a data set with everything below it.
   *
   * @param item an item of the original, which is not changed
   * @return the result, part of no other data set
   * @throws CleaningException if something in it cannot be handled
   */
  default DataSet apply(DataSet item) throws CleaningException {
    return apply(item, element -> true);
  }

  /**
   * The same for some elements of the data set; the others are not in the result.
   *
   * @param which whether an element of the item is one of them; those below are with it
   */
  DataSet apply(DataSet item, Predicate<Element> which) throws CleaningException;

  /**
   * What an override of the profile does to an element of the original; empty if none is for it.
   */
  Optional<Action> override(Element element);
}
