// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import java.util.function.Consumer;
import org.sopwith.dicom.AttributePath;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.standard.Usage;
import org.sopwith.standard.condition.Conditions;
import org.sopwith.standard.condition.Verdict;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.Instance;
import org.sopwith.validate.InstanceRule;
import org.sopwith.validate.ModulePresence;

/** Conditional modules are absent when their condition is not met, unless PS3.3 allows them. */
final class ModuleNotAllowed extends BasicRule implements InstanceRule {
  ModuleNotAllowed() {
    super(
        "iod.module-not-allowed",
        "Conditional modules are absent when their condition is not met",
        Severity.ERROR,
        ps33("A.1.3.2"));
  }

  @Override
  public void check(Instance instance, Consumer<Finding> sink) {
    for (ModulePresence module : instance.modules()) {
      if (module.present() && module.use().usage() == Usage.CONDITIONAL) {
        Conditions.standard()
            .ofUse(instance.iod().orElseThrow(), module.use())
            .filter(
                condition ->
                    condition.isAllowed(instance.dataSet(), instance.situation()) == Verdict.FALSE)
            .ifPresent(
                condition ->
                    sink.accept(
                        finding("A conditional module is there though its condition is not met")
                            .at(AttributePath.of(module.tags().getFirst()).toString())
                            .expecting(module.use().name() + ": " + condition.describe(), "")
                            .see(ps33(module.use().section()))));
      }
    }
  }
}
