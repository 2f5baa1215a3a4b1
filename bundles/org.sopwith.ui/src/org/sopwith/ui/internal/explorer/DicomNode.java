// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.internal.explorer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.ui.views.properties.IPropertySource;

/**
 * A patient, study, series or instance of a project, or its files that are none of these. Two nodes
 * are equal if they stand for the same, so that a new tree keeps what is expanded and selected.
 */
public final class DicomNode extends PlatformObject {
  /** What a node stands for. */
  enum Level {
    PATIENT,
    STUDY,
    SERIES,
    INSTANCE,
    OTHERS
  }

  private final Level level;
  private final IProject project;
  private final DicomNode parent;
  private final String key;
  private final Header header;
  private final IFile file;
  private final List<Object> children = new ArrayList<>();

  private DicomNode(
      Level level, IProject project, DicomNode parent, String key, Header header, IFile file) {
    this.level = level;
    this.project = project;
    this.parent = parent;
    this.key = key;
    this.header = header;
    this.file = file;
  }

  /** A node of a project. */
  static DicomNode root(Level level, IProject project, String key, Header header) {
    return new DicomNode(
        level, project, null, project.getName() + "/" + level + "/" + key, header, null);
  }

  /** A node below this one, to which it is added. */
  DicomNode add(Level childLevel, String childKey, Header childHeader, IFile childFile) {
    DicomNode child =
        new DicomNode(childLevel, project, this, key + "/" + childKey, childHeader, childFile);
    children.add(child);
    return child;
  }

  /** Puts a file below this node as it is. */
  void add(IFile other) {
    children.add(other);
  }

  Level level() {
    return level;
  }

  IProject project() {
    return project;
  }

  /** The node above; null for those of a project itself. */
  DicomNode parent() {
    return parent;
  }

  /** The header of the first object in it; null for other files. */
  Header header() {
    return header;
  }

  /** The file of an instance; null for all others. */
  public IFile file() {
    return file;
  }

  /** Nodes, or files below the other files. */
  List<Object> children() {
    return Collections.unmodifiableList(children);
  }

  List<Object> sortable() {
    return children;
  }

  /** The files of all instances below it. */
  public Stream<IFile> files() {
    return file != null
        ? Stream.of(file)
        : children.stream()
            .flatMap(
                child -> child instanceof DicomNode node ? node.files() : Stream.of((IFile) child));
  }

  /** The nodes below it that are of this level. */
  Stream<DicomNode> nodes(Level wanted) {
    return level == wanted
        ? Stream.of(this)
        : children.stream()
            .filter(DicomNode.class::isInstance)
            .flatMap(child -> ((DicomNode) child).nodes(wanted));
  }

  @Override
  public <T> T getAdapter(Class<T> type) {
    if (type == IPropertySource.class && header != null) {
      return type.cast(new NodeProperties(this));
    }
    if ((type == IFile.class || type == IResource.class) && file != null) {
      return type.cast(file);
    }
    return super.getAdapter(type);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DicomNode node && node.key.equals(key);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(key);
  }
}
