// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.volume.io;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Formats of research for images and label maps. */
public enum VolumeFormat {
  /** Nearly Raw Raster Data of teem; also Slicer's segmentations. */
  NRRD(".nrrd", ".nhdr"),
  /** NIfTI-1 and NIfTI-2. */
  NIFTI(".nii", ".nii.gz", ".hdr", ".img", ".hdr.gz", ".img.gz"),
  /** MetaImage of ITK. */
  META_IMAGE(".mha", ".mhd");

  private final List<String> suffixes;

  VolumeFormat(String... suffixes) {
    this.suffixes = List.of(suffixes);
  }

  /** Ends of file names, lower case, the usual one first. */
  public List<String> suffixes() {
    return suffixes;
  }

  /** The format that a file name promises. */
  public static Optional<VolumeFormat> ofName(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    for (VolumeFormat format : values()) {
      if (format.suffixes.stream().anyMatch(name::endsWith)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }
}
