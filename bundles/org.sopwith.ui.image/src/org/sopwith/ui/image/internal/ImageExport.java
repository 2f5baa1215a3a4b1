// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.image.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.image.internal.model.CornerText;
import org.sopwith.ui.image.internal.model.FrameFacts;
import org.sopwith.ui.image.internal.model.FrameSource;
import org.sopwith.ui.image.internal.model.Resampler;
import org.sopwith.ui.image.internal.model.Viewport;

/** Takes a frame out of the workbench, after saying that it may identify a person. */
final class ImageExport {
  private final Shell shell;
  private final DicomDocument document;
  private final boolean planesShown;

  /**
   * Exports from an object.
   *
   * @param planesShown overlay planes of the object are drawn into the frame
   */
  ImageExport(Shell shell, DicomDocument document, boolean planesShown) {
    this.shell = shell;
    this.document = document;
    this.planesShown = planesShown;
  }

  /** Puts what is seen on the clipboard. */
  void copy(ImageCanvas canvas, boolean textShown) {
    Optional<Boolean> text =
        canvas.hasImage() ? askForText(textShown, "Copy Image") : Optional.empty();
    if (text.isEmpty()) {
      return;
    }
    Clipboard clipboard = new Clipboard(shell.getDisplay());
    clipboard.setContents(
        new Object[] {canvas.snapshot(text.get())}, new Transfer[] {ImageTransfer.getInstance()});
    clipboard.dispose();
  }

  /**
   * Where to write a frame.
   *
   * @param text whether the text goes along
   */
  record Target(Path file, boolean text) {}

  /** Asks for a file, and whether the text goes along. */
  Optional<Target> askForTarget(int frame, boolean textShown) {
    return askForText(textShown, "Export as PNG")
        .flatMap(text -> askForFile(frame).map(file -> new Target(file, text)));
  }

  private Optional<Path> askForFile(int frame) {
    FileDialog dialog = new FileDialog(shell, SWT.SAVE);
    dialog.setText("Export as PNG");
    dialog.setFilterNames(new String[] {"PNG (*.png)"});
    dialog.setFilterExtensions(new String[] {"*.png"});
    dialog.setFileName("frame-" + (frame + 1) + ".png");
    dialog.setOverwrite(true);
    return Optional.ofNullable(dialog.open()).map(Path::of);
  }

  /**
   * Asks whether the text goes along, if it is seen, and warns of text in the pixels.
   *
   * @return empty if the user has thought better of it
   */
  private Optional<Boolean> askForText(boolean textShown, String title) {
    DataSet root = document.dataSet();
    String burned =
        switch (root.string(Tag.BurnedInAnnotation, "")) {
          case "YES" ->
              "The object says that its pixels hold text that identifies the patient (Burned In Annotation). ";
          case "NO" -> "";
          default ->
              "The object does not say whether its pixels hold text that identifies the patient. ";
        };
    boolean harmless = !textShown && !planesShown;
    if (harmless && !root.string(Tag.BurnedInAnnotation, "").equals("YES")) {
      return Optional.of(false);
    }
    String[] buttons =
        textShown
            ? new String[] {"Without Text", "With Text", "Cancel"}
            : new String[] {"Continue", "Cancel"};
    String overlay =
        textShown ? "The text over the image identifies the patient and the study. " : "";
    String planes =
        planesShown
            ? "Overlay planes are drawn into the image and can identify the patient, too; hide them first if they do. "
            : "";
    int answer =
        MessageDialog.open(
            MessageDialog.WARNING, shell, title, overlay + planes + burned, SWT.NONE, buttons);
    if (answer < 0 || answer == buttons.length - 1) {
      return Optional.empty();
    }
    return Optional.of(textShown && answer == 1);
  }

  /** Writes a frame in its own pixels, in a job. */
  void write(
      Path target,
      FrameSource source,
      Picture.Request request,
      FrameFacts facts,
      Optional<CornerText> corners) {
    Display display = shell.getDisplay();
    Job job =
        new Job("Exporting " + target.getFileName()) {
          @Override
          protected IStatus run(IProgressMonitor monitor) {
            try {
              ImageData whole = whole(source, request, facts);
              ImageData[] result = {whole};
              if (corners.isPresent()) {
                display.syncExec(
                    () -> result[0] = ImageCanvas.withText(display, whole, corners, facts.edges()));
              }
              ImageLoader loader = new ImageLoader();
              loader.data = result;
              AtomicFile.write(target, out -> loader.save(out, SWT.IMAGE_PNG));
              return Status.OK_STATUS;
            } catch (IOException | SWTException e) {
              return Status.error(
                  target.getFileName() + " has not been written: " + e.getMessage(), e);
            }
          }
        };
    job.setUser(true);
    job.schedule();
  }

  private static ImageData whole(FrameSource source, Picture.Request request, FrameFacts facts)
      throws IOException {
    int columns = facts.frame().columns();
    int rows = facts.frame().rows();
    int[] colours = source.colours(facts, request.inverted(), request.overlays());
    Viewport.Mapping mapping = Viewport.whole(columns, rows, facts.aspect());
    int[] pixels = Resampler.draw(colours, columns, rows, mapping, facts.smooth());
    return ImageCanvas.imageData(pixels, mapping.width(), mapping.height());
  }
}
