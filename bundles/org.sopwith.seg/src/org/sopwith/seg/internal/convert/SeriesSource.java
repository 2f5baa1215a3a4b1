// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal.convert;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
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

  /**
   * Opens the first image.
   *
   * @param remarks takes a sentence for each attribute that keeps images from being referred to
   */
  SeriesSource(Stack stack, Consumer<String> remarks) throws IOException {
    this.stack = stack;
    this.first = DicomFile.open(stack.first().file());
    unnamed("SOP Instance UID", SourceFrame::sopInstanceUid, remarks);
    unnamed("SOP Class UID", SourceFrame::sopClassUid, remarks);
    unnamed("Series Instance UID", SourceFrame::seriesInstanceUid, remarks);
  }

  private void unnamed(
      String attribute, Function<SourceFrame, String> uid, Consumer<String> remarks) {
    List<SourceFrame> frames = stack.frames().filter(f -> !isUid(uid.apply(f))).toList();
    if (!frames.isEmpty()) {
      remarks.accept(
          "%s of %s%s is missing or not valid, so that nothing refers to %s."
              .formatted(
                  attribute,
                  frames.getFirst().file().getFileName(),
                  frames.size() == 1 ? "" : " and %d more".formatted(frames.size() - 1),
                  frames.size() == 1 ? "it" : "them"));
    }
  }

  private static boolean isUid(String uid) {
    return ValidSegments.isUid(uid);
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

  /** An image without UIDs cannot be referred to. */
  private static boolean isNamed(SourceFrame frame) {
    return isUid(frame.sopInstanceUid())
        && isUid(frame.sopClassUid())
        && isUid(frame.seriesInstanceUid());
  }

  private static SourceReference reference(SourceFrame frame) {
    return new SourceReference(
        new InstanceReference(frame.sopClassUid(), frame.sopInstanceUid()),
        frame.multiFrame() ? List.of(frame.frame() + 1) : List.of());
  }

  @Override
  public List<Series> series() {
    List<SourceReference> images =
        stack.frames().filter(SeriesSource::isNamed).map(SeriesSource::reference).toList();
    return images.isEmpty()
        ? List.of()
        : List.of(new Series(stack.first().seriesInstanceUid(), images));
  }

  @Override
  public void close() throws IOException {
    first.close();
  }
}
