// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg;

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
}
