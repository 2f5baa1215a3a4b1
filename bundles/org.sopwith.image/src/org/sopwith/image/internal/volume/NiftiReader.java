// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.internal.volume;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.volume.ScalarType;
import org.sopwith.image.volume.VolumeException;
import org.sopwith.image.volume.io.VolumeFile;
import org.sopwith.image.volume.io.VolumeFormat;

/** NIfTI-1 and NIfTI-2 files, single or with their voxels beside, compressed or not. */
public final class NiftiReader {
  private static final int RGB24 = 128;
  private static final int RGBA32 = 2304;

  private final Path file;
  private final NiftiHeader header;
  private final List<String> notes = new ArrayList<>();

  private NiftiReader(Path file, NiftiHeader header) {
    this.file = file;
    this.header = header;
  }

  /** Whether the first bytes of a file, after decompression, are those of a header. */
  public static boolean isHeader(byte[] start) {
    return NiftiHeader.order(start).isPresent();
  }

  /**
   * Opens a file; of a pair either one.
   *
   * @throws VolumeException if it is not sound
   */
  public static VolumeFile open(Path given) throws IOException {
    Path file = headerOf(given);
    byte[] bytes;
    try (InputStream in = content(file)) {
      bytes = in.readNBytes(NiftiHeader.LENGTH_2);
    } catch (java.io.EOFException | ZipException e) {
      throw new VolumeException(file + ": its compressed header is damaged or cut off.", e);
    }
    return new NiftiReader(file, NiftiHeader.read(file, bytes)).volume();
  }

  private static Path headerOf(Path given) throws VolumeException {
    String name = given.getFileName().toString();
    String lower = name.toLowerCase(Locale.ROOT);
    int dot = lower.endsWith(".img") ? name.length() - 4 : name.length() - 7;
    if (!lower.endsWith(".img") && !lower.endsWith(".img.gz")) {
      return given;
    }
    return DataFiles.beside(given, name.substring(0, dot) + likeCase(name.substring(dot), "hdr"));
  }

  /** The suffix with its first three letters exchanged, upper case staying upper case. */
  private static String likeCase(String suffix, String letters) {
    boolean upper = Character.isUpperCase(suffix.charAt(1));
    return "." + (upper ? letters.toUpperCase(Locale.ROOT) : letters) + suffix.substring(4);
  }

  private static boolean isCompressed(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 0x1F && in.read() == 0x8B;
    }
  }

  private static InputStream content(Path file) throws IOException {
    InputStream in = DataFiles.open(file, 0);
    try {
      return isCompressed(file) ? DataFiles.inflate(in) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private VolumeFile volume() throws IOException {
    int[] sizes = header.sizes();
    int components = components(header.datatype());
    ScalarType type = components > 1 ? ScalarType.UINT8 : type(header.datatype());
    int layers = components;
    for (int axis = 3; axis < sizes.length; axis++) {
      if (components > 1 && sizes[axis] > 1) {
        throw wrong("has colours at more than one time, which is not supported.");
      }
      layers = Layout.layers(file, layers, sizes[axis]);
    }
    Layout layout =
        new Layout(
                file,
                new NiftiGeometry(header, notes).grid(),
                layers,
                components > 1,
                type,
                header.byteOrder(),
                scale())
            .checked();
    int[] all = Arrays.copyOf(sizes, sizes.length + 1);
    all[sizes.length] = components;
    long length = Layout.length(file, all, type);
    return new VolumeFile(
        file, VolumeFormat.NIFTI, new RawVolume(layout, bytes(length)), Map.of(), notes);
  }

  private VoxelBytes bytes(long length) throws IOException {
    Path data = header.isPair() ? dataFile() : file;
    double offset = header.voxOffset();
    long least = header.isPair() ? 0 : header.length();
    if (!(offset >= 0) || offset > Long.MAX_VALUE / 2) {
      throw wrong("has a voxel offset that is no place in a file.");
    }
    long start = offset < least ? least + 4 : (long) offset;
    if (offset < least) {
      notes.add(
          "The header's voxel offset lies within the header; byte %d is taken.".formatted(start));
    }
    return isCompressed(data)
        ? DataFiles.inflated(data, 0, start, length)
        : new FileVoxels(data, start, length);
  }

  private Path dataFile() throws VolumeException {
    String name = file.getFileName().toString();
    int dot = name.toLowerCase(Locale.ROOT).lastIndexOf(".hdr");
    if (dot < 0) {
      throw wrong(
          "says that its voxels are in a second file, but its name does not end with .hdr.");
    }
    String base = name.substring(0, dot);
    String suffix = likeCase(name.substring(dot, dot + 4), "img");
    Path folder = file.toAbsolutePath().getParent();
    Optional<String> there =
        List.of(base + suffix, base + suffix + ".gz").stream()
            .filter(n -> Files.isRegularFile(folder.resolve(n)))
            .findFirst();
    return DataFiles.beside(file, there.orElse(base + suffix));
  }

  private ModalityTransform scale() {
    double slope = header.slope();
    double intercept = header.intercept();
    boolean usable = slope != 0 && Double.isFinite(slope) && Double.isFinite(intercept);
    return usable && (slope != 1 || intercept != 0)
        ? new ModalityTransform(slope, intercept, Optional.empty(), "")
        : ModalityTransform.IDENTITY;
  }

  private static int components(int datatype) {
    return datatype == RGB24 ? 3 : datatype == RGBA32 ? 4 : 1;
  }

  private ScalarType type(int datatype) throws VolumeException {
    return NiftiHeader.type(datatype)
        .orElseThrow(
            () ->
                wrong(
                    "has data type %d, which is none of the integer and floating-point types."
                        .formatted(datatype)));
  }

  private VolumeException wrong(String what) {
    return new VolumeException(file + ": its header " + what);
  }
}
