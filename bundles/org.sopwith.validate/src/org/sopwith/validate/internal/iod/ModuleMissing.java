// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import java.util.function.Consumer;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.standard.condition.Conditions;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.Instance;
import org.sopwith.validate.InstanceRule;
import org.sopwith.validate.ModulePresence;

/**
 * A module that the IOD asks for has at least one of its attributes (PS3.3 Section A.1.3). Modules
 * of optional attributes only, or of attributes that others have too, may leave no trace.
 */
final class ModuleMissing extends BasicRule implements InstanceRule {
  ModuleMissing() {
    super("iod.module-missing", "Required modules are there", Severity.ERROR, ps33("A.1.3"));
  }

  @Override
  public void check(Instance instance, Consumer<Finding> sink) {
    for (ModulePresence module : instance.modules()) {
      if (module.present() && module.tags().isEmpty() && instance.asksForOwnAttributes(module)) {
        String condition =
            Conditions.standard()
                .ofUse(instance.iod().orElseThrow(), module.use())
                .map(c -> ": " + c.describe())
                .orElse("");
        sink.accept(
            finding("The object has no attribute of a required module")
                .expecting(module.use().name() + condition, "")
                .see(ps33(module.use().section())));
      }
    }
  }
}
