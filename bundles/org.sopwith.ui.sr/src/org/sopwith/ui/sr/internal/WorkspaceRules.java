// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.sr.internal;

import java.util.List;
import java.util.Optional;
import org.sopwith.sr.validate.SrRuleProvider;
import org.sopwith.validate.InstanceRule;
import org.sopwith.validate.RuleProvider;

/** The rules about structured reports, which may follow templates of the workspace here. */
public final class WorkspaceRules implements RuleProvider {
  private final RuleProvider rules =
      new SrRuleProvider(() -> WorkspaceTemplates.get().await().catalog());

  @Override
  public List<InstanceRule> instanceRules() {
    return rules.instanceRules();
  }

  @Override
  public Optional<Class<? extends RuleProvider>> inPlaceOf() {
    return Optional.of(SrRuleProvider.class);
  }
}
