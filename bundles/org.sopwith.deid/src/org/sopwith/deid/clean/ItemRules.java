// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.clean;

import org.sopwith.dicom.DataSet;

/** The rules of the profile in use, for data sets within an object. */
@FunctionalInterface
public interface ItemRules {
  /**
   * De-identifies a data set with everything below it.
   *
   * @param item an item of the original, which is not changed
   * @return the result, part of no other data set
   * @throws CleaningException if something in it cannot be handled
   */
  DataSet apply(DataSet item) throws CleaningException;
}
