// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.volume;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.sopwith.image.volume.ScalarType;
import org.sopwith.image.volume.VolumeException;

/** The fixed header of NIfTI-1 (348 bytes, also of Analyze 7.5) or NIfTI-2 (540 bytes). */
final class NiftiHeader {
  static final int LENGTH_1 = 348;
  static final int LENGTH_2 = 540;

  private static final Map<Integer, ScalarType> TYPES =
      Map.of(
          2, ScalarType.UINT8,
          4, ScalarType.INT16,
          8, ScalarType.INT32,
          16, ScalarType.FLOAT32,
          64, ScalarType.FLOAT64,
          256, ScalarType.INT8,
          512, ScalarType.UINT16,
          768, ScalarType.UINT32,
          1024, ScalarType.INT64,
          1280, ScalarType.UINT64);

  private final Path file;
  private final ByteBuffer bytes;
  private final boolean second;

  private NiftiHeader(Path file, ByteBuffer bytes, boolean second) {
    this.file = file;
    this.bytes = bytes;
    this.second = second;
  }

  /** The byte order of a header, from its first four bytes; empty if they are not those of one. */
  static Optional<ByteOrder> order(byte[] start) {
    if (start.length < 4) {
      return Optional.empty();
    }
    for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
      int length = ByteBuffer.wrap(start).order(order).getInt(0);
      if (length == LENGTH_1 || length == LENGTH_2) {
        return Optional.of(order);
      }
    }
    return Optional.empty();
  }

  static NiftiHeader read(Path file, byte[] start) throws VolumeException {
    ByteOrder order =
        order(start)
            .orElseThrow(
                () -> new VolumeException(file + ": does not begin as a NIfTI file does."));
    ByteBuffer bytes = ByteBuffer.wrap(start).order(order);
    int length = bytes.getInt(0);
    if (start.length < length) {
      throw new VolumeException(
          "%s: ends at byte %d, within its header.".formatted(file, start.length));
    }
    return new NiftiHeader(file, bytes, length == LENGTH_2);
  }

  static Optional<ScalarType> type(int datatype) {
    return Optional.ofNullable(TYPES.get(datatype));
  }

  static int datatype(ScalarType type) {
    return TYPES.entrySet().stream()
        .filter(e -> e.getValue() == type)
        .mapToInt(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  int length() {
    return second ? LENGTH_2 : LENGTH_1;
  }

  ByteOrder byteOrder() {
    return bytes.order();
  }

  private String magic() {
    int at = second ? 4 : 344;
    return "" + (char) bytes.get(at) + (char) bytes.get(at + 1) + (char) bytes.get(at + 2);
  }

  /** No magic: an Analyze 7.5 header, which has no orientation. */
  boolean isAnalyze() {
    return !second && !magic().matches("n[i+]1");
  }

  /** The voxels are in a file of their own. */
  boolean isPair() {
    return isAnalyze() || magic().startsWith("ni");
  }

  /** Sizes of all axes, at least three. */
  int[] sizes() throws VolumeException {
    long count = dim(0);
    if (count < 1 || count > 7) {
      throw new VolumeException("%s: its header has %d axes, not 1 to 7.".formatted(file, count));
    }
    int[] sizes = new int[(int) Math.max(3, count)];
    for (int axis = 0; axis < sizes.length; axis++) {
      long size = axis < count ? dim(axis + 1) : 1;
      if (size < 1 || size > Integer.MAX_VALUE) {
        throw new VolumeException(
            "%s: its header has %d voxels along axis %d.".formatted(file, size, axis + 1));
      }
      sizes[axis] = (int) size;
    }
    return sizes;
  }

  private long dim(int index) {
    return second ? bytes.getLong(16 + 8 * index) : bytes.getShort(40 + 2 * index);
  }

  int datatype() {
    return bytes.getShort(second ? 12 : 70);
  }

  /** pixdim[index]; index 0 is the handedness of the qform. */
  double pixdim(int index) {
    return second ? bytes.getDouble(104 + 8 * index) : bytes.getFloat(76 + 4 * index);
  }

  double voxOffset() {
    return second ? bytes.getLong(168) : bytes.getFloat(108);
  }

  double slope() {
    return isAnalyze() ? 0 : second ? bytes.getDouble(176) : bytes.getFloat(112);
  }

  double intercept() {
    return second ? bytes.getDouble(184) : bytes.getFloat(116);
  }

  int spaceUnit() {
    return (second ? bytes.getInt(500) : bytes.get(123)) & 7;
  }

  int qformCode() {
    return isAnalyze() ? 0 : second ? bytes.getInt(344) : bytes.getShort(252);
  }

  int sformCode() {
    return isAnalyze() ? 0 : second ? bytes.getInt(348) : bytes.getShort(254);
  }

  /** quatern_b, _c, _d, qoffset_x, _y, _z. */
  double quaternion(int index) {
    return second ? bytes.getDouble(352 + 8 * index) : bytes.getFloat(256 + 4 * index);
  }

  /** An element of the three rows of the sform. */
  double sform(int row, int column) {
    int index = 4 * row + column;
    return second ? bytes.getDouble(400 + 8 * index) : bytes.getFloat(280 + 4 * index);
  }
}
