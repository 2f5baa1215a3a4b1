// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.series;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.sopwith.dicom.DicomFile;
import org.sopwith.image.Frame;
import org.sopwith.image.FrameException;
import org.sopwith.image.FrameReader;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.Samples;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.ScalarType;
import org.sopwith.image.volume.Volume;
import org.sopwith.image.volume.VolumeException;

/**
 * A stack of frames as a volume: a frame is decoded when its slice is asked for, and one file is
 * open at a time. The samples of a pixel are its layers.
 */
public final class SeriesVolume implements Volume {
  private final Stack stack;
  private final ScalarType type;
  private Path path;
  private DicomFile file;
  private FrameReader reader;

  /**
   * A volume of a stack.
   *
   * @throws VolumeException if the stack is not even, so that its voxels lie on no grid
   */
  public SeriesVolume(Stack stack) throws VolumeException {
    if (!stack.even()) {
      throw new VolumeException(
          "The slices of series %s are not evenly spaced, so that they are no volume."
              .formatted(stack.first().seriesInstanceUid()));
    }
    this.stack = stack;
    this.type = stack.frames().map(SourceFrame::type).reduce(SeriesVolume::common).orElseThrow();
  }

  private static ScalarType common(ScalarType a, ScalarType b) {
    if (a == b) {
      return a;
    }
    boolean whole = a.isInteger() && b.isInteger() && Math.max(a.bytes(), b.bytes()) <= 2;
    return whole || a == ScalarType.INT32 && b.bytes() <= 2 ? ScalarType.INT32 : ScalarType.FLOAT64;
  }

  public Stack stack() {
    return stack;
  }

  @Override
  public Grid grid() {
    return stack.grid();
  }

  @Override
  public int layers() {
    return stack.first().samplesPerPixel();
  }

  @Override
  public ScalarType type() {
    return type;
  }

  private SourceFrame source(int slice) throws VolumeException {
    return stack
        .slices()
        .get(slice)
        .orElseThrow(
            () ->
                new VolumeException(
                    "Slice %d of series %s is missing."
                        .formatted(slice + 1, stack.first().seriesInstanceUid())));
  }

  @Override
  public synchronized Samples stored(int layer, int slice) throws IOException {
    SourceFrame source = source(slice);
    try {
      Frame frame = open(source).frame(source.frame());
      boolean sized = frame.columns() == grid().columns() && frame.rows() == grid().rows();
      if (!sized || layer >= frame.samplesPerPixel()) {
        throw new VolumeException(source.file() + ": its frames are not as its header says.");
      }
      Samples samples = frame.samples();
      return frame.samplesPerPixel() == 1 && ScalarType.of(samples) == type
          ? samples
          : converted(samples, layer, frame.samplesPerPixel());
    } catch (FrameException e) {
      throw new VolumeException(source.file() + ": " + e.getMessage(), e);
    }
  }

  @Override
  public synchronized ModalityTransform modality(int layer, int slice) throws IOException {
    SourceFrame source = source(slice);
    return open(source).modality(source.frame());
  }

  private FrameReader open(SourceFrame source) throws IOException {
    if (!source.file().equals(path)) {
      close();
      DicomFile opened = DicomFile.open(source.file());
      try {
        reader = FrameReader.of(opened);
      } catch (IOException | RuntimeException e) {
        opened.close();
        throw e;
      }
      file = opened;
      path = source.file();
    }
    return reader;
  }

  private Samples converted(Samples samples, int first, int step) {
    int count = samples.length() / step;
    ByteBuffer to =
        ByteBuffer.allocate(Math.multiplyExact(count, type.bytes())).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      int index = i * step + first;
      switch (type) {
        case FLOAT32 -> to.putFloat((float) samples.value(index));
        case FLOAT64 -> to.putDouble(samples.value(index));
        default -> {
          long whole = samples.whole(index);
          for (int b = 0; b < type.bytes(); b++) {
            to.put((byte) (whole >> 8 * b));
          }
        }
      }
    }
    return type.decode(to.flip(), count);
  }

  @Override
  public synchronized void close() throws IOException {
    path = null;
    reader = null;
    if (file != null) {
      DicomFile open = file;
      file = null;
      open.close();
    }
  }
}
