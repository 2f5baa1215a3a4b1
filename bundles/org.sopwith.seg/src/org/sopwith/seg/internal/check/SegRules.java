// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sopwith.dicom.DicomFile;
import org.sopwith.operation.Finding;
import org.sopwith.validate.CollectionRule;
import org.sopwith.validate.Instance;
import org.sopwith.validate.InstanceRule;
import org.sopwith.validate.RuleProvider;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

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

  /** What the rules about labels, codes and laterality find in an object. */
  public static List<Finding> ofNames(DicomFile file) {
    List<Finding> findings = new ArrayList<>();
    Instance instance = new Validator(Rules.load(List.of()), Map.of()).instance(file);
    CodingRules.all(false).forEach(rule -> rule.check(instance, findings::add));
    return findings;
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
