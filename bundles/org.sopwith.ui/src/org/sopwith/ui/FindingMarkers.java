// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui;

import java.nio.file.Path;
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

  /** Marker attribute: what the quick fix does, empty if there is none. */
  public static final String FIX = "fix";

  /** Marker attribute: the words of the quick fix, as the verb {@code edit} takes them. */
  public static final String FIX_OPTIONS = "fixOptions";

  /** Between words of a fix: a control character that no value of PS3.5 may have. */
  private static final String WORD_END = "\u001f";

  /** The workspace keeps no attribute of more than 65535 bytes. */
  private static final int MOST_CHARACTERS = 16_000;

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
          add(resource, file, source, findings);
        };
    ResourcesPlugin.getWorkspace().run(change, resource, IWorkspace.AVOID_UPDATE, null);
  }

  /**
   * Adds the findings of a check to those there are. For background jobs.
   *
   * @param resource the file; the workspace root for a file that is elsewhere
   * @param file absolute path of the file that is elsewhere, else empty
   * @param source the check
   */
  public static void add(IResource resource, String file, String source, List<Finding> findings)
      throws CoreException {
    for (Finding finding : findings) {
      resource.createMarker(TYPE, attributes(finding, file, source));
    }
  }

  /** Removes all findings of a check. For background jobs. */
  public static void clear(String source) throws CoreException {
    clear(source, List.of());
  }

  /**
   * Removes the findings of a check about some files, and those about no one file. For background
   * jobs.
   *
   * @param places files and folders; none for all files
   */
  public static void clear(String source, List<Path> places) throws CoreException {
    ICoreRunnable change =
        monitor -> {
          for (IMarker marker :
              ResourcesPlugin.getWorkspace()
                  .getRoot()
                  .findMarkers(TYPE, false, IResource.DEPTH_INFINITE)) {
            if (source.equals(marker.getAttribute(SOURCE, "")) && isIn(places, marker)) {
              marker.delete();
            }
          }
        };
    ResourcesPlugin.getWorkspace().run(change, null, IWorkspace.AVOID_UPDATE, null);
  }

  private static boolean isIn(List<Path> places, IMarker marker) {
    boolean aboutNoFile =
        marker.getResource().getType() == IResource.ROOT && marker.getAttribute(FILE, "").isEmpty();
    if (places.isEmpty() || aboutNoFile) {
      return true;
    }
    Path file = Path.of(fileName(marker));
    return places.stream().anyMatch(file::startsWith);
  }

  /** The finding that a marker stands for. */
  public static Finding finding(IMarker marker) {
    Severity severity =
        switch (marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_INFO)) {
          case IMarker.SEVERITY_ERROR -> Severity.ERROR;
          case IMarker.SEVERITY_WARNING -> Severity.WARNING;
          default -> Severity.NOTE;
        };
    Finding finding =
        Finding.of(
            marker.getAttribute(RULE, ""), severity, marker.getAttribute(IMarker.MESSAGE, ""));
    String options = marker.getAttribute(FIX_OPTIONS, "");
    if (!options.isEmpty()) {
      finding = finding.fixedBy(marker.getAttribute(FIX, ""), List.of(options.split(WORD_END, -1)));
    }
    return finding
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
    attributes.put(EXPECTED, clip(finding.expected()));
    attributes.put(FOUND, clip(finding.found()));
    attributes.put(STANDARD, finding.standard().section());
    attributes.put(EDITION, finding.standard().edition());
    attributes.put(COUNT, (int) Math.min(Integer.MAX_VALUE, finding.count()));
    finding
        .fix()
        .ifPresent(
            fix -> {
              String options = String.join(WORD_END, fix.options());
              if (options.length() <= MOST_CHARACTERS) {
                attributes.put(FIX, fix.label());
                attributes.put(FIX_OPTIONS, options);
              }
            });
    return attributes;
  }

  private static String clip(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
  }
}
