// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import java.util.List;
import org.sopwith.validate.ElementRule;
import org.sopwith.validate.InstanceRule;
import org.sopwith.validate.ItemRule;
import org.sopwith.validate.RuleProvider;

/** Modules, attribute types and functional groups (PS3.3 Annexes A and C, PS3.5 Section 7.4). */
public final class IodRules implements RuleProvider {
  @Override
  public List<InstanceRule> instanceRules() {
    return List.of(
        new UnknownSopClass(),
        new ModuleMissing(),
        new ModuleNotAllowed(),
        new FunctionalGroupMissing(),
        new FunctionalGroupNotAllowed(),
        new FunctionalGroupTwice(),
        new FunctionalGroupPlacement());
  }

  @Override
  public List<ItemRule> itemRules() {
    return List.of(
        new Type1Missing(),
        new Type1Empty(),
        new Type2Missing(),
        new Type1ConditionalMissing(),
        new Type1ConditionalEmpty(),
        new Type2ConditionalMissing(),
        new NotAllowed(),
        new NotChecked());
  }

  @Override
  public List<ElementRule> elementRules() {
    return List.of(new OutsideIod(), new SingleItem());
  }
}
