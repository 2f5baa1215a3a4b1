// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.volume;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sopwith.dicom.AtomicFile;
import org.sopwith.image.Samples;
import org.sopwith.image.volume.ScalarType;
import org.sopwith.image.volume.Volume;

/**
 * Writes voxels, a slice at a time.
 *
 * @param interleaved layers of a voxel together; else one layer after the other
 */
record VoxelOutput(Volume volume, boolean interleaved, ByteOrder order) {

  /** All voxels as bytes. */
  void binary(OutputStream out) throws IOException {
    if (interleaved) {
      for (int slice = 0; slice < volume.grid().slices(); slice++) {
        out.write(interleaved(slice).array());
      }
      return;
    }
    for (int layer = 0; layer < volume.layers(); layer++) {
      for (int slice = 0; slice < volume.grid().slices(); slice++) {
        ByteBuffer bytes = room(1);
        ScalarType.encode(volume.stored(layer, slice), bytes);
        out.write(bytes.array());
      }
    }
  }

  private ByteBuffer room(int layers) {
    int size = Math.multiplyExact(volume.grid().sliceVoxels(), volume.type().bytes());
    return ByteBuffer.allocate(Math.multiplyExact(size, layers)).order(order);
  }

  private ByteBuffer interleaved(int slice) throws IOException {
    ByteBuffer bytes = room(volume.layers());
    int size = volume.type().bytes();
    for (int layer = 0; layer < volume.layers(); layer++) {
      Samples samples = volume.stored(layer, slice);
      for (int i = 0; i < samples.length(); i++) {
        bytes.position((i * volume.layers() + layer) * size);
        ScalarType.put(bytes, samples, i);
      }
    }
    return bytes;
  }

  /** All voxels as text, a row of the volume on a line. */
  void text(OutputStream out) throws IOException {
    int columns = volume.grid().columns();
    int layers = interleaved ? 1 : volume.layers();
    for (int layer = 0; layer < layers; layer++) {
      for (int slice = 0; slice < volume.grid().slices(); slice++) {
        Samples samples = interleaved ? together(slice) : volume.stored(layer, slice);
        int line = interleaved ? columns * volume.layers() : columns;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < samples.length(); i++) {
          text.append(text(samples, i)).append((i + 1) % line == 0 ? '\n' : ' ');
        }
        out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  private Samples together(int slice) throws IOException {
    ByteBuffer bytes = interleaved(slice).clear();
    return volume.type().decode(bytes, volume.grid().sliceVoxels() * volume.layers());
  }

  private static String text(Samples samples, int index) {
    return switch (samples) {
      case Samples.Floats f -> Float.toString(f.array()[index]);
      case Samples.Doubles d -> Double.toString(d.array()[index]);
      case Samples.Longs l when !l.signed() -> Long.toUnsignedString(l.array()[index]);
      default -> Long.toString(samples.whole(index));
    };
  }

  /** Writes a header and its data file, or leaves neither. */
  static void pair(Path header, AtomicFile.Content text, Path data, AtomicFile.Content voxels)
      throws IOException {
    AtomicFile.write(data, voxels);
    try {
      AtomicFile.write(header, text);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(data);
      throw e;
    }
  }

  /** The file beside, with another suffix. */
  static Path beside(Path file, String suffix) {
    String name = file.getFileName().toString();
    return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + suffix);
  }
}
