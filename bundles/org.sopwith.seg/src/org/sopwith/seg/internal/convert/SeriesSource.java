// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.image.series.SourceFrame;
import org.sopwith.image.series.Stack;
import org.sopwith.image.volume.Grid;
import org.sopwith.seg.SourceImages;
import org.sopwith.seg.SourceReference;
import org.sopwith.sr.content.InstanceReference;

/** The images of a stack; the first of them stays open. */
final class SeriesSource implements SourceImages, Closeable {
  private final Stack stack;
  private final DicomFile first;

  SeriesSource(Stack stack) throws IOException {
    this.stack = stack;
    this.first = DicomFile.open(stack.first().file());
  }

  @Override
  public Grid grid() {
    return stack.grid();
  }

  @Override
  public DataSet attributes() {
    return first.dataSet();
  }

  @Override
  public String fileName() {
    return stack.first().file().getFileName().toString();
  }

  @Override
  public Optional<SourceReference> source(int slice) {
    return stack.slices().get(slice).filter(SeriesSource::isNamed).map(SeriesSource::reference);
  }

  /** An image without a UID cannot be referred to. */
  private static boolean isNamed(SourceFrame frame) {
    return !frame.sopInstanceUid().isEmpty() && !frame.sopClassUid().isEmpty();
  }

  private static SourceReference reference(SourceFrame frame) {
    return new SourceReference(
        new InstanceReference(frame.sopClassUid(), frame.sopInstanceUid()),
        frame.multiFrame() ? List.of(frame.frame() + 1) : List.of());
  }

  @Override
  public List<Series> series() {
    return List.of(
        new Series(
            stack.first().seriesInstanceUid(),
            stack.frames().filter(SeriesSource::isNamed).map(SeriesSource::reference).toList()));
  }

  @Override
  public void close() throws IOException {
    first.close();
  }
}
