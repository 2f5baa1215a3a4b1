// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.template.RelationshipType;
import org.sopwith.standard.Code;

/**
 * Measurements of a region: TID 1410 or 1411 with TID 1419 ROI Measurements (PS3.16 Section TID
 * 1419).
 *
 * @param <T> the group itself
 */
public abstract sealed class RoiMeasurements<T extends RoiMeasurements<T>>
    extends MeasurementGroup<T> permits PlanarRoiMeasurements, VolumetricRoiMeasurements {
  private Optional<Code> purpose = Optional.empty();

  RoiMeasurements(String trackingIdentifier, String trackingUid) {
    super(trackingIdentifier, trackingUid);
  }

  /** What the region stands for, such as an outline or a center; of CID 219 as a rule. */
  public T geometricPurpose(Code code) {
    purpose = Optional.of(code);
    return self();
  }

  @Override
  void write(DataSet parent, Placement placement) {
    if (!hasMeasurements() && describesMeasurements()) {
      throw new IllegalStateException(
          "Method, site and algorithm of a group are those of its measurements (TID 1419), of"
              + " which there are none.");
    }
    super.write(parent, placement);
  }

  @Override
  final void writeRegion(DataSet group) {
    new ItemWriter(group, RelationshipType.CONTAINS).code(Items.GEOMETRIC_PURPOSE, purpose);
    writeGeometry(group);
  }

  abstract void writeGeometry(DataSet group);

  @Override
  final void write(Measurement measurement, DataSet group, Placement placement) {
    measurement.writeOfRegion(group, placement);
  }
}
