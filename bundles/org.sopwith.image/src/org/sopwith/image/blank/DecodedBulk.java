// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.blank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Enumeration;
import org.sopwith.dicom.BulkData;
import org.sopwith.image.Frame;
import org.sopwith.image.FrameException;
import org.sopwith.image.FrameReader;
import org.sopwith.image.PixelDescription;
import org.sopwith.image.Samples;

/** All frames decoded, as native pixel data: one after the other, when they are read. */
final class DecodedBulk implements BulkData {
  private final FrameReader reader;
  private final PixelDescription description;
  private final long frameLength;

  /**
   * @param description of the decoded frames
   */
  DecodedBulk(FrameReader reader, PixelDescription description) {
    this.reader = reader;
    this.description = description;
    this.frameLength = (long) description.samples() * (description.bitsAllocated() / 8);
  }

  @Override
  public long length() {
    return frameLength * reader.frames();
  }

  @Override
  public InputStream open() {
    return new SequenceInputStream(
        new Enumeration<>() {
          private int next;

          @Override
          public boolean hasMoreElements() {
            return next < reader.frames();
          }

          @Override
          public InputStream nextElement() {
            try {
              return new ByteArrayInputStream(cells(reader.frame(next++)));
            } catch (FrameException e) {
              throw new UncheckedIOException(e);
            }
          }
        }) {
      @Override
      public int read(byte[] bytes, int offset, int count) throws IOException {
        try {
          return super.read(bytes, offset, count);
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
      }
    };
  }

  private byte[] cells(Frame frame) throws FrameException {
    if (frame.photometric() != description.photometric()) {
      throw new FrameException(frame.index(), "its colours are not those of the first.", null);
    }
    ByteBuffer cells = ByteBuffer.allocate((int) frameLength).order(ByteOrder.LITTLE_ENDIAN);
    Samples samples = frame.samples();
    for (int i = 0; i < samples.length(); i++) {
      switch (description.bitsAllocated()) {
        case 8 -> cells.put((byte) samples.integer(i));
        case 16 -> cells.putShort((short) samples.integer(i));
        default -> cells.putInt(samples.integer(i));
      }
    }
    return cells.array();
  }
}
