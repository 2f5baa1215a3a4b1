// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.image.contour.Roi;
import org.sopwith.image.contour.StructureSet;
import org.sopwith.seg.internal.SegmentCodes;
import org.sopwith.sr.content.CodeItems;

/**
 * What an RT Structure Set says of its regions, as segments: name, codes, colour and how they were
 * made (PS3.3 C.8.8.5, C.8.8.6, C.8.8.8). {@link StructureSetWriter} writes it.
 */
public final class RoiSegments {
  private RoiSegments() {}

  /**
   * Reads an object.
   *
   * @param regions the regions that were read from it
   * @return by ROI Number, which need not be a valid segment number, a segment of that number
   */
  public static Map<Integer, Segment> read(DataSet root, StructureSet regions) {
    Map<Integer, Segment> segments = new LinkedHashMap<>();
    for (Roi roi : regions.rois()) {
      DataSet structure = item(root, Tag.StructureSetROISequence, Tag.ROINumber, roi.number());
      DataSet contour = item(root, Tag.ROIContourSequence, Tag.ReferencedROINumber, roi.number());
      DataSet observation =
          item(root, Tag.RTROIObservationsSequence, Tag.ReferencedROINumber, roi.number());
      Optional<CieLab> color =
          CieLab.of(contour.ints(Tag.RecommendedDisplayCIELabValue))
              .or(() -> roi.color().map(CieLab::ofRgb));
      segments.put(
          roi.number(),
          new Segment(
              roi.number(),
              roi.name(),
              structure.string(Tag.ROIDescription, ""),
              CodeItems.read(observation, Tag.SegmentedPropertyCategoryCodeSequence),
              CodeItems.read(observation, Tag.RTROIIdentificationCodeSequence),
              SegmentCodes.typeModifiers(observation, Tag.RTROIIdentificationCodeSequence),
              SegmentCodes.regions(observation),
              roi.generationAlgorithm(),
              structure.string(Tag.ROIGenerationDescription, ""),
              color,
              "",
              ""));
    }
    return segments;
  }

  private static DataSet item(DataSet root, int sequence, int tag, int number) {
    return root.items(sequence).stream()
        .filter(item -> item.string(tag, "").strip().equals(Integer.toString(number)))
        .findFirst()
        .orElse(new DataSet());
  }
}
