// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.image.volume.Grid;

/** The images that a segmentation is of. */
public interface SourceImages {
  /** Where their voxels lie; slices in the order of {@link #sources}. */
  Grid grid();

  /** One of the objects, for what they share: patient, study, frame of reference. */
  DataSet attributes();

  /** The name of the file of {@link #attributes}, for messages. */
  String fileName();

  /** The first image, or frame of it, that a slice was made from; empty if it has none. */
  Optional<SourceReference> source(int slice);

  /** All images, or frames, that a slice was made from. */
  default List<SourceReference> sources(int slice) {
    return source(slice).stream().toList();
  }

  /** The series with all their images, for the Referenced Series Sequence (PS3.3 C.12.2). */
  List<Series> series();

  /** A series with images that are referred to. */
  record Series(String seriesInstanceUid, List<SourceReference> images) {
    public Series {
      images = List.copyOf(images);
    }
  }
}
