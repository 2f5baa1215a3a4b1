// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.List;
import java.util.Optional;
import org.sopwith.dicom.DataSet;

/**
 * TID 1411 Volumetric ROI Measurements and Qualitative Evaluations: of a region in space (PS3.16
 * Section TID 1411).
 */
public final class VolumetricRoiMeasurements extends RoiMeasurements<VolumetricRoiMeasurements> {
  static final String TID = "1411";

  private final List<? extends Region> regions;
  private final Optional<Region.SegmentSource> source;

  /** Measurements of a segment. */
  public VolumetricRoiMeasurements(
      String trackingIdentifier, String trackingUid, Region.Segment segment) {
    this(trackingIdentifier, trackingUid, List.of(segment), Optional.of(segment.source()));
  }

  /** Measurements of a region of interest of an RT Structure Set. */
  public VolumetricRoiMeasurements(
      String trackingIdentifier, String trackingUid, Region.StructureSetRoi roi) {
    this(trackingIdentifier, trackingUid, List.of(roi), Optional.empty());
  }

  private VolumetricRoiMeasurements(
      String trackingIdentifier,
      String trackingUid,
      List<? extends Region> regions,
      Optional<Region.SegmentSource> source) {
    super(trackingIdentifier, trackingUid);
    this.regions = List.copyOf(regions);
    this.source = source;
    if (regions.isEmpty()) {
      throw new IllegalArgumentException("There is no region to measure.");
    }
  }

  /** Measurements of contours in images. */
  public static VolumetricRoiMeasurements inImages(
      String trackingIdentifier, String trackingUid, List<Region.InImage> contours) {
    return new VolumetricRoiMeasurements(
        trackingIdentifier, trackingUid, contours, Optional.empty());
  }

  /**
   * Measurements of a surface.
   *
   * @param surface one ELLIPSOID or POINT, or several POLYGONs or ELLIPSEs
   */
  public static VolumetricRoiMeasurements inSpace(
      String trackingIdentifier,
      String trackingUid,
      List<Region.InSpace> surface,
      Region.SegmentSource source) {
    List<String> allowed =
        surface.size() == 1 ? List.of("ELLIPSOID", "POINT") : List.of("POLYGON", "ELLIPSE");
    if (!surface.stream().allMatch(one -> allowed.contains(one.graphicType()))) {
      throw new IllegalArgumentException(
          "A volume surface of " + surface.size() + " items is of " + allowed + ".");
    }
    return new VolumetricRoiMeasurements(
        trackingIdentifier, trackingUid, surface, Optional.of(source));
  }

  @Override
  VolumetricRoiMeasurements self() {
    return this;
  }

  @Override
  String tid() {
    return TID;
  }

  @Override
  void writeGeometry(DataSet group) {
    for (Region region : regions) {
      switch (region) {
        case Region.InImage image -> image.write(group);
        case Region.InSpace space -> space.write(group, Items.VOLUME_SURFACE);
        case Region.Segment segment -> segment.write(group, Items.REFERENCED_SEGMENT);
        case Region.StructureSetRoi roi -> roi.write(group);
      }
    }
    source.ifPresent(one -> one.write(group));
  }
}
