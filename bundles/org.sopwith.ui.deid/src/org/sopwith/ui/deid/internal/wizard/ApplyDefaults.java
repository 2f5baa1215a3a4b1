// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.wizard;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sopwith.ui.OperationDefaults;
import org.sopwith.ui.deid.internal.regions.RegionFile;

/**
 * What the wizard De-identify is filled with: a new folder, a report, the key used last, and the
 * regions drawn on images.
 */
public final class ApplyDefaults implements OperationDefaults {
  @Override
  public Map<String, List<String>> values() {
    Path results = Places.newResults();
    Path key = Runs.keys().stream().findFirst().orElseGet(Places::key);
    Path regions = RegionFile.get();
    return Map.of(
        "profile", List.of("basic"),
        "out", List.of(results.toString()),
        "key", List.of(key.toString()),
        "new-key", List.of("true"),
        "regions", Files.exists(regions) ? List.of(regions.toString()) : List.of(),
        "report", List.of(Places.reportOf(results).toString()));
  }
}
