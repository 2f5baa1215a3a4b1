// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.volume;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.sopwith.image.volume.VolumeException;

/** The files that hold the voxels of a header that stands in a file of its own. */
final class DataFiles {
  /** Deflate cannot make more bytes out of one. */
  private static final long MOST_INFLATED = 1032;

  private static final int MOST_FILES = 100_000;
  private static final Pattern NUMBER = Pattern.compile("%(0?)(\\d{0,2})[diu]");

  private DataFiles() {}

  static VolumeException tooShort(Path file, long start, long there, long length) {
    return new VolumeException(
        "%s: holds %d bytes of voxels from byte %d on, its header announces %d."
            .formatted(file, there, start, length));
  }

  /**
   * A file named in a header.
   *
   * @throws VolumeException if it is not there, or not below the header's folder
   */
  static Path beside(Path header, String name) throws VolumeException {
    Path folder = header.toAbsolutePath().normalize().getParent();
    Path file;
    try {
      file = folder.resolve(name.strip()).normalize();
    } catch (InvalidPathException e) {
      throw new VolumeException(header + ": names a data file that is no file name.", e);
    }
    if (!file.startsWith(folder)) {
      throw new VolumeException(
          header + ": names a data file outside of its own folder; put it beside the header.");
    }
    if (!Files.isRegularFile(file)) {
      throw new VolumeException(
          "%s: its data file %s is not there.".formatted(header, folder.relativize(file)));
    }
    Path given = header.getParent();
    Path relative = folder.relativize(file);
    return given == null ? relative : given.resolve(relative);
  }

  /** Names made from a pattern such as {@code slice%03d.raw}, first, last and step. */
  static List<String> numbered(HeaderFields header, String name, String[] words)
      throws VolumeException {
    Matcher number = NUMBER.matcher(words[0]);
    try {
      long first = Integer.parseInt(words[1]);
      long last = Integer.parseInt(words[2]);
      long step = Integer.parseInt(words[3]);
      if (!number.find() || step == 0 || (last - first) / step < 0) {
        throw header.wrong(name, "is no pattern of file names with first, last and step.");
      }
      if ((last - first) / step >= MOST_FILES) {
        throw header.wrong(name, "names more than %d files.".formatted(MOST_FILES));
      }
      List<String> names = new ArrayList<>();
      String width = number.group(2).isEmpty() ? "" : number.group(1) + number.group(2);
      for (long i = first; step > 0 ? i <= last : i >= last; i += step) {
        String digits = ("%" + width + "d").formatted(i);
        names.add(
            words[0].substring(0, number.start()) + digits + words[0].substring(number.end()));
      }
      return names;
    } catch (NumberFormatException e) {
      throw header.wrong(name, "is no pattern of file names with first, last and step.");
    }
  }

  /**
   * Voxels behind gzip or zlib compression.
   *
   * @param start first byte of the compressed stream
   * @param skip bytes after decompression that are no voxels
   */
  static VoxelBytes inflated(Path file, long start, long skip, long length) throws IOException {
    long compressed = Math.max(0, Files.size(file) - start);
    if (length + skip > (compressed + 64) * MOST_INFLATED) {
      throw new VolumeException(
          "%s: its header announces %d bytes of voxels, which %d compressed bytes cannot hold."
              .formatted(file, length, compressed));
    }
    return new Spool(
        file,
        () -> {
          InputStream in = inflate(open(file, start));
          in.skipNBytes(skip);
          return in;
        },
        length);
  }

  /** A file from a byte on. */
  static InputStream open(Path file, long start) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    in.skipNBytes(start);
    return in;
  }

  /** Decompresses gzip, or zlib, which MetaImage uses, or neither. */
  static InputStream inflate(InputStream in) throws IOException {
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    if (first == 0x1F && second == 0x8B) {
      return new GZIPInputStream(in, 1 << 15);
    }
    return new InflaterInputStream(in);
  }
}
