// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.sopwith.dicom.BulkData;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;

/** Native pixel data without what follows the last pixel, where anything may stand. */
record NativePixels(BulkData whole, long length) implements BulkData {
  private static final Set<Integer> TAGS =
      Set.of(Tag.PixelData, Tag.FloatPixelData, Tag.DoubleFloatPixelData);

  /** The pixels alone, if more bytes than one of padding follow them. */
  static Optional<BulkData> trimmed(Element element) {
    if (!TAGS.contains(element.tag()) || element.isEncapsulated()) {
      return Optional.empty();
    }
    DataSet image = element.owner();
    long pixels =
        (long) image.integer(Tag.Rows, 0)
            * image.integer(Tag.Columns, 0)
            * Math.max(1, image.integer(Tag.NumberOfFrames, 1))
            * image.integer(Tag.BitsAllocated, 0);
    long length = bytes(pixels * image.integer(Tag.SamplesPerPixel, 1));
    if (image.string(Tag.PhotometricInterpretation, "").endsWith("_422")
        && element.length() < length) {
      length = bytes(2 * pixels);
    }
    return length > 0 && element.length() > length + 1
        ? Optional.of(new NativePixels(element.bulk(), length))
        : Optional.empty();
  }

  private static long bytes(long bits) {
    return (bits + 7) / 8;
  }

  @Override
  public InputStream open() throws IOException {
    return new FilterInputStream(whole.open()) {
      private long left = length;

      @Override
      public int read() throws IOException {
        return left-- > 0 ? super.read() : -1;
      }

      @Override
      public int read(byte[] bytes, int offset, int count) throws IOException {
        if (left <= 0) {
          return count == 0 ? 0 : -1;
        }
        int read = super.read(bytes, offset, (int) Math.min(count, left));
        left -= Math.max(read, 0);
        return read;
      }
    };
  }
}
