// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.volume;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.ValueVolume;
import org.sopwith.image.volume.Volume;
import org.sopwith.image.volume.VolumeException;
import org.sopwith.image.volume.io.WriteOptions;

/** Writes NIfTI-1 and NIfTI-2 files; layers become the fifth axis, that of vectors. */
public final class NiftiWriter {
  private static final int VECTOR_INTENT = 1007;
  private static final int MILLIMETRES = 2;

  private final Volume volume;
  private final boolean second;
  private final boolean pair;
  private final WriteOptions options;
  private final ModalityTransform scale;

  private NiftiWriter(Volume volume, WriteOptions options, boolean pair) throws IOException {
    boolean nifti2 = options.nifti2() || !fits(volume);
    boolean scaled = isScalable(volume, nifti2);
    this.volume = scaled ? volume : ValueVolume.of(volume);
    this.scale = scaled ? volume.modality(0, 0) : ModalityTransform.IDENTITY;
    this.second = nifti2;
    this.pair = pair;
    this.options = options;
  }

  public static void write(Path file, Volume volume, WriteOptions options) throws IOException {
    if (options.encoding() == WriteOptions.Encoding.TEXT) {
      throw new VolumeException(file + ": NIfTI has no text encoding.");
    }
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean gzip = name.endsWith(".gz");
    boolean pair = name.contains(".hdr") || name.contains(".img");
    NiftiWriter writer = new NiftiWriter(volume, options, pair);
    VoxelOutput voxels = new VoxelOutput(writer.volume, false, options.order());
    byte[] header = writer.header();
    if (!pair) {
      AtomicFile.write(
          file,
          out ->
              compressed(
                  gzip,
                  out,
                  to -> {
                    to.write(header);
                    voxels.binary(to);
                  }));
      return;
    }
    String full = file.getFileName().toString();
    String base = full.substring(0, full.length() - (gzip ? 7 : 4));
    String end = gzip ? ".gz" : "";
    VoxelOutput.pair(
        file.resolveSibling(base + ".hdr" + end),
        out -> compressed(gzip, out, to -> to.write(header)),
        file.resolveSibling(base + ".img" + end),
        out -> compressed(gzip, out, voxels::binary));
  }

  private static void compressed(boolean gzip, OutputStream out, AtomicFile.Content content)
      throws IOException {
    if (!gzip) {
      content.writeTo(out);
      return;
    }
    GZIPOutputStream stream = new GZIPOutputStream(out, 1 << 15);
    content.writeTo(stream);
    stream.finish();
  }

  private static boolean fits(Volume volume) {
    Grid grid = volume.grid();
    return Math.max(Math.max(grid.columns(), grid.rows()), Math.max(grid.slices(), volume.layers()))
        <= Short.MAX_VALUE;
  }

  /** Whether slope and intercept are the same for all slices and exact in the header. */
  private static boolean isScalable(Volume volume, boolean nifti2) throws IOException {
    ModalityTransform first = volume.modality(0, 0);
    boolean exact =
        first.table().isEmpty()
            && (nifti2
                || (float) first.slope() == first.slope()
                    && (float) first.intercept() == first.intercept());
    for (int layer = 0; exact && layer < volume.layers(); layer++) {
      for (int slice = 0; exact && slice < volume.grid().slices(); slice++) {
        ModalityTransform one = volume.modality(layer, slice);
        exact = one.slope() == first.slope() && one.intercept() == first.intercept();
        exact &= one.table().isEmpty();
      }
    }
    return exact;
  }

  /** The header with four bytes that say that there are no extensions. */
  private byte[] header() {
    int length = second ? NiftiHeader.LENGTH_2 : NiftiHeader.LENGTH_1;
    ByteBuffer to = ByteBuffer.allocate(length + 4).order(options.order());
    to.putInt(0, length);
    if (second) {
      ascii(to, 4, pair ? "ni2\0\r\n\032\n" : "n+2\0\r\n\032\n");
    } else {
      to.put(38, (byte) 'r');
      ascii(to, 344, pair ? "ni1\0" : "n+1\0");
    }
    sizes(to);
    to.putShort(second ? 12 : 70, (short) NiftiHeader.datatype(volume.type()));
    to.putShort(second ? 14 : 72, (short) (volume.type().bytes() * 8));
    int offset = pair ? 0 : length + 4;
    if (second) {
      to.putLong(168, offset).putDouble(176, scale.slope()).putDouble(184, scale.intercept());
      to.putInt(500, MILLIMETRES);
      to.putInt(504, volume.layers() > 1 ? VECTOR_INTENT : 0);
    } else {
      to.putFloat(108, offset);
      to.putFloat(112, (float) scale.slope()).putFloat(116, (float) scale.intercept());
      to.put(123, (byte) MILLIMETRES);
      to.putShort(68, (short) (volume.layers() > 1 ? VECTOR_INTENT : 0));
    }
    geometry(to);
    return to.array();
  }

  private static void ascii(ByteBuffer to, int at, String text) {
    to.put(at, text.getBytes(StandardCharsets.US_ASCII));
  }

  private void sizes(ByteBuffer to) {
    Grid grid = volume.grid();
    int layers = volume.layers();
    int[] dim = {layers > 1 ? 5 : 3, grid.columns(), grid.rows(), grid.slices(), 1, layers, 1, 1};
    for (int i = 0; i < dim.length; i++) {
      if (second) {
        to.putLong(16 + 8 * i, dim[i]);
      } else {
        to.putShort(40 + 2 * i, (short) dim[i]);
      }
    }
  }

  private void geometry(ByteBuffer to) {
    Grid grid = volume.grid();
    Vector[] columns = {
      grid.columnStep(), grid.rowStep(), grid.sliceStep(), grid.origin(),
    };
    for (int i = 0; i < 4; i++) {
      // from left and back to right and front
      real(to, 400, 280, i, 0.0 - columns[i].x());
      real(to, 400, 280, 4 + i, 0.0 - columns[i].y());
      real(to, 400, 280, 8 + i, columns[i].z());
    }
    boolean rigid = grid.isOrthogonal();
    code(to, 348, 254, 1);
    code(to, 344, 252, rigid ? 1 : 0);
    double hand = grid.isRightHanded() ? 1 : -1;
    real(to, 104, 76, 0, hand);
    for (int axis = 0; axis < 3; axis++) {
      real(to, 104, 76, axis + 1, grid.spacing(axis));
    }
    for (int i = 4; i < 8; i++) {
      real(to, 104, 76, i, 1);
    }
    if (rigid) {
      double[] q = Quaternion.of(ras(grid, 0), ras(grid, 1), ras(grid, 2).times(hand));
      for (int i = 0; i < 3; i++) {
        real(to, 352, 256, i, q[i]);
      }
      real(to, 352, 256, 3, 0.0 - grid.origin().x());
      real(to, 352, 256, 4, 0.0 - grid.origin().y());
      real(to, 352, 256, 5, grid.origin().z());
    }
  }

  private static Vector ras(Grid grid, int axis) {
    Vector d = grid.direction(axis);
    return new Vector(-d.x(), -d.y(), d.z());
  }

  private void real(ByteBuffer to, int at2, int at1, int index, double value) {
    if (second) {
      to.putDouble(at2 + 8 * index, value);
    } else {
      to.putFloat(at1 + 4 * index, (float) value);
    }
  }

  private void code(ByteBuffer to, int at2, int at1, int code) {
    if (second) {
      to.putInt(at2, code);
    } else {
      to.putShort(at1, (short) code);
    }
  }
}
