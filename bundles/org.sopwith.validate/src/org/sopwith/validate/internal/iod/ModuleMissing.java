// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.standard.Usage;
import org.sopwith.standard.condition.Conditions;
import org.sopwith.standard.condition.Verdict;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.Instance;
import org.sopwith.validate.InstanceRule;
import org.sopwith.validate.ModulePresence;

/** Conditional modules are there when their condition is met (PS3.3 Section A.1.3). */
final class ModuleMissing extends BasicRule implements InstanceRule {
  ModuleMissing() {
    super(
        "iod.module-missing",
        "Conditional modules are there when their condition is met",
        Severity.ERROR,
        ps33("A.1.3"));
  }

  @Override
  public void check(Instance instance, Consumer<Finding> sink) {
    for (ModulePresence module : instance.modules()) {
      if (!module.present() && module.use().usage() == Usage.CONDITIONAL) {
        Conditions.standard()
            .ofUse(instance.iod().orElseThrow(), module.use())
            .filter(
                condition ->
                    condition.isRequired(instance.dataSet(), instance.situation()) == Verdict.TRUE)
            .ifPresent(
                condition ->
                    sink.accept(
                        finding("A conditional module is missing though its condition is met")
                            .expecting(module.use().name() + ": " + condition.describe(), "")
                            .see(ps33(module.use().section()))));
      }
    }
  }
}
