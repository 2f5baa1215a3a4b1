// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.volume.io;

import java.nio.ByteOrder;

/**
 * How a volume is written.
 *
 * @param encoding compression of the voxels
 * @param order byte order of the voxels, and of a NIfTI header
 * @param nifti2 NIfTI-2, which keeps the geometry in double precision; large volumes are always so
 */
public record WriteOptions(Encoding encoding, ByteOrder order, boolean nifti2) {
  /** Compression of the voxels. */
  public enum Encoding {
    RAW,
    /** gzip in NRRD and NIfTI, zlib in MetaImage. */
    COMPRESSED,
    /** Numbers as text; NIfTI has no such thing. */
    TEXT
  }

  /** Compressed, little endian, NIfTI-1. */
  public static final WriteOptions DEFAULT =
      new WriteOptions(Encoding.COMPRESSED, ByteOrder.LITTLE_ENDIAN, false);

  /** Not compressed, little endian, NIfTI-1. */
  public static final WriteOptions RAW =
      new WriteOptions(Encoding.RAW, ByteOrder.LITTLE_ENDIAN, false);
}
