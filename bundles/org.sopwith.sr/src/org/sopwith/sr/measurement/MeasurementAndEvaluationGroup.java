// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.ArrayList;
import java.util.List;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.standard.Code;

/**
 * TID 1501 Measurement and Qualitative Evaluation Group: of images, or of nothing in particular.
 */
public final class MeasurementAndEvaluationGroup
    extends MeasurementGroup<MeasurementAndEvaluationGroup> {
  static final String TID = "1501";

  private record Purpose(Code code, Region.ImageFrames image) {}

  private final List<Purpose> images = new ArrayList<>();

  public MeasurementAndEvaluationGroup(String trackingIdentifier, String trackingUid) {
    super(trackingIdentifier, trackingUid);
  }

  /**
   * An image that it was measured on.
   *
   * @param purpose of CID 7551, such as (121112, DCM, "Source of Measurement")
   */
  public MeasurementAndEvaluationGroup image(Code purpose, Region.ImageFrames image) {
    images.add(new Purpose(purpose, image));
    return this;
  }

  @Override
  MeasurementAndEvaluationGroup self() {
    return this;
  }

  @Override
  String tid() {
    return TID;
  }

  @Override
  void writeRegion(DataSet group) {
    images.forEach(one -> Items.add(group, RelationshipType.CONTAINS, one.code, one.image.value()));
  }
}
