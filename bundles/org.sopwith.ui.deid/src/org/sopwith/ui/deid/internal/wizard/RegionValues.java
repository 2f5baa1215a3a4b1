// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.wizard;

import java.util.List;
import org.sopwith.ui.ParameterValues;

/** What a table of regions means for a run. */
public final class RegionValues implements ParameterValues {
  @Override
  public List<String> values() {
    return List.of();
  }

  @Override
  public String explain(String value) {
    return value.isEmpty()
        ? "Regions are drawn on the Image page, by the button Redaction Regions."
        : "Pixel data are cleaned: the results claim 113101 where a row says that there is no other"
            + " text.";
  }
}
