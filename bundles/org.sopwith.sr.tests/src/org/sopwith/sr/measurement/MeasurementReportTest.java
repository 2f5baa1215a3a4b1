// SPDX-License-Identifier: EPL-2.0
package org.sopwith.sr.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.sr.content.InstanceReference;
import org.sopwith.sr.content.SrDocument;
import org.sopwith.sr.form.DocumentType;
import org.sopwith.sr.generate.DocumentHeader;
import org.sopwith.sr.generate.Evidence;
import org.sopwith.standard.Code;

class MeasurementReportTest {
  private static final Code VOLUME = new Code("118565006", "SCT", "Volume");
  private static final Code MILLILITRE = new Code("ml", "UCUM", "ml");
  private static final InstanceReference SEGMENTATION =
      new InstanceReference("1.2.840.10008.5.1.4.1.1.66.4", "1.2.3");
  private static final DocumentHeader HEADER = DocumentHeader.example("test");

  private static VolumetricRoiMeasurements liver() {
    Region.Segment segment =
        new Region.Segment(SEGMENTATION, 1, List.of(), new Region.SegmentSource.Series("1.2.4"));
    return new VolumetricRoiMeasurements("Liver", "1.2.5", segment)
        .finding(new Code("10200004", "SCT", "Liver"))
        .measurement(Measurement.of(VOLUME, 1432.5, MILLILITRE));
  }

  private static MeasurementReport report() {
    return new MeasurementReport(ObserverContext.device("1.2.6", "Sopwith"));
  }

  @Test
  void whatIsWrittenIsReadBack() {
    DataSet document =
        report()
            .group(liver())
            .document(HEADER, new Evidence().add("1.2.3", HEADER.studyInstanceUid(), "1.2.7"));
    ReadGroup group = MeasurementReport.read(SrDocument.of(document)).getFirst();
    assertEquals("1411", group.tid());
    assertEquals("Liver", group.trackingIdentifier().orElseThrow());
    assertEquals(1432.5, group.measurements().getFirst().value().orElseThrow());
    assertEquals(DocumentType.COMPREHENSIVE, document.string(Tag.SOPClassUID, ""));
    assertEquals(1, document.items(Tag.CurrentRequestedProcedureEvidenceSequence).size());
  }

  @Test
  void coordinatesInSpaceMakeItAComprehensive3DReport() {
    Region region = new Region.InSpace("POINT", List.of(1f, 2f, 3f), "1.2.8");
    DataSet document =
        report()
            .group(
                new PlanarRoiMeasurements("Point", "1.2.9", region)
                    .measurement(Measurement.of(VOLUME, 1, MILLILITRE)))
            .document(HEADER, new Evidence());
    assertEquals(DocumentType.COMPREHENSIVE_3D, document.string(Tag.SOPClassUID, ""));
  }

  @Test
  void nothingInvalidCanBeMade() {
    assertThrows(
        IllegalArgumentException.class, () -> Measurement.of(VOLUME, Double.NaN, MILLILITRE));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Region.InImage("SQUARE", List.of(1f, 2f), Region.ImageFrames.of(SEGMENTATION)));
    assertThrows(IllegalStateException.class, () -> report().document(HEADER, new Evidence()));
    assertThrows(
        IllegalStateException.class,
        () -> report().group(liver()).document(HEADER, new Evidence()));
  }
}
