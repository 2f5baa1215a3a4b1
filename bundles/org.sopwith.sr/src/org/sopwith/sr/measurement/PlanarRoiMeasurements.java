// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import org.sopwith.dicom.DataSet;

/**
 * TID 1410 Planar ROI Measurements and Qualitative Evaluations: of a region in one plane (PS3.16
 * Section TID 1410). A region of a structure set (row 8b) is written as that row has it; the
 * printed condition of row 7 overlooks it, so that a validator asks for row 7 then.
 */
public final class PlanarRoiMeasurements extends RoiMeasurements<PlanarRoiMeasurements> {
  private final Region region;

  /**
   * A group of measurements of a region.
   *
   * @throws IllegalArgumentException if such a region is in no plane
   */
  public PlanarRoiMeasurements(String trackingIdentifier, String trackingUid, Region region) {
    super(trackingIdentifier, trackingUid);
    this.region = region;
    switch (region) {
      case Region.InSpace space
          when space.graphicType().equals("POLYLINE") || space.graphicType().equals("ELLIPSOID") ->
          throw new IllegalArgumentException(
              "A planar region in space is a POINT, a POLYGON or an ELLIPSE.");
      case Region.Segment segment when segment.frames().isEmpty() ->
          throw new IllegalArgumentException(
              "A planar region of a segmentation is of one of its frames, or of tiles.");
      case Region.Segment segment
          when !(segment.source() instanceof Region.SegmentSource.Images images)
              || images.images().size() != 1 ->
          throw new IllegalArgumentException("A planar region was segmented in one image.");
      default -> {}
    }
  }

  @Override
  PlanarRoiMeasurements self() {
    return this;
  }

  @Override
  String tid() {
    return "1410";
  }

  @Override
  void writeGeometry(DataSet group) {
    switch (region) {
      case Region.InImage image -> image.write(group);
      case Region.InSpace space -> space.write(group, Items.IMAGE_REGION);
      case Region.Segment segment -> {
        segment.write(group, Items.REFERENCED_FRAME);
        segment.source().write(group);
      }
      case Region.StructureSetRoi roi -> roi.write(group);
    }
  }
}
