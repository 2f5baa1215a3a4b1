// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;

/**
 * What a segmentation says of itself as a whole; texts that are empty are left out or written empty
 * as their types ask for.
 *
 * @param contentLabel Content Label (0070,0080), a CS
 * @param bodyPart Body Part Examined (0018,0015)
 */
public record SegmentationContent(
    String contentLabel,
    String contentDescription,
    String contentCreatorName,
    String seriesDescription,
    int seriesNumber,
    int instanceNumber,
    String bodyPart,
    String clinicalTrialSeriesId,
    String clinicalTrialTimePointId,
    String clinicalTrialCoordinatingCenter) {
  /** What is written where nobody says otherwise. */
  public static final SegmentationContent DEFAULT =
      new SegmentationContent(
          "SEGMENTATION", "Image segmentation", "", "Segmentation", 300, 1, "", "", "", "");

  /** What an object says of itself. */
  public static SegmentationContent of(Segmentation segmentation) {
    DataSet root = segmentation.file().dataSet();
    return new SegmentationContent(
        root.string(Tag.ContentLabel, ""),
        root.string(Tag.ContentDescription, ""),
        root.string(Tag.ContentCreatorName, ""),
        root.string(Tag.SeriesDescription, ""),
        root.integer(Tag.SeriesNumber, DEFAULT.seriesNumber()),
        root.integer(Tag.InstanceNumber, DEFAULT.instanceNumber()),
        root.string(Tag.BodyPartExamined, ""),
        root.string(Tag.ClinicalTrialSeriesID, ""),
        root.string(Tag.ClinicalTrialTimePointID, ""),
        root.string(Tag.ClinicalTrialCoordinatingCenterName, ""));
  }
}
