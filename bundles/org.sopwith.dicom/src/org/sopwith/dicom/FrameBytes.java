// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The bytes of each frame of an object's pixel data, one frame at a time: native (PS3.5 Section 8)
 * or the code stream of an encapsulated one (PS3.5 Section A.4), which is found by the Extended
 * Offset Table, the Basic Offset Table, or by looking where code streams begin.
 */
public final class FrameBytes {
  private final Layout layout;
  private final int declared;

  private FrameBytes(Layout layout, int declared) {
    this.layout = layout;
    this.declared = declared;
  }

  /** How frames are laid out. */
  private interface Layout {
    int count();

    byte[] frame(int index) throws IOException;
  }

  /**
   * The frames of a file; none if it has no pixel data.
   *
   * @throws DicomException if frames cannot be told apart
   */
  public static FrameBytes of(DicomFile file) throws IOException {
    DataSet dataSet = file.dataSet();
    int declared = dataSet.integer(Tag.NumberOfFrames, 1);
    Optional<Element> element = pixelData(dataSet);
    if (element.isEmpty()) {
      return new FrameBytes(new Native(BulkData.of(new byte[0]), 0, 0), declared);
    }
    Optional<Fragments> fragments = element.get().fragments();
    if (fragments.isPresent()) {
      return new FrameBytes(Encapsulated.of(dataSet, fragments.get(), declared), declared);
    }
    BulkData value = element.get().bulk();
    long bits = nativeFrameBits(dataSet);
    long available = bits == 0 ? 0 : value.length() * 8 / bits;
    int count = (int) Math.min(Math.max(1, declared), Math.min(available, Integer.MAX_VALUE));
    return new FrameBytes(new Native(value, bits, count), declared);
  }

  /** Pixel Data, Float Pixel Data or Double Float Pixel Data. */
  public static Optional<Element> pixelData(DataSet dataSet) {
    return dataSet
        .get(Tag.PixelData)
        .or(() -> dataSet.get(Tag.FloatPixelData))
        .or(() -> dataSet.get(Tag.DoubleFloatPixelData));
  }

  private static long nativeFrameBits(DataSet dataSet) {
    long pixels = (long) dataSet.integer(Tag.Rows, 0) * dataSet.integer(Tag.Columns, 0);
    int samples = dataSet.integer(Tag.SamplesPerPixel, 1);
    String photometric = dataSet.string(Tag.PhotometricInterpretation, "");
    int perPixel =
        photometric.equals("YBR_FULL_422") || photometric.equals("YBR_PARTIAL_422") ? 2 : samples;
    return Math.max(0, pixels * perPixel * bitsAllocated(dataSet));
  }

  private static int bitsAllocated(DataSet dataSet) {
    if (dataSet.contains(Tag.PixelData)) {
      return dataSet.integer(Tag.BitsAllocated, 8);
    }
    return dataSet.contains(Tag.FloatPixelData) ? 32 : 64;
  }

  /** Number of frames whose bytes are there. */
  public int count() {
    return layout.count();
  }

  /** Number of frames that Number of Frames says, 1 if it is absent. */
  public int declaredCount() {
    return declared;
  }

  /**
   * The bytes of a frame, counted from 0. Native words are in little endian order; a frame of one
   * bit per pixel begins at bit 0 of the first byte.
   */
  public byte[] frame(int index) throws IOException {
    if (index < 0 || index >= count()) {
      throw new DicomException(
          "Frame " + (index + 1) + " is not there: there are " + count() + " frames.", -1);
    }
    return layout.frame(index);
  }

  private record Native(BulkData value, long frameBits, int count) implements Layout {
    @Override
    public byte[] frame(int index) throws IOException {
      long firstBit = index * frameBits;
      long first = firstBit / 8;
      long end = (firstBit + frameBits + 7) / 8;
      if (end - first > Integer.MAX_VALUE - 8) {
        throw new DicomException("A frame of more than 2 GB cannot be held in memory.", -1);
      }
      byte[] bytes = value.bytes(first, (int) (end - first));
      int shift = (int) (firstBit % 8);
      return shift == 0 ? bytes : aligned(bytes, shift);
    }

    private byte[] aligned(byte[] bytes, int shift) {
      byte[] aligned = new byte[(int) ((frameBits + 7) / 8)];
      for (int i = 0; i < aligned.length; i++) {
        int high = i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0;
        aligned[i] = (byte) ((bytes[i] & 0xFF) >>> shift | high << 8 - shift);
      }
      return aligned;
    }
  }

