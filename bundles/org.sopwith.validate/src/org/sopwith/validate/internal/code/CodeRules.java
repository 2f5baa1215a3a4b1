// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.code;

import java.util.List;
import org.sopwith.validate.ElementRule;
import org.sopwith.validate.RuleProvider;

/** The rules about coded entries: PS3.3 Section 8, PS3.16. */
public final class CodeRules implements RuleProvider {
  @Override
  public List<ElementRule> elementRules() {
    return List.of(
        new ContextGroupRule(),
        new RetiredCodeRule(),
        new MeaningRule(),
        new SchemeRule(),
        new CodeLengthRule(),
        new IncompleteCodeRule());
  }
}
