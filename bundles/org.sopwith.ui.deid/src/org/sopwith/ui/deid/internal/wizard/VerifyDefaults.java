// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.wizard;

import java.util.List;
import java.util.Map;
import org.sopwith.ui.OperationDefaults;

/** What the wizard Verify De-identification is filled with: a report. */
public final class VerifyDefaults implements OperationDefaults {
  @Override
  public Map<String, List<String>> values() {
    return Map.of("report", List.of(Places.newVerification().toString()));
  }
}
