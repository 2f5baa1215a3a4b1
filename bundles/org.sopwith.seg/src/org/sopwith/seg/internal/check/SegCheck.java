// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.check;

import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.Instance;
import org.sopwith.validate.InstanceRule;

/** A rule about a segmentation, made of its description and a method. */
final class SegCheck extends BasicRule implements InstanceRule {
  /** Looks at a segmentation; the rule makes the findings. */
  @FunctionalInterface
  interface Check {
    void check(SegmentationFacts facts, SegCheck rule, Consumer<Finding> sink);
  }

  private final boolean byDefault;
  private final Check check;

  /**
   * @param id what follows {@code seg.}
   * @param byDefault whether it runs where nobody asks for it: not if it has to read all pixels
   */
  SegCheck(
      String id, String title, Severity severity, String section, boolean byDefault, Check check) {
    super("seg." + id, title, severity, section);
    this.byDefault = byDefault;
    this.check = check;
  }

  @Override
  public boolean onByDefault() {
    return byDefault;
  }

  @Override
  public void check(Instance instance, Consumer<Finding> sink) {
    SegmentationFacts facts = SegmentationFacts.of(instance);
    if (facts.isSegmentation()) {
      check.check(facts, this, sink);
    }
  }
}
