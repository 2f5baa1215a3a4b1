// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.seg.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.ui.seg.internal.model.SegmentRow;

/** A picture of the slices side by side, with the names of the segments that are seen. */
final class SlicesExport {
  private static final int GAP = 4;
  private static final int MARGIN = 8;

  private SlicesExport() {}

  /** Asks for the file that a picture is saved to. */
  static Optional<Path> askForTarget(Shell shell) {
    FileDialog dialog = new FileDialog(shell, SWT.SAVE);
    dialog.setText("Save Picture");
    dialog.setFilterNames(new String[] {"PNG (*.png)"});
    dialog.setFilterExtensions(new String[] {"*.png"});
    dialog.setFileName("segments.png");
    dialog.setOverwrite(true);
    return Optional.ofNullable(dialog.open()).map(Path::of);
  }

  /** Draws it. */
  static ImageData picture(Display display, List<SlicePicture> slices, List<SegmentRow> shown) {
    int width = slices.stream().mapToInt(one -> one.geometry().width() + GAP).sum() - GAP;
    int height = slices.stream().mapToInt(one -> one.geometry().height()).max().orElse(1);
    Image measured = new Image(display, 1, 1);
    GC measure = new GC(measured);
    int line = measure.getFontMetrics().getHeight() + 2;
    int widest =
        shown.stream().mapToInt(row -> measure.textExtent(name(row)).x).max().orElse(1) + 3 * line;
    measure.dispose();
    measured.dispose();
    int columns = Math.max(1, (width - MARGIN) / widest);
    int lines = (shown.size() + columns - 1) / columns;
    Image image = new Image(display, width, height + (lines == 0 ? 0 : lines * line + 2 * MARGIN));
    GC gc = new GC(image);
    gc.setBackground(display.getSystemColor(SWT.COLOR_BLACK));
    gc.fillRectangle(image.getBounds());
    int x = 0;
    for (SlicePicture slice : slices) {
      Image one = new Image(display, SliceCanvas.data(slice));
      gc.drawImage(one, x, 0);
      one.dispose();
      x += slice.geometry().width() + GAP;
    }
    for (int i = 0; i < shown.size(); i++) {
      int left = MARGIN + i % columns * widest;
      int top = height + MARGIN + i / columns * line;
      int color = shown.get(i).color();
      gc.setBackground(new Color(color >> 16 & 0xFF, color >> 8 & 0xFF, color & 0xFF));
      gc.fillRectangle(left, top + 2, line - 4, line - 4);
      gc.setForeground(display.getSystemColor(SWT.COLOR_WHITE));
      gc.drawText(name(shown.get(i)), left + line, top, true);
    }
    gc.dispose();
    ImageData data = image.getImageData(100);
    image.dispose();
    return data;
  }

  private static String name(SegmentRow row) {
    return row.number() + " " + row.segment().label();
  }

  /** Writes a picture in a job. */
  static Job write(ImageData picture, Path target) {
    Job job =
        Job.create(
            "Saving " + target.getFileName(),
            monitor -> {
              return write(target, picture);
            });
    job.schedule();
    return job;
  }

  private static IStatus write(Path target, ImageData picture) {
    ImageLoader loader = new ImageLoader();
    loader.data = new ImageData[] {picture};
    try {
      AtomicFile.write(target, out -> loader.save(out, SWT.IMAGE_PNG));
      return Status.OK_STATUS;
    } catch (IOException | SWTException e) {
      return Status.error(target.getFileName() + " has not been written: " + e.getMessage(), e);
    }
  }
}
