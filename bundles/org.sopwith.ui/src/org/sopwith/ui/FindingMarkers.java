// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.operation.StandardReference;

/**
 * Findings as markers on files of the workspace, where the Findings view, the Problems view and the
 * explorer show them. Findings about files elsewhere are on the workspace root.
 */
public final class FindingMarkers {
  /** The marker type; a kind of problem, so quick fixes are added as for any problem. */
  public static final String TYPE = "org.sopwith.ui.finding";

  /** Marker attribute: the check that made the finding, such as {@code reader}. */
  public static final String SOURCE = "source";

  public static final String RULE = "rule";

  /** Marker attribute: the file's absolute path if the marker is on the workspace root. */
  public static final String FILE = "file";

  /** Marker attribute: the attribute path, empty if the finding is about the file. */
  public static final String PATH = "path";

  public static final String EXPECTED = "expected";
  public static final String FOUND = "found";
  public static final String STANDARD = "standard";
  public static final String EDITION = "edition";
  public static final String COUNT = "count";

  private FindingMarkers() {}

  /**
   * Puts the findings of a check in place of those that it made before. For background jobs.
   *
   * @param resource the file; the workspace root for a file that is elsewhere
   * @param file absolute path of the file that is elsewhere, else empty
   * @param source the check
   */
  public static void replace(IResource resource, String file, String source, List<Finding> findings)
      throws CoreException {
    ICoreRunnable change =
        monitor -> {
          for (IMarker marker : resource.findMarkers(TYPE, false, IResource.DEPTH_ZERO)) {
            if (source.equals(marker.getAttribute(SOURCE, ""))
                && file.equals(marker.getAttribute(FILE, ""))) {
              marker.delete();
            }
          }
          for (Finding finding : findings) {
            resource.createMarker(TYPE, attributes(finding, file, source));
          }
        };
    ResourcesPlugin.getWorkspace().run(change, resource, IWorkspace.AVOID_UPDATE, null);
  }

  /** Removes all findings of a check. For background jobs. */
  public static void clear(String source) throws CoreException {
    ICoreRunnable change =
        monitor -> {
          for (IMarker marker :
              ResourcesPlugin.getWorkspace()
                  .getRoot()
                  .findMarkers(TYPE, false, IResource.DEPTH_INFINITE)) {
            if (source.equals(marker.getAttribute(SOURCE, ""))) {
              marker.delete();
            }
          }
        };
    ResourcesPlugin.getWorkspace().run(change, null, IWorkspace.AVOID_UPDATE, null);
  }

  /** The finding that a marker stands for. */
  public static Finding finding(IMarker marker) {
    Severity severity =
        switch (marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_INFO)) {
          case IMarker.SEVERITY_ERROR -> Severity.ERROR;
          case IMarker.SEVERITY_WARNING -> Severity.WARNING;
          default -> Severity.NOTE;
        };
    return Finding.of(
            marker.getAttribute(RULE, ""), severity, marker.getAttribute(IMarker.MESSAGE, ""))
        .in(fileName(marker))
        .at(marker.getAttribute(PATH, ""))
        .expecting(marker.getAttribute(EXPECTED, ""), marker.getAttribute(FOUND, ""))
        .see(
            new StandardReference(
                marker.getAttribute(STANDARD, ""), marker.getAttribute(EDITION, "")))
        .times(Math.max(1, marker.getAttribute(COUNT, 1)), List.of());
  }

  private static String fileName(IMarker marker) {
    String elsewhere = marker.getAttribute(FILE, "");
    if (!elsewhere.isEmpty()) {
      return elsewhere;
    }
    IResource resource = marker.getResource();
    return resource.getLocation() == null
        ? resource.getFullPath().toString()
        : resource.getLocation().toOSString();
  }

  private static Map<String, Object> attributes(Finding finding, String file, String source) {
    Map<String, Object> attributes = new HashMap<>();
    attributes.put(
        IMarker.SEVERITY,
        switch (finding.severity()) {
          case ERROR -> IMarker.SEVERITY_ERROR;
          case WARNING -> IMarker.SEVERITY_WARNING;
          case NOTE -> IMarker.SEVERITY_INFO;
        });
    attributes.put(IMarker.MESSAGE, finding.message());
    attributes.put(IMarker.LOCATION, finding.path());
    attributes.put(SOURCE, source);
    attributes.put(RULE, finding.rule());
    attributes.put(FILE, file);
    attributes.put(PATH, finding.path());
    attributes.put(EXPECTED, finding.expected());
    attributes.put(FOUND, finding.found());
    attributes.put(STANDARD, finding.standard().section());
    attributes.put(EDITION, finding.standard().edition());
    attributes.put(COUNT, (int) Math.min(Integer.MAX_VALUE, finding.count()));
    return attributes;
  }
}
