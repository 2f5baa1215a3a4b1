// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.validate.internal;

import java.util.List;
import java.util.Map;
import org.sopwith.ui.OperationDefaults;

/** Gives the rules that the preferences switch on and off to the operation Validate. */
public final class ValidateDefaults implements OperationDefaults {
  @Override
  public Map<String, List<String>> values() {
    return Map.of("with", RuleSwitches.ids(true), "without", RuleSwitches.ids(false));
  }
}
