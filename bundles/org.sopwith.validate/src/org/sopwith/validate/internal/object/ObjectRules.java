// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.object;

import java.util.ArrayList;
import java.util.List;
import org.sopwith.validate.ElementRule;
import org.sopwith.validate.InstanceRule;
import org.sopwith.validate.RuleProvider;

/** Rules about what the attributes of one object say of each other and of the file. */
public final class ObjectRules implements RuleProvider {
  @Override
  public List<InstanceRule> instanceRules() {
    List<InstanceRule> rules = new ArrayList<>(MetaRules.all());
    rules.addAll(ClassRules.all());
    rules.addAll(ImageRules.all());
    rules.addAll(PixelRules.instanceRules());
    rules.addAll(EncapsulationRules.all());
    rules.addAll(FrameRules.instanceRules());
    rules.addAll(DimensionRules.all());
    return rules;
  }

  @Override
  public List<ElementRule> elementRules() {
    List<ElementRule> rules = new ArrayList<>(PixelRules.elementRules());
    rules.addAll(FrameRules.elementRules());
    rules.addAll(LookupTableRules.all());
    rules.addAll(GeometryRules.all());
    return rules;
  }
}