  /**
   * @param starts for each frame its first fragment's item number, and at the end one past the last
   */
  private record Encapsulated(Fragments fragments, int[] starts, long[] lengths) implements Layout {
    static Encapsulated of(DataSet dataSet, Fragments fragments, int declared)
        throws DicomException {
      int items = Math.max(0, fragments.count() - 1);
      if (declared <= 1) {
        return new Encapsulated(
            fragments, items == 0 ? new int[] {1} : new int[] {1, items + 1}, null);
      }
      long[] extended = dataSet.longs(Tag.ExtendedOffsetTable);
      if (extended.length > 0) {
        long[] lengths = dataSet.longs(Tag.ExtendedOffsetTableLengths);
        Optional<int[]> starts = byOffsets(fragments, extended);
        if (starts.isPresent()) {
          return new Encapsulated(
              fragments, starts.get(), lengths.length == extended.length ? lengths : null);
        }
      }
      Optional<int[]> basic = byOffsets(fragments, basicOffsets(fragments));
      if (basic.isPresent()) {
        return new Encapsulated(fragments, basic.get(), null);
      }
      int[] found = items == declared ? oneEach(items) : byCodeStreams(fragments);
      if (found.length - 1 != declared && items != declared && items > 0 && found.length < 3) {
        throw new DicomException(
            "The frames cannot be told apart: "
                + items
                + " fragments for "
                + declared
                + " frames, and no offset table.",
            fragments.offset(0));
      }
      return new Encapsulated(fragments, found, null);
    }

    private static long[] basicOffsets(Fragments fragments) {
      return fragments.count() == 0 ? new long[0] : ValueCodec.longs(VR.UL, fragments.bytes(0));
    }

    /** Offsets count from the first fragment's item tag. */
    private static Optional<int[]> byOffsets(Fragments fragments, long[] offsets) {
      if (offsets.length == 0) {
        return Optional.empty();
      }
      int[] starts = new int[offsets.length + 1];
      int item = 1;
      long at = 0;
      for (int frame = 0; frame < offsets.length; frame++) {
        while (item < fragments.count() && at < offsets[frame]) {
          at += 8 + fragments.length(item++);
        }
        if (item >= fragments.count() || at != offsets[frame]) {
          return Optional.empty();
        }
        starts[frame] = item;
      }
      starts[offsets.length] = fragments.count();
      return Optional.of(starts);
    }

    private static int[] oneEach(int items) {
      int[] starts = new int[items + 1];
      Arrays.setAll(starts, i -> i + 1);
      return starts;
    }

    private static int[] byCodeStreams(Fragments fragments) {
      List<Integer> starts = new ArrayList<>();
      for (int item = 1; item < fragments.count(); item++) {
        if (item == 1 || beginsCodeStream(fragments.bytes(item, 0, 4))) {
          starts.add(item);
        }
      }
      starts.add(fragments.count());
      return starts.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Begins with the marker of JPEG and JPEG-LS, of JPEG 2000, or with a JP2 box. */
    private static boolean beginsCodeStream(byte[] head) {
      return head.length == 4
          && (head[0] == -1 && head[1] == (byte) 0xD8 && head[2] == -1
              || head[0] == -1 && head[1] == 0x4F && head[2] == -1 && head[3] == 0x51
              || head[0] == 0 && head[1] == 0 && head[2] == 0 && head[3] == 0x0C);
    }

    @Override
    public int count() {
      return starts.length - 1;
    }

    @Override
    public byte[] frame(int index) throws IOException {
      long length = 0;
      for (int item = starts[index]; item < starts[index + 1]; item++) {
        length += fragments.length(item);
      }
      if (length > Integer.MAX_VALUE - 8) {
        throw new DicomException("A frame of more than 2 GB cannot be held in memory.", -1);
      }
      byte[] frame = new byte[(int) length];
      int at = 0;
      for (int item = starts[index]; item < starts[index + 1]; item++) {
        byte[] fragment = fragments.bytes(item);
        System.arraycopy(fragment, 0, frame, at, fragment.length);
        at += fragment.length;
      }
      boolean shorter = lengths != null && lengths[index] >= 0 && lengths[index] < frame.length;
      return shorter ? Arrays.copyOf(frame, (int) lengths[index]) : frame;
    }
  }
}
