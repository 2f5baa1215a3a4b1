// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.volume;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.ScalarType;
import org.sopwith.image.volume.ValueVolume;
import org.sopwith.image.volume.Volume;
import org.sopwith.image.volume.io.WriteOptions;
import org.sopwith.image.volume.io.WriteOptions.Encoding;

/** Writes NRRD files; layers become the first axis, as Slicer writes them. */
public final class NrrdWriter {
  private NrrdWriter() {}

  public static void write(
      Path file, Volume volume, WriteOptions options, Map<String, String> attributes)
      throws IOException {
    VoxelOutput voxels = new VoxelOutput(ValueVolume.of(volume), true, options.order());
    boolean detached = file.toString().toLowerCase(Locale.ROOT).endsWith(".nhdr");
    if (!detached) {
      byte[] header = header(voxels, options, attributes, "");
      AtomicFile.write(
          file,
          out -> {
            out.write(header);
            voxels(voxels, options, out);
          });
      return;
    }
    String suffix =
        switch (options.encoding()) {
          case RAW -> ".raw";
          case COMPRESSED -> ".raw.gz";
          case TEXT -> ".txt";
        };
    Path data = VoxelOutput.beside(file, suffix);
    byte[] header = header(voxels, options, attributes, data.getFileName().toString());
    VoxelOutput.pair(file, out -> out.write(header), data, out -> voxels(voxels, options, out));
  }

  private static void voxels(VoxelOutput voxels, WriteOptions options, OutputStream out)
      throws IOException {
    switch (options.encoding()) {
      case RAW -> voxels.binary(out);
      case TEXT -> voxels.text(out);
      case COMPRESSED -> {
        GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 15);
        voxels.binary(gzip);
        gzip.finish();
      }
    }
  }

  private static byte[] header(
      VoxelOutput voxels, WriteOptions options, Map<String, String> attributes, String data) {
    Grid grid = voxels.volume().grid();
    int layers = voxels.volume().layers();
    ScalarType type = voxels.volume().type();
    boolean list = layers > 1;
    StringBuilder text = new StringBuilder("NRRD0005\n");
    line(text, "type", name(type));
    line(text, "dimension", list ? "4" : "3");
    line(text, "space", "left-posterior-superior");
    String sizes = "%d %d %d".formatted(grid.columns(), grid.rows(), grid.slices());
    line(text, "sizes", list ? layers + " " + sizes : sizes);
    String directions =
        vector(grid.columnStep()) + " " + vector(grid.rowStep()) + " " + vector(grid.sliceStep());
    line(text, "space directions", list ? "none " + directions : directions);
    line(text, "kinds", list ? "list domain domain domain" : "domain domain domain");
    if (type.bytes() > 1 && options.encoding() != Encoding.TEXT) {
      line(text, "endian", options.order() == ByteOrder.BIG_ENDIAN ? "big" : "little");
    }
    line(
        text,
        "encoding",
        switch (options.encoding()) {
          case RAW -> "raw";
          case COMPRESSED -> "gzip";
          case TEXT -> "ascii";
        });
    line(text, "space origin", vector(grid.origin()));
    if (!data.isEmpty()) {
      line(text, "data file", data);
    }
    attributes.forEach(
        (k, v) -> text.append(escape(k)).append(":=").append(escape(v)).append('\n'));
    if (data.isEmpty()) {
      text.append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder text, String field, String value) {
    text.append(field).append(": ").append(value).append('\n');
  }

  private static String vector(Vector v) {
    return "(" + v.x() + "," + v.y() + "," + v.z() + ")";
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n");
  }

  private static String name(ScalarType type) {
    return switch (type) {
      case INT8 -> "int8";
      case UINT8 -> "uint8";
      case INT16 -> "int16";
      case UINT16 -> "uint16";
      case INT32 -> "int32";
      case UINT32 -> "uint32";
      case INT64 -> "int64";
      case UINT64 -> "uint64";
      case FLOAT32 -> "float";
      case FLOAT64 -> "double";
    };
  }
}
