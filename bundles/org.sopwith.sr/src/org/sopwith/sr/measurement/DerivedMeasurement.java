// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import java.util.List;
import org.sopwith.dicom.DataSet;
import org.sopwith.sr.template.RelationshipType;

/**
 * TID 1420 Measurements Derived From Multiple ROI Measurements (PS3.16 Section TID 1420).
 *
 * @param measurement of CID 7465, with no more than properties and an algorithm
 * @param groups what it was derived from: groups of the same report, all planar or all volumetric
 */
public record DerivedMeasurement(Measurement measurement, List<MeasurementGroup<?>> groups) {
  public DerivedMeasurement {
    groups = List.copyOf(groups);
    boolean allPlanar = groups.stream().allMatch(PlanarRoiMeasurements.class::isInstance);
    boolean allVolumetric = groups.stream().allMatch(VolumetricRoiMeasurements.class::isInstance);
    if (groups.isEmpty() || !allPlanar && !allVolumetric) {
      throw new IllegalArgumentException(
          "A derived measurement is of planar or of volumetric groups, and not of both.");
    }
  }

  void write(DataSet container, Placement placement) {
    DataSet item = measurement.writeOfRegions(container, placement);
    groups.forEach(group -> placement.refer(item, RelationshipType.INFERRED_FROM, group));
  }
}
