// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.sopwith.validate.InstanceRule;
import org.sopwith.validate.RuleProvider;

/** Rules about segmentations: what users of them met. */
public final class SegRules implements RuleProvider {
  private final boolean allOn;

  /** Rules that read all pixels are off unless asked for. */
  public SegRules() {
    this(false);
  }

  /**
   * @param allOn whether all rules run, also those that read all pixels
   */
  public SegRules(boolean allOn) {
    this.allOn = allOn;
  }

  @Override
  public List<InstanceRule> instanceRules() {
    List<InstanceRule> rules = new ArrayList<>(CodingRules.all());
    rules.addAll(FrameRules.all());
    rules.addAll(PixelRules.all(allOn));
    return rules;
  }
}
