// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.metadata;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IURIEditorInput;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.ide.ResourceUtil;
import org.eclipse.ui.part.FileEditorInput;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.operation.OperationException;
import org.sopwith.seg.metadata.MetadataText;

/** A file with metadata of segments. */
record MetadataFile(Path path) {
  private static final String EXTENSION = ".json";

  /** That of an input; empty if it is on no disk of this machine. */
  static Optional<MetadataFile> of(IEditorInput input) {
    IFile file = ResourceUtil.getFile(input);
    URI uri =
        file != null
            ? file.getLocationURI()
            : input instanceof IURIEditorInput other ? other.getURI() : null;
    return uri != null && "file".equals(uri.getScheme())
        ? Optional.of(new MetadataFile(Path.of(uri)))
        : Optional.empty();
  }

  /** Asks for the file that metadata is saved to. */
  static Optional<MetadataFile> askForTarget(Shell shell, Optional<MetadataFile> now) {
    FileDialog dialog = new FileDialog(shell, SWT.SAVE);
    dialog.setText("Save Segment Metadata");
    dialog.setOverwrite(true);
    dialog.setFilterExtensions(new String[] {"*" + EXTENSION, "*"});
    dialog.setFilterNames(new String[] {"Metadata (*" + EXTENSION + ")", "All files"});
    now.ifPresent(
        file -> {
          dialog.setFilterPath(file.path().toAbsolutePath().getParent().toString());
          dialog.setFileName(file.path().getFileName().toString());
        });
    return Optional.ofNullable(dialog.open())
        .map(name -> name.endsWith(EXTENSION) ? name : name + EXTENSION)
        .map(name -> new MetadataFile(Path.of(name)));
  }

  String name() {
    return path.getFileName().toString();
  }

  MetadataText read() throws IOException, OperationException {
    return MetadataText.of(Files.readString(path), name());
  }

  void write(MetadataText text) throws IOException {
    AtomicFile.write(path, out -> out.write(text.text().getBytes(StandardCharsets.UTF_8)));
    workspaceFile().ifPresent(MetadataFile::refresh);
  }

  /** As an input of the workspace if it is in it. */
  IEditorInput input() {
    return workspaceFile()
        .<IEditorInput>map(FileEditorInput::new)
        .orElseGet(() -> new FileStoreEditorInput(EFS.getLocalFileSystem().getStore(path.toUri())));
  }

  private Optional<IFile> workspaceFile() {
    for (IFile file :
        ResourcesPlugin.getWorkspace()
            .getRoot()
            .findFilesForLocationURI(path.toAbsolutePath().toUri())) {
      if (file.getProject().isOpen()) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  private static void refresh(IFile file) {
    try {
      file.refreshLocal(IResource.DEPTH_ZERO, null);
    } catch (CoreException e) {
      ILog.get().warn("A file could not be refreshed.", e);
    }
  }
}
