// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.object;

import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.Instance;
import org.sopwith.validate.InstanceRule;

/** A rule about an object as a whole, made of its description and a method. */
final class InstanceCheck extends BasicRule implements InstanceRule {
  /** Looks at an object; the rule makes the findings. */
  @FunctionalInterface
  interface Check {
    void check(Instance instance, InstanceCheck rule, Consumer<Finding> sink);
  }

  private final Check check;

  InstanceCheck(String id, String title, Severity severity, String section, Check check) {
    super(id, title, severity, Sections.of(section));
    this.check = check;
  }

  @Override
  public void check(Instance instance, Consumer<Finding> sink) {
    check.check(instance, this, sink);
  }
}
