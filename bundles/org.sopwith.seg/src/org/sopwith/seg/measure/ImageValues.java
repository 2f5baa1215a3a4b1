// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.measure;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import org.sopwith.dicom.DicomFile;
import org.sopwith.image.FrameException;
import org.sopwith.image.FrameReader;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.Samples;
import org.sopwith.image.series.SourceFrame;
import org.sopwith.operation.OperationException;

/** What the images of a stack measure, one frame at a time; one file is open at a time. */
final class ImageValues implements AutoCloseable {
  private final Consumer<String> remarks;
  private SourceFrame current;
  private DicomFile file;
  private FrameReader reader;
  private Samples samples;
  private DoubleUnaryOperator transform;
  private Quantity quantity;

  ImageValues(Consumer<String> remarks) {
    this.remarks = remarks;
  }

  /**
   * Goes to a frame.
   *
   * @throws OperationException if it cannot be read, or measures something else than those before
   */
  void go(SourceFrame frame) throws OperationException, IOException {
    if (frame == current) {
      return;
    }
    if (current == null || !current.file().equals(frame.file())) {
      close();
      file = DicomFile.open(frame.file());
    }
    current = frame;
    try {
      reader = reader == null ? FrameReader.of(file) : reader;
      samples = reader.frame(frame.frame()).samples();
    } catch (FrameException e) {
      throw new OperationException(frame.file() + ": " + e.getMessage(), e);
    }
    if (frame.samplesPerPixel() != 1 || samples.length() != frame.rows() * frame.columns()) {
      throw new OperationException(
          frame.file() + ": an image with one value for each pixel is needed to measure.");
    }
    setTransform(frame);
  }

  private void setTransform(SourceFrame frame) throws OperationException {
    ModalityTransform modality = reader.modality(frame.frame());
    Quantity usual = Quantities.of(file.dataSet(), modality.units());
    List<RealWorldValues> mappings =
        RealWorldValues.of(file.dataSet(), frame.frame(), usual.concept());
    Quantity measured = mappings.isEmpty() ? usual : mappings.getFirst().quantity();
    if (quantity != null && !quantity.same(measured)) {
      throw new OperationException(
          "%s is in %s, images before it in %s; one report measures one quantity."
              .formatted(frame.file(), measured.units().value(), quantity.units().value()));
    }
    if (quantity == null && mappings.size() > 1) {
      remarks.accept(
          "The images map their pixels to %d quantities; the first, in %s, is measured."
              .formatted(mappings.size(), measured.units().value()));
    }
    quantity = quantity == null ? measured : quantity;
    DoubleUnaryOperator mapping = mappings.isEmpty() ? modality::apply : mappings.getFirst()::apply;
    Optional<FrameReader.Padding> padding = reader.padding();
    transform =
        padding.isEmpty()
            ? mapping
            : stored -> padding.get().contains(stored) ? Double.NaN : mapping.applyAsDouble(stored);
  }

  /** The value of a pixel of the current frame; NaN if it has none, as where images are padded. */
  double value(int index) {
    return transform.applyAsDouble(samples.value(index));
  }

  /** What all frames so far measure; null before the first. */
  Quantity quantity() {
    return quantity;
  }

  @Override
  public void close() throws IOException {
    current = null;
    reader = null;
    if (file != null) {
      DicomFile open = file;
      file = null;
      open.close();
    }
  }
}
