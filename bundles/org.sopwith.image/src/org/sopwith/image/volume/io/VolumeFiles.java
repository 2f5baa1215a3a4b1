// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.volume.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.sopwith.image.internal.volume.MetaImageReader;
import org.sopwith.image.internal.volume.MetaImageWriter;
import org.sopwith.image.internal.volume.NiftiReader;
import org.sopwith.image.internal.volume.NiftiWriter;
import org.sopwith.image.internal.volume.NrrdReader;
import org.sopwith.image.internal.volume.NrrdWriter;
import org.sopwith.image.volume.Volume;
import org.sopwith.image.volume.VolumeException;

/** Reads and writes volumes in the formats of research. */
public final class VolumeFiles {
  private static final int PEEK = 512;

  private VolumeFiles() {}

  /** What format a file is of, by its first bytes; empty if of none. */
  public static Optional<VolumeFormat> detect(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(PEEK);
    }
    if (start.length > 2 && start[0] == 0x1F && (start[1] & 0xFF) == 0x8B) {
      return isCompressedNifti(file) ? Optional.of(VolumeFormat.NIFTI) : Optional.empty();
    }
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.startsWith("NRRD000")) {
      return Optional.of(VolumeFormat.NRRD);
    }
    if (NiftiReader.isHeader(start)) {
      return Optional.of(VolumeFormat.NIFTI);
    }
    if (text.matches("(?s)\\s*(ObjectType|NDims|Comment)\\s*=.*")) {
      return Optional.of(VolumeFormat.META_IMAGE);
    }
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".img") ? Optional.of(VolumeFormat.NIFTI) : Optional.empty();
  }

  private static boolean isCompressedNifti(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return NiftiReader.isHeader(in.readNBytes(4)) || name.endsWith(".img.gz");
    } catch (IOException e) {
      // a broken stream: its name must do, and the reader says what is wrong
      return VolumeFormat.ofName(file).filter(f -> f == VolumeFormat.NIFTI).isPresent();
    }
  }

  /**
   * Opens a file; of a header with its voxels beside, the header.
   *
   * @throws VolumeException if it is of none of the formats or not sound: what and where
   */
  public static VolumeFile open(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new VolumeException(file + ": is not a file.");
    }
    VolumeFormat format =
        detect(file)
            .or(() -> VolumeFormat.ofName(file))
            .orElseThrow(
                () -> new VolumeException(file + ": is no NRRD, NIfTI or MetaImage file."));
    return switch (format) {
      case NRRD -> NrrdReader.open(file);
      case NIFTI -> NiftiReader.open(file);
      case META_IMAGE -> MetaImageReader.open(file);
    };
  }

  /** Writes a volume in the format that the file's name promises; see the other method. */
  public static void write(Path file, Volume volume, WriteOptions options) throws IOException {
    write(file, volume, options, Map.of());
  }

  /**
   * Writes a volume in the format that the file's name promises, whole or not at all: {@code
   * .nhdr}, {@code .mhd} and {@code .hdr} put the voxels into a second file beside, {@code .nii.gz}
   * is compressed whatever the options say.
   *
   * @param attributes key/value pairs for an NRRD header; other formats have no room for any
   * @throws VolumeException if the name promises no format, or the format cannot hold the volume
   */
  public static void write(
      Path file, Volume volume, WriteOptions options, Map<String, String> attributes)
      throws IOException {
    VolumeFormat format =
        VolumeFormat.ofName(file)
            .orElseThrow(
                () ->
                    new VolumeException(
                        file + ": end the name with .nrrd, .nii, .nii.gz, .mha or .mhd."));
    switch (format) {
      case NRRD -> NrrdWriter.write(file, volume, options, attributes);
      case NIFTI -> NiftiWriter.write(file, volume, options);
      case META_IMAGE -> MetaImageWriter.write(file, volume, options);
    }
  }
}
