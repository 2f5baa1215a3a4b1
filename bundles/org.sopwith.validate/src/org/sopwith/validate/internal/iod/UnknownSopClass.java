// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.Instance;
import org.sopwith.validate.InstanceRule;

/** Objects whose SOP class has no IOD in the tables are checked without one, and that is said. */
final class UnknownSopClass extends BasicRule implements InstanceRule {
  UnknownSopClass() {
    super("iod.unknown", "The SOP class has an IOD in PS3.3", Severity.NOTE, ps33("A"));
  }

  @Override
  public void check(Instance instance, Consumer<Finding> sink) {
    if (instance.iod().isEmpty() && !instance.sopClassUid().isEmpty()) {
      sink.accept(
          finding("The tables have no IOD for this SOP class; modules and types were not checked")
              .at("SOPClassUID")
              .expecting("", instance.sopClassUid()));
    }
  }
}
