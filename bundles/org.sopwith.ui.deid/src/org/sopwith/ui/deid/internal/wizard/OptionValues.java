// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.wizard;

import java.util.List;
import java.util.Locale;
import org.sopwith.deid.decision.OptionDescription;
import org.sopwith.ui.ParameterValues;

/** What the options of the Basic Profile do. */
public final class OptionValues implements ParameterValues {
  @Override
  public List<String> values() {
    return List.of();
  }

  @Override
  public String explain(String value) {
    return OptionDescription.all().stream()
        .filter(each -> word(each).equals(value))
        .map(OptionDescription::text)
        .findFirst()
        .orElse("");
  }

  /** As the parameter has it. */
  private static String word(OptionDescription description) {
    return description.option().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
