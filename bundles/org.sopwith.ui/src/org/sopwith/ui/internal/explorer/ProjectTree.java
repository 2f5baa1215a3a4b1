// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.explorer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.sopwith.ui.internal.explorer.DicomNode.Level;

/** A project's files by patient, study, series and instance. Not changed once it is built. */
final class ProjectTree {
  /** One file with its header; the header is null if the file is not DICOM. */
  record Scanned(IFile file, Header header) {}

  private final List<DicomNode> roots = new ArrayList<>();
  private final Map<IFile, DicomNode> byFile = new HashMap<>();
  private final boolean complete;

  /**
   * Builds a tree.
   *
   * @param complete whether all files of the project have been looked at
   */
  ProjectTree(IProject project, List<Scanned> files, boolean complete) {
    this.complete = complete;
    Map<String, DicomNode> nodes = new LinkedHashMap<>();
    DicomNode others = DicomNode.root(Level.OTHERS, project, "", null);
    for (Scanned scanned : files) {
      Header header = scanned.header();
      if (header == null || header.seriesUid().isEmpty()) {
        others.add(scanned.file());
        byFile.put(scanned.file(), others);
      } else {
        add(project, scanned.file(), header, nodes);
      }
    }
    roots.sort(Comparator.comparing(node -> node.header().patientName()));
    roots.forEach(ProjectTree::sort);
    if (!others.children().isEmpty()) {
      roots.add(others);
    }
  }

  private void add(IProject project, IFile file, Header header, Map<String, DicomNode> nodes) {
    String patientKey = header.patientId() + "\\" + header.patientName();
    DicomNode patient =
        nodes.computeIfAbsent(
            patientKey,
            key -> {
              DicomNode node = DicomNode.root(Level.PATIENT, project, key, header);
              roots.add(node);
              return node;
            });
    String studyKey = patientKey + "\\" + header.studyUid();
    DicomNode study =
        nodes.computeIfAbsent(
            studyKey, key -> patient.add(Level.STUDY, header.studyUid(), header, null));
    DicomNode series =
        nodes.computeIfAbsent(
            studyKey + "\\" + header.seriesUid(),
            key -> study.add(Level.SERIES, header.seriesUid(), header, null));
    byFile.put(
        file, series.add(Level.INSTANCE, file.getProjectRelativePath().toString(), header, file));
  }

  private static void sort(DicomNode node) {
    Comparator<DicomNode> order =
        switch (node.level()) {
          case PATIENT -> Comparator.comparing(study -> study.header().studyDate());
          case STUDY -> Comparator.comparingLong(series -> number(series.header().seriesNumber()));
          default ->
              Comparator.<DicomNode>comparingLong(
                      instance -> number(instance.header().instanceNumber()))
                  .thenComparing(instance -> instance.file().getName());
        };
    node.sortable().sort((a, b) -> order.compare((DicomNode) a, (DicomNode) b));
    for (Object child : node.children()) {
      if (((DicomNode) child).level() != Level.INSTANCE) {
        sort((DicomNode) child);
      }
    }
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  /** Patients, then the other files if there are any. */
  List<DicomNode> roots() {
    return roots;
  }

  /** The instance in this file, or the node that holds it. */
  Optional<DicomNode> find(IFile file) {
    return Optional.ofNullable(byFile.get(file));
  }

  boolean isComplete() {
    return complete;
  }
}
