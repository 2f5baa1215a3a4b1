// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.metadata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorInput;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.operation.OperationException;
import org.sopwith.seg.metadata.MetadataText;
import org.sopwith.ui.InputFiles;
import org.sopwith.ui.SaveAs;

/** A file with metadata of segments. */
record MetadataFile(Path path) {
  private static final SaveAs SAVE_AS = new SaveAs(".json", "Metadata");

  /** That of an input; empty if it is on no disk of this machine. */
  static Optional<MetadataFile> of(IEditorInput input) {
    return InputFiles.path(input).map(MetadataFile::new);
  }

  /** Asks for the file that metadata is saved to. */
  static Optional<MetadataFile> askForTarget(Shell shell, Optional<MetadataFile> now) {
    return SAVE_AS.ask(shell, now.map(MetadataFile::path)).map(MetadataFile::new);
  }

  String name() {
    return path.getFileName().toString();
  }

  MetadataText read() throws IOException, OperationException {
    return MetadataText.of(Files.readString(path), name());
  }

  void write(MetadataText text) throws IOException {
    AtomicFile.write(path, out -> out.write(text.text().getBytes(StandardCharsets.UTF_8)));
    InputFiles.refresh(path);
  }

  /** As an input of the workspace if it is in it. */
  IEditorInput input() {
    return InputFiles.input(path);
  }
}
