// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

import java.util.Optional;
import org.sopwith.dicom.DataSet;

/** What a condition asks about besides the data set: the object's modules and other objects. */
public interface Situation {

  /** Nothing is known. */
  Situation NONE =
      new Situation() {
        @Override
        public Verdict module(String name) {
          return Verdict.UNKNOWN;
        }

        @Override
        public Optional<DataSet> referenced(String sopInstanceUid) {
          return Optional.empty();
        }
      };

  /**
   * Whether a module or functional group counts as present in the object.
   *
   * @param name its name as the table of the IOD prints it
   */
  Verdict module(String name);

  /** The object of a SOP Instance UID; empty if it is not at hand, which makes UNKNOWN. */
  Optional<DataSet> referenced(String sopInstanceUid);
}
