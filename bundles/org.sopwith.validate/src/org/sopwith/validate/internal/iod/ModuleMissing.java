// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.iod;

import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.standard.AttributeDefinition;
import org.sopwith.standard.Definitions;
import org.sopwith.standard.Iod;
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
            .filter(condition -> lacksAny(instance, module.use()))
            .ifPresent(
                condition ->
                    sink.accept(
                        finding("A conditional module is missing though its condition is met")
                            .expecting(module.use().name() + ": " + condition.describe(), "")
                            .see(ps33(module.use().section()))));
      }
    }
  }

  /**
   * Whether the object lacks an attribute that the module asks for. Where other modules define all
   * that it asks for, a module may be there although no attribute tells.
   */
  private static boolean lacksAny(Instance instance, Iod.Use use) {
    for (AttributeDefinition definition :
        Definitions.standard().of(instance.iod().orElseThrow(), use)) {
      if (isRequired(instance, definition) && !isThere(instance.dataSet(), definition)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRequired(Instance instance, AttributeDefinition definition) {
    return switch (definition.attribute().type()) {
      case TYPE_1, TYPE_2 -> true;
      case TYPE_1C, TYPE_2C ->
          definition
              .condition()
              .filter(
                  condition ->
                      condition.isRequired(instance.dataSet(), instance.situation())
                          == Verdict.TRUE)
              .isPresent();
      case TYPE_3, UNSPECIFIED -> false;
    };
  }

  private static boolean isThere(DataSet dataSet, AttributeDefinition definition) {
    for (Element element : dataSet) {
      if (definition.attribute().matches(element.tag())) {
        return true;
      }
    }
    return false;
  }
}
