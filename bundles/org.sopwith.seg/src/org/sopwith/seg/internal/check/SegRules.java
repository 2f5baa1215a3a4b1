// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.sopwith.validate.CollectionRule;
import org.sopwith.validate.InstanceRule;
import org.sopwith.validate.RuleProvider;

/** Rules about segmentations: what users of them met. */
public final class SegRules implements RuleProvider {
  private final boolean allOn;

  /** Rules that read all pixels, and those that {@code validate} has others for, are off. */
  public SegRules() {
    this(false);
  }

  /**
   * @param allOn whether all rules run
   */
  public SegRules(boolean allOn) {
    this.allOn = allOn;
  }

  @Override
  public List<InstanceRule> instanceRules() {
    List<InstanceRule> rules = new ArrayList<>(CodingRules.all(allOn));
    rules.addAll(FrameRules.all());
    rules.addAll(DimensionRules.all(allOn));
    rules.addAll(PixelRules.all(allOn));
    rules.addAll(AttributeRules.all(allOn));
    return rules;
  }

  @Override
  public List<CollectionRule> collectionRules() {
    return SourceRules.all(allOn);
  }
}
