// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.generate.DocumentHeader;
import org.sopwith.sr.generate.Evidence;
import org.sopwith.sr.generate.NamedUids;
import org.sopwith.standard.Code;

/** The example of the manual: how another bundle writes a measurement report of a segment. */
class MeasurementReportExampleTest {
  private static final String SEGMENTATION = "1.2.840.10008.5.1.4.1.1.66.4";
  private static final Code KIDNEY = new Code("64033007", "SCT", "Kidney");
  private static final Code RIGHT = new Code("24028007", "SCT", "Right");
  private static final Code VOLUME = new Code("118565006", "SCT", "Volume");
  private static final Code CUBIC_CENTIMETRE = new Code("cm3", "UCUM", "cubic centimeter");
  private static final Code SUMMED = new Code("126030", "DCM", "Sum of segmented voxel volumes");
  private static final Code ATTENUATION = new Code("112031", "DCM", "Attenuation Coefficient");
  private static final Code HOUNSFIELD = new Code("[hnsf'U]", "UCUM", "Hounsfield unit");
  private static final Code MEAN = new Code("373098007", "SCT", "Mean");

  private static DataSet document(DataSet image, DataSet segmentation, String trackingUid) {
    Region.Segment region =
        new Region.Segment(
            new InstanceReference(SEGMENTATION, segmentation.string(Tag.SOPInstanceUID, "")),
            1,
            List.of(),
            new Region.SegmentSource.Series(image.string(Tag.SeriesInstanceUID, "")));
    return new MeasurementReport(ObserverContext.device(NamedUids.random(), "Sopwith"))
        .procedureReported(new Code("77477000", "SCT", "Computed tomography"))
        .imageLibrary(new ImageLibrary().group(List.of(image)))
        .group(
            new VolumetricRoiMeasurements("Right kidney", trackingUid, region)
                .finding(KIDNEY)
                .site(FindingSite.of(KIDNEY, RIGHT))
                .algorithm(AlgorithmIdentification.of("Sopwith", "1.0"))
                .measurement(Measurement.of(VOLUME, 151.2, CUBIC_CENTIMETRE).method(SUMMED))
                .measurement(Measurement.of(ATTENUATION, 31.5, HOUNSFIELD).derivation(MEAN)))
        .document(DocumentHeader.of(image), new Evidence().add(segmentation));
  }

  private static DataSet instance(String sopClass, String uid, String series, String modality) {
    DataSet set = new DataSet();
    set.set(Tag.SOPClassUID, sopClass);
    set.set(Tag.SOPInstanceUID, uid);
    set.set(Tag.StudyInstanceUID, "1.2.3");
    set.set(Tag.SeriesInstanceUID, series);
    set.set(Tag.Modality, modality);
    return set;
  }

  @Test
  void theReportFollowsItsTemplates() {
    DataSet image = instance("1.2.840.10008.5.1.4.1.1.2", "1.2.3.1", "1.2.3.2", "CT");
    DataSet segmentation = instance(SEGMENTATION, "1.2.3.3", "1.2.3.4", "SEG");
    assertEquals(List.of(), Reports.errors(document(image, segmentation, NamedUids.random())));
  }
}
