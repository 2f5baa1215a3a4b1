// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.ArrayList;
import java.util.List;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.standard.Code;

/**
 * TID 1501 Measurement and Qualitative Evaluation Group: of images, waveforms, coordinates in them,
 * or of nothing in particular (PS3.16 Section TID 1501).
 */
public final class MeasurementAndEvaluationGroup
    extends MeasurementGroup<MeasurementAndEvaluationGroup> {
  private final List<Source> sources = new ArrayList<>();

  public MeasurementAndEvaluationGroup(String trackingIdentifier, String trackingUid) {
    super(trackingIdentifier, trackingUid);
  }

  /** Something that it was measured on. */
  public MeasurementAndEvaluationGroup source(Source source) {
    sources.add(source);
    return this;
  }

  /**
   * An image that it was measured on.
   *
   * @param purpose of CID 7551, such as (121112, DCM, "Source of Measurement")
   */
  public MeasurementAndEvaluationGroup image(Code purpose, Region.ImageFrames image) {
    return source(Source.of(purpose, image));
  }

  @Override
  MeasurementAndEvaluationGroup self() {
    return this;
  }

  @Override
  String tid() {
    return "1501";
  }

  @Override
  void writeRegion(DataSet group) {
    sources.forEach(one -> one.write(group, RelationshipType.CONTAINS));
  }

  @Override
  void write(Measurement measurement, DataSet group, Placement placement) {
    measurement.writeGrouped(group, placement);
  }
}
