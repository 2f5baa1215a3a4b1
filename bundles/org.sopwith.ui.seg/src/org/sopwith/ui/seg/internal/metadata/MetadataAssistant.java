// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal.metadata;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.swt.widgets.Shell;
import org.sopwith.operation.OperationException;
import org.sopwith.seg.metadata.MetadataText;
import org.sopwith.ui.ParameterAssistant;
import org.sopwith.ui.seg.internal.model.MetadataHistory;

/**
 * Edits the metadata in the wizard that makes a segmentation; new metadata has the labels of the
 * label maps that were given.
 */
public final class MetadataAssistant implements ParameterAssistant {
  @Override
  public String label() {
    return "Edit…";
  }

  @Override
  public Optional<String> assist(Shell shell, String value, Map<String, List<String>> parameters) {
    Optional<MetadataFile> file =
        Optional.of(value).filter(text -> !text.isEmpty()).map(Path::of).map(MetadataFile::new);
    boolean there = file.isPresent() && Files.exists(file.get().path());
    try {
      MetadataText text =
          there ? file.get().read() : labels(shell, parameters.getOrDefault("labels", List.of()));
      MetadataHistory history = new MetadataHistory(text, there);
      return new MetadataDialog(shell, history, file).edit().map(saved -> saved.path().toString());
    } catch (OperationException | IOException e) {
      MessageDialog.openError(shell, "Segment Metadata", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private static MetadataText labels(Shell shell, List<String> files)
      throws IOException, InterruptedException {
    if (files.isEmpty()) {
      return NewMetadata.blank();
    }
    MetadataText[] text = new MetadataText[1];
    try {
      new ProgressMonitorDialog(shell)
          .run(
              true,
              false,
              monitor -> {
                monitor.beginTask("Looking for labels", IProgressMonitor.UNKNOWN);
                try {
                  text[0] = NewMetadata.of(files.stream().map(Path::of).toList());
                } catch (IOException e) {
                  throw new InvocationTargetException(e);
                }
              });
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
    }
    return text[0];
  }
}
