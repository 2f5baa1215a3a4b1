// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.sopwith.validate.InstanceRule;
import org.sopwith.validate.RuleProvider;

/** Rules about segmentations: what users of them met. */
public final class SegRules implements RuleProvider {
  @Override
  public List<InstanceRule> instanceRules() {
    List<InstanceRule> rules = new ArrayList<>(CodingRules.all());
    rules.addAll(FrameRules.all());
    rules.addAll(PixelRules.all());
    return rules;
  }
}
