// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.image.internal.Numbers;

/**
 * An overlay plane of one frame (PS3.3 C.9.2): one bit a pixel, drawn over the image.
 *
 * @param group repeating group, 0x6000 to 0x601E
 * @param firstRow row of the image, counted from 0, on which the overlay's first row lies
 * @param firstColumn likewise for columns
 * @param type G for graphics, R for a region of interest
 * @param label Overlay Label or else Overlay Description; may be empty
 * @param bits one bit a pixel, row by row
 */
public record Overlay(
    int group,
    int rows,
    int columns,
    int firstRow,
    int firstColumn,
    String type,
    String label,
    BitSet bits) {

  private static final int ROWS = 0x0010;
  private static final int COLUMNS = 0x0011;
  private static final int FRAMES = 0x0015;
  private static final int DESCRIPTION = 0x0022;
  private static final int TYPE = 0x0040;
  private static final int ORIGIN = 0x0050;
  private static final int FRAME_ORIGIN = 0x0051;
  private static final int BIT_POSITION = 0x0102;
  private static final int LABEL = 0x1500;
  private static final int DATA = 0x3000;

  public boolean isSet(int row, int column) {
    return bits.get(row * columns + column);
  }

  /**
   * The bits of the cells of native pixel data that overlays are in (PS3.5 Section 8.1.2, retired).
   *
   * @return a bit for each of them; 0 if there is no such overlay
   */
  public static long embeddedBits(DataSet root) {
    int allocated = root.integer(Tag.BitsAllocated, 0);
    int high = root.integer(Tag.HighBit, allocated - 1);
    int low = high - root.integer(Tag.BitsStored, allocated) + 1;
    long bits = 0;
    for (int group = 0x6000; group <= 0x601E; group += 2) {
      int base = group << 16;
      int position = root.integer(base | BIT_POSITION, 0);
      boolean unused = position > high || position < low;
      boolean embedded = root.contains(base | ROWS) && !root.contains(base | DATA);
      if (embedded && unused && position >= 0 && position < allocated) {
        bits |= 1L << position;
      }
    }
    return bits;
  }

  /** Gives the cells of a frame as they are stored, when an overlay lies in unused bits of them. */
  interface Cells {
    Optional<Samples> read() throws FrameException;
  }

  static List<Overlay> of(DataSet root, int frame, PixelDescription image, Cells cells)
      throws FrameException {
    List<Overlay> overlays = new ArrayList<>();
    for (int group = 0x6000; group <= 0x601E; group += 2) {
      int base = group << 16;
      int rows = root.integer(base | ROWS, 0);
      int columns = root.integer(base | COLUMNS, 0);
      if (rows < 1 || columns < 1 || (long) rows * columns > Integer.MAX_VALUE / 8) {
        continue;
      }
      Optional<BitSet> bits =
          root.contains(base | DATA)
              ? separate(root, base, frame, rows * columns)
              : embedded(root, base, rows, columns, image, cells);
      if (bits.isPresent()) {
        int[] origin = Numbers.ints(root, base | ORIGIN);
        boolean placed = origin.length >= 2;
        String description = root.string(base | DESCRIPTION, "");
        overlays.add(
            new Overlay(
                group,
                rows,
                columns,
                placed ? (short) origin[0] - 1 : 0,
                placed ? (short) origin[1] - 1 : 0,
                root.string(base | TYPE, "G"),
                root.string(base | LABEL, description),
                bits.get()));
      }
    }
    return List.copyOf(overlays);
  }

  private static Optional<BitSet> separate(DataSet root, int base, int frame, int pixels) {
    int frames = Math.max(1, root.integer(base | FRAMES, 1));
    int index = frame - (root.integer(base | FRAME_ORIGIN, 1) - 1);
    if (frames == 1 && !root.contains(base | FRAME_ORIGIN)) {
      index = 0;
    }
    byte[] data = root.bytes(base | DATA);
    long first = (long) index * pixels;
    if (index < 0 || index >= frames || data.length * 8L < first + pixels) {
      return Optional.empty();
    }
    BitSet bits = new BitSet(pixels);
    for (int i = 0; i < pixels; i++) {
      long at = first + i;
      if ((data[(int) (at >> 3)] >> (at & 7) & 1) != 0) {
        bits.set(i);
      }
    }
    return Optional.of(bits);
  }

  private static Optional<BitSet> embedded(
      DataSet root, int base, int rows, int columns, PixelDescription image, Cells cells)
      throws FrameException {
    int position = root.integer(base | BIT_POSITION, 0);
    boolean unused = position > image.highBit() || position <= image.highBit() - image.bitsStored();
    boolean sameExtent = rows == image.rows() && columns == image.columns();
    if (!unused || position >= image.bitsAllocated() || !sameExtent) {
      return Optional.empty();
    }
    Optional<Samples> stored = cells.read();
    if (stored.isEmpty() || stored.get().length() != rows * columns) {
      return Optional.empty();
    }
    BitSet bits = new BitSet(rows * columns);
    for (int i = 0; i < rows * columns; i++) {
      if ((stored.get().integer(i) >> position & 1) != 0) {
        bits.set(i);
      }
    }
    return Optional.of(bits);
  }
}
