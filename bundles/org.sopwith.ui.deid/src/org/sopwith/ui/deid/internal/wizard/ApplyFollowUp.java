// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.deid.internal.wizard;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.ui.PlatformUI;
import org.sopwith.ui.OperationFollowUp;
import org.sopwith.ui.OperationRunner;
import org.sopwith.ui.internal.open.FolderProjects;

/** After a de-identification: its results are in the workspace, to be verified and compared. */
public final class ApplyFollowUp implements OperationFollowUp {
  @Override
  public List<Step> ended(Ended operation) {
    Path results = Path.of(operation.text("out")).toAbsolutePath();
    if (!operation.outcome().outputs().contains(Path.of(operation.text("out")))) {
      return List.of();
    }
    String key = operation.text("key");
    Runs.add(
        new Runs.Run(
            Optional.of(results), Optional.of(key).filter(k -> !k.isEmpty()).map(Path::of)));
    if (!isLinked(results)) {
      FolderProjects.add(results, FolderProjects.nameFor(results));
    }
    return List.of(
        new Step("Verify", () -> verify(operation, results)),
        new Step(
            "Compare One",
            () ->
                new TwinOpener(operation.window())
                    .open(Path.of(operation.text("paths")).toAbsolutePath())));
  }

  private static boolean isLinked(Path folder) {
    return ResourcesPlugin.getWorkspace()
            .getRoot()
            .findContainersForLocationURI(folder.toUri())
            .length
        > 0;
  }

  private static void verify(Ended operation, Path results) {
    List<String> originals = operation.parameters().get("paths");
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put("originals", originals.subList(0, 1));
    parameters.put("originals-too", originals.subList(1, originals.size()));
    parameters.put("results", List.of(results.toString()));
    // With options or regions the run was not of that profile alone; results say what was done.
    if (operation.text("option").isEmpty() && operation.text("regions").isEmpty()) {
      parameters.put("profile", List.of(operation.text("profile")));
    }
    List<String> regions = operation.parameters().getOrDefault("regions", List.of());
    if (!regions.isEmpty()) {
      parameters.put("regions", regions);
    }
    parameters.put("report", List.of(Places.newVerification().toString()));
    PlatformUI.getWorkbench()
        .getService(OperationRunner.class)
        .run(operation.window(), Ids.VERIFY, parameters);
  }
}
