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
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.sopwith.operation.Arguments;
import org.sopwith.operation.Finding;
import org.sopwith.ui.FindingMarkers;
import org.sopwith.ui.internal.open.Opener;

/** Puts what an operation found in place of what it found in the same files the time before. */
final class OutcomeFindings {
  private OutcomeFindings() {}

  static void show(String verb, Arguments arguments, List<Finding> findings) throws CoreException {
    Map<String, List<Finding>> byFile = new LinkedHashMap<>();
    for (Finding finding : findings) {
      for (Finding place : places(finding)) {
        byFile.computeIfAbsent(place.file(), file -> new ArrayList<>()).add(place);
      }
    }
    ICoreRunnable replace =
        monitor -> {
          FindingMarkers.clear(verb, inputs(arguments));
          for (Map.Entry<String, List<Finding>> entry : byFile.entrySet()) {
            replace(verb, entry.getKey(), entry.getValue());
          }
        };
    ResourcesPlugin.getWorkspace().run(replace, null, IWorkspace.AVOID_UPDATE, null);
  }

  private static void replace(String verb, String file, List<Finding> findings)
      throws CoreException {
    Optional<IFile> known = workspaceFile(file);
    IResource resource =
        known
            .<IResource>map(found -> found)
            .orElseGet(() -> ResourcesPlugin.getWorkspace().getRoot());
    FindingMarkers.replace(resource, known.isPresent() ? "" : file, verb, findings);
  }

  /** The files and folders that the operation looked at. */
  private static List<Path> inputs(Arguments arguments) {
    return arguments.inOrder().stream()
        .filter(given -> given.parameter().isPositional())
        .filter(given -> given.value() instanceof Path)
        .map(given -> ((Path) given.value()).toAbsolutePath())
        .toList();
  }

  /** A finding over several files, in each of those that it names; the fix is that of the first. */
  private static List<Finding> places(Finding finding) {
    if (!finding.file().isEmpty() || finding.examples().isEmpty()) {
      return List.of(finding);
    }
    List<Finding> places = new ArrayList<>();
    for (Finding.Example example : finding.examples()) {
      Finding place =
          Finding.of(finding.rule(), finding.severity(), finding.message())
              .in(example.file())
              .at(example.path())
              .expecting(finding.expected(), example.found())
              .see(finding.standard());
      places.add(
          places.isEmpty() && finding.fix().isPresent()
              ? place.fixedBy(finding.fix().get().label(), finding.fix().get().options())
              : place);
    }
    return places;
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
