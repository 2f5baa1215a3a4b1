// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.value;

import java.util.List;
import org.sopwith.validate.ElementRule;
import org.sopwith.validate.RuleProvider;

/** The rules about single values: PS3.5 Section 6 and 7, PS3.6, enumerated values of PS3.3. */
public final class ValueRules implements RuleProvider {
  @Override
  public List<ElementRule> elementRules() {
    return List.of(
        new VrRule(),
        new MultiplicityRule(),
        new RepresentationRule(),
        new LengthRule(),
        new PaddingRule(),
        AllowedValueRule.enumerated(),
        AllowedValueRule.definedTerms(),
        new RetiredRule(),
        new UnknownAttributeRule(),
        new PrivateBlockRule(),
        new GroupLengthRule(),
        new CharacterSetRule(),
        new UidRootRule());
  }
}
