// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.operations;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.sopwith.operation.Finding;
import org.sopwith.ui.FindingMarkers;
import org.sopwith.ui.internal.open.Opener;

/** Puts what an operation found in place of what it found the time before. */
final class OutcomeFindings {
  private OutcomeFindings() {}

  static void show(String verb, List<Finding> findings) throws CoreException {
    FindingMarkers.clear(verb);
    Map<String, List<Finding>> byFile = new LinkedHashMap<>();
    for (Finding finding : findings) {
      for (Finding place : places(finding)) {
        byFile.computeIfAbsent(place.file(), file -> new ArrayList<>()).add(place);
      }
    }
    for (Map.Entry<String, List<Finding>> entry : byFile.entrySet()) {
      Optional<IFile> file = workspaceFile(entry.getKey());
      IResource resource =
          file.<IResource>map(found -> found)
              .orElseGet(() -> ResourcesPlugin.getWorkspace().getRoot());
      FindingMarkers.replace(
          resource, file.isPresent() ? "" : entry.getKey(), verb, entry.getValue());
    }
  }

  /** A finding over several files, in each of those that it names. */
  private static List<Finding> places(Finding finding) {
    if (!finding.file().isEmpty() || finding.examples().isEmpty()) {
      return List.of(finding);
    }
    return finding.examples().stream()
        .map(
            example ->
                finding
                    .in(example.file())
                    .at(example.path())
                    .expecting(finding.expected(), example.found())
                    .times(1, List.of()))
        .toList();
  }

  private static Optional<IFile> workspaceFile(String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Opener.workspaceFile(Path.of(name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
