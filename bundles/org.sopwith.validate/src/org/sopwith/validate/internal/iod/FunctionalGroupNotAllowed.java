// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import java.util.function.Consumer;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.standard.Usage;
import org.sopwith.standard.condition.Conditions;
import org.sopwith.standard.condition.Verdict;
import org.sopwith.validate.FunctionalGroups.Group;
import org.sopwith.validate.Instance;

/** Conditional functional groups are absent when their condition is not met. */
final class FunctionalGroupNotAllowed extends FunctionalGroupRule {
  FunctionalGroupNotAllowed() {
    super(
        "iod.functional-group-not-allowed",
        "Conditional functional groups are absent when their condition is not met",
        Severity.ERROR,
        "A.1.3.2");
  }

  @Override
  void check(Instance instance, Group group, Consumer<Finding> sink) {
    if (!group.isPresent() || group.use().usage() != Usage.CONDITIONAL) {
      return;
    }
    Conditions.standard()
        .ofUse(instance.iod().orElseThrow(), group.use())
        .filter(c -> c.isAllowed(instance.dataSet(), instance.situation()) == Verdict.FALSE)
        .ifPresent(
            condition ->
                sink.accept(
                    finding(
                            "A conditional functional group is there though its condition is not"
                                + " met",
                            instance,
                            group,
                            group.shared()
                                ? Tag.SharedFunctionalGroupsSequence
                                : Tag.PerFrameFunctionalGroupsSequence,
                            0)
                        .expecting(group.use().name() + ": " + condition.describe(), "")
                        .see(ps33(group.use().section()))));
  }
}
