// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import java.util.function.Consumer;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.FunctionalGroups.Group;
import org.sopwith.validate.Instance;
import org.sopwith.validate.InstanceRule;

/** A rule about where an object has a functional group (PS3.3 Section C.7.6.16). */
abstract class FunctionalGroupRule extends BasicRule implements InstanceRule {
  FunctionalGroupRule(String id, String title, Severity severity, String section) {
    super(id, title, severity, ps33(section));
  }

  @Override
  public final void check(Instance instance, Consumer<Finding> sink) {
    boolean hasGroups =
        instance.dataSet().contains(Tag.SharedFunctionalGroupsSequence)
            || instance.dataSet().contains(Tag.PerFrameFunctionalGroupsSequence);
    if (hasGroups) {
      for (Group group : instance.functionalGroups().groups()) {
        check(instance, group, sink);
      }
    }
  }

  abstract void check(Instance instance, Group group, Consumer<Finding> sink);

  /** A finding about this group, at the path of its first attribute. */
  final Finding finding(String message, Instance instance, Group group, int sequence, int item) {
    Finding finding = finding(message).expecting(group.use().name(), "");
    return instance
        .dataSet()
        .item(sequence, item)
        .map((DataSet dataSet) -> AttributePath.of(dataSet, group.tags().getFirst()).toString())
        .map(finding::at)
        .orElse(finding);
  }
}
