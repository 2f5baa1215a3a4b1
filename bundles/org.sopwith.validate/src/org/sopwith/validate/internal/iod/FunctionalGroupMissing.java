// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.standard.Usage;
import org.sopwith.standard.condition.ConditionalRequirement;
import org.sopwith.standard.condition.Conditions;
import org.sopwith.standard.condition.Verdict;
import org.sopwith.validate.FunctionalGroups.Group;
import org.sopwith.validate.Instance;

/** Functional groups that the IOD asks for are shared or of every frame. */
final class FunctionalGroupMissing extends FunctionalGroupRule {
  FunctionalGroupMissing() {
    super(
        "iod.functional-group-missing",
        "Required functional groups are there for every frame",
        Severity.ERROR,
        "C.7.6.16");
  }

  @Override
  void check(Instance instance, Group group, Consumer<Finding> sink) {
    if (group.shared() || group.tags().isEmpty()) {
      return;
    }
    int frames = instance.functionalGroups().frames();
    Optional<ConditionalRequirement> condition =
        Conditions.standard().ofUse(instance.iod().orElseThrow(), group.use());
    boolean required =
        group.use().usage() == Usage.MANDATORY
            || group.use().usage() == Usage.CONDITIONAL
                && condition
                    .map(c -> c.isRequired(instance.dataSet(), instance.situation()))
                    .filter(Verdict.TRUE::equals)
                    .isPresent();
    if (group.perFrame() == 0 && required) {
      sink.accept(
          finding("A required functional group is missing")
              .at("SharedFunctionalGroupsSequence")
              .expecting(
                  group.use().name()
                      + condition
                          .filter(c -> group.use().usage() == Usage.CONDITIONAL)
                          .map(c -> ": " + c.describe())
                          .orElse(""),
                  "")
              .see(ps33(group.use().section())));
    } else if (group.perFrame() > 0 && group.perFrame() < frames) {
      sink.accept(
          finding(
                  "A functional group is there for some frames only",
                  instance,
                  group,
                  Tag.PerFrameFunctionalGroupsSequence,
                  group.firstWithout())
              .expecting(group.use().name(), group.perFrame() + " of " + frames + " frames have it")
              .as(required ? Severity.ERROR : Severity.NOTE)
              .times(frames - group.perFrame(), List.of()));
    }
  }
}
