// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sopwith.dicom.DicomFile;
import org.sopwith.image.contour.ContourTrace;
import org.sopwith.image.contour.ContourTrace.Holes;
import org.sopwith.image.contour.ContourTrace.Traced;
import org.sopwith.image.volume.Mask;
import org.sopwith.operation.OperationException;
import org.sopwith.seg.internal.StructureSetObject;
import org.sopwith.sr.content.InstanceReference;

/**
 * Makes RT Structure Sets (PS3.3 A.19): what it gives is valid, or it gives nothing. ROI Number is
 * the number of the segment; codes go to the RT ROI Observations Sequence.
 */
public final class StructureSetWriter {
  private StructureSetWriter() {}

  /**
   * A region of interest.
   *
   * @param contours with the slices of the source images that they lie on; may be none
   */
  public record Region(Segment segment, List<Traced> contours) {
    public Region {
      contours = List.copyOf(contours);
    }

    /** The outlines of a mask on the grid of the source images. */
    public static Region of(Segment segment, Mask mask, Holes holes) {
      return new Region(segment, ContourTrace.trace(mask, holes));
    }
  }

  /**
   * Makes an object.
   *
   * @param content its label becomes the Structure Set Label
   * @param definition the segmentation whose segments with the same numbers the regions were made
   *     from; empty if there is none
   * @param now date and time of the structure set
   * @param remarks takes a sentence for each thing that was left out or changed
   * @throws OperationException if it cannot be made, with the reason
   */
  public static DicomFile make(
      SourceImages source,
      List<Region> regions,
      SegmentationContent content,
      Optional<InstanceReference> definition,
      LocalDateTime now,
      Consumer<String> remarks)
      throws OperationException {
    SegmentNumbers.require(regions.stream().map(Region::segment).toList());
    for (Region region : regions) {
      if (region.contours().isEmpty()) {
        remarks.accept("Region %d has no contour.".formatted(region.segment().number()));
      }
    }
    if (regions.stream().allMatch(region -> region.contours().isEmpty())) {
      throw new OperationException("No region has a contour, so that nothing is written.");
    }
    return StructureSetObject.make(source, regions, content, definition, now, remarks);
  }
}
