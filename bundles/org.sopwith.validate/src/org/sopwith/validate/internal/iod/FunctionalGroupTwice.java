// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import java.util.function.Consumer;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.FunctionalGroups.Group;
import org.sopwith.validate.Instance;

/** A functional group is either shared or per frame. */
final class FunctionalGroupTwice extends FunctionalGroupRule {
  FunctionalGroupTwice() {
    super(
        "iod.functional-group-twice",
        "Functional groups are either shared or per frame",
        Severity.ERROR,
        "C.7.6.16.1.1");
  }

  @Override
  void check(Instance instance, Group group, Consumer<Finding> sink) {
    if (group.shared() && group.perFrame() > 0) {
      sink.accept(
          finding(
              "A functional group is both shared and per frame",
              instance,
              group,
              Tag.SharedFunctionalGroupsSequence,
              0));
    }
  }
}
