// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.volume;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.image.Vector;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.ScalarType;
import org.sopwith.image.volume.ValueVolume;
import org.sopwith.image.volume.Volume;
import org.sopwith.image.volume.io.WriteOptions;
import org.sopwith.image.volume.io.WriteOptions.Encoding;

/** Writes MetaImage files; layers become channels. */
public final class MetaImageWriter {
  private static final String LOCAL = "LOCAL";

  private MetaImageWriter() {}

  public static void write(Path file, Volume volume, WriteOptions options) throws IOException {
    VoxelOutput voxels = new VoxelOutput(ValueVolume.of(volume), true, options.order());
    boolean detached = file.toString().toLowerCase(Locale.ROOT).endsWith(".mhd");
    String suffix =
        switch (options.encoding()) {
          case RAW -> ".raw";
          case COMPRESSED -> ".zraw";
          case TEXT -> ".txt";
        };
    Path data = VoxelOutput.beside(file, suffix);
    if (detached) {
      VoxelOutput.pair(
          file,
          out ->
              out.write(header(voxels, options, data.getFileName().toString(), Files.size(data))),
          data,
          out -> voxels(voxels, options, out));
    } else if (options.encoding() == Encoding.COMPRESSED) {
      compressed(file, voxels, options);
    } else {
      AtomicFile.write(
          file,
          out -> {
            out.write(header(voxels, options, LOCAL, 0));
            voxels(voxels, options, out);
          });
    }
  }

  /** The header holds the compressed size, so that the voxels are compressed before. */
  private static void compressed(Path file, VoxelOutput voxels, WriteOptions options)
      throws IOException {
    Path temporary = Files.createTempFile("sopwith", ".zraw");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
        voxels(voxels, options, out);
      }
      AtomicFile.write(
          file,
          out -> {
            out.write(header(voxels, options, LOCAL, Files.size(temporary)));
            Files.copy(temporary, out);
          });
    } finally {
      Files.delete(temporary);
    }
  }

  private static void voxels(VoxelOutput voxels, WriteOptions options, OutputStream out)
      throws IOException {
    switch (options.encoding()) {
      case RAW -> voxels.binary(out);
      case TEXT -> voxels.text(out);
      case COMPRESSED -> {
        Deflater deflater = new Deflater();
        try {
          DeflaterOutputStream deflated = new DeflaterOutputStream(out, deflater, 1 << 15);
          voxels.binary(deflated);
          deflated.finish();
        } finally {
          deflater.end();
        }
      }
    }
  }

  private static byte[] header(VoxelOutput voxels, WriteOptions options, String data, long size) {
    Grid grid = voxels.volume().grid();
    StringBuilder text = new StringBuilder();
    line(text, "ObjectType", "Image");
    line(text, "NDims", "3");
    boolean binary = options.encoding() != Encoding.TEXT;
    line(text, "BinaryData", binary ? "True" : "False");
    boolean big = options.order() == ByteOrder.BIG_ENDIAN;
    line(text, "BinaryDataByteOrderMSB", big ? "True" : "False");
    boolean compressed = options.encoding() == Encoding.COMPRESSED;
    line(text, "CompressedData", compressed ? "True" : "False");
    if (compressed) {
      line(text, "CompressedDataSize", "" + size);
    }
    line(
        text,
        "TransformMatrix",
        vector(grid.direction(0))
            + " "
            + vector(grid.direction(1))
            + " "
            + vector(grid.direction(2)));
    line(text, "Offset", vector(grid.origin()));
    line(text, "CenterOfRotation", "0 0 0");
    line(text, "ElementSpacing", grid.spacing(0) + " " + grid.spacing(1) + " " + grid.spacing(2));
    line(text, "DimSize", "%d %d %d".formatted(grid.columns(), grid.rows(), grid.slices()));
    if (voxels.volume().layers() > 1) {
      line(text, "ElementNumberOfChannels", "" + voxels.volume().layers());
    }
    line(text, "ElementType", name(voxels.volume().type()));
    line(text, "ElementDataFile", data);
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static void line(StringBuilder text, String field, String value) {
    text.append(field).append(" = ").append(value).append('\n');
  }

  private static String vector(Vector v) {
    return v.x() + " " + v.y() + " " + v.z();
  }

  private static String name(ScalarType type) {
    return switch (type) {
      case INT8 -> "MET_CHAR";
      case UINT8 -> "MET_UCHAR";
      case INT16 -> "MET_SHORT";
      case UINT16 -> "MET_USHORT";
      case INT32 -> "MET_INT";
      case UINT32 -> "MET_UINT";
      case INT64 -> "MET_LONG_LONG";
      case UINT64 -> "MET_ULONG_LONG";
      case FLOAT32 -> "MET_FLOAT";
      case FLOAT64 -> "MET_DOUBLE";
    };
  }
}
