// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import java.util.function.Consumer;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.standard.condition.Conditions;
import org.sopwith.standard.condition.Placement;
import org.sopwith.validate.FunctionalGroups.Group;
import org.sopwith.validate.Instance;

/** Some functional groups may be shared only, some per frame only. */
final class FunctionalGroupPlacement extends FunctionalGroupRule {
  FunctionalGroupPlacement() {
    super(
        "iod.functional-group-placement",
        "Functional groups are where PS3.3 allows them",
        Severity.ERROR,
        "C.7.6.16.2");
  }

  @Override
  void check(Instance instance, Group group, Consumer<Finding> sink) {
    Conditions.standard()
        .placement(group.use().section())
        .ifPresent(
            placement -> {
              boolean shared = placement == Placement.PER_FRAME && group.shared();
              if (shared || placement == Placement.SHARED && group.perFrame() > 0) {
                int sequence =
                    shared
                        ? Tag.SharedFunctionalGroupsSequence
                        : Tag.PerFrameFunctionalGroupsSequence;
                sink.accept(
                    finding(
                            "A functional group is where PS3.3 does not allow it",
                            instance,
                            group,
                            sequence,
                            0)
                        .expecting(group.use().name() + ", " + placement.word() + " only", "")
                        .see(ps33(group.use().section())));
              }
            });
  }
}
