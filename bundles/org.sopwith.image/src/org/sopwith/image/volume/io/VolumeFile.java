// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image.volume.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sopwith.image.ModalityTransform;
import org.sopwith.image.Samples;
import org.sopwith.image.volume.Grid;
import org.sopwith.image.volume.ScalarType;
import org.sopwith.image.volume.Volume;

/**
 * A volume in an NRRD, NIfTI or MetaImage file. Uncompressed voxels stay in the file; compressed
 * ones are decoded when the first are asked for. To be closed.
 */
public final class VolumeFile implements Volume {
  private final Path path;
  private final VolumeFormat format;
  private final Volume voxels;
  private final Map<String, String> attributes;
  private final List<String> notes;

  public VolumeFile(
      Path path,
      VolumeFormat format,
      Volume voxels,
      Map<String, String> attributes,
      List<String> notes) {
    this.path = path;
    this.format = format;
    this.voxels = voxels;
    this.attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    this.notes = List.copyOf(notes);
  }

  /** The file that was opened: with voxels beside it, the header. */
  public Path path() {
    return path;
  }

  public VolumeFormat format() {
    return format;
  }

  /** Key/value pairs of an NRRD header in its order, such as {@code Segment0_Name}; else empty. */
  public Map<String, String> attributes() {
    return attributes;
  }

  /** What the header left open or said twice and how it was taken, one sentence each. */
  public List<String> notes() {
    return notes;
  }

  @Override
  public Grid grid() {
    return voxels.grid();
  }

  @Override
  public int layers() {
    return voxels.layers();
  }

  @Override
  public ScalarType type() {
    return voxels.type();
  }

  @Override
  public Samples stored(int layer, int slice) throws IOException {
    return voxels.stored(layer, slice);
  }

  @Override
  public ModalityTransform modality(int layer, int slice) throws IOException {
    return voxels.modality(layer, slice);
  }

  @Override
  public void close() throws IOException {
    voxels.close();
  }
}
