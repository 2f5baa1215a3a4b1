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
import org.sopwith.ui.InputFiles;

/** Puts what an operation found in place of what it found in the same files the time before. */
final class OutcomeFindings {
  private OutcomeFindings() {}

  static void show(String verb, Arguments arguments, List<Finding> findings) throws CoreException {
    Map<String, List<Finding>> byFile = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byFile.computeIfAbsent(finding.file(), file -> new ArrayList<>()).add(finding);
    }
    List<Path> places = inputs(arguments);
    byFile.keySet().stream()
        .flatMap(file -> path(file).stream())
        .filter(file -> places.stream().noneMatch(file::startsWith))
        .toList()
        .forEach(places::add);
    ICoreRunnable replace =
        monitor -> {
          FindingMarkers.clear(verb, places);
          for (Map.Entry<String, List<Finding>> entry : byFile.entrySet()) {
            add(verb, entry.getKey(), entry.getValue());
          }
        };
    ResourcesPlugin.getWorkspace().run(replace, null, IWorkspace.AVOID_UPDATE, null);
  }

  private static void add(String verb, String file, List<Finding> findings) throws CoreException {
    Optional<IFile> known = path(file).flatMap(InputFiles::existingFile);
    IResource resource =
        known
            .<IResource>map(found -> found)
            .orElseGet(() -> ResourcesPlugin.getWorkspace().getRoot());
    FindingMarkers.add(resource, known.isPresent() ? "" : file, verb, findings);
  }

  /** The files and folders that the operation looked at. */
  private static List<Path> inputs(Arguments arguments) {
    return new ArrayList<>(
        arguments.inOrder().stream()
            .filter(given -> given.parameter().isPositional())
            .filter(given -> given.value() instanceof Path)
            .map(given -> ((Path) given.value()).toAbsolutePath())
            .toList());
  }

  /** What an outcome says, in each file that it names. */
  static List<Finding> places(List<Finding> findings) {
    return findings.stream().flatMap(finding -> places(finding).stream()).toList();
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

  private static Optional<Path> path(String name) {
    if (name.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(name).toAbsolutePath());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
