// SPDX-License-Identifier: EPL-2.0
package org.sopwith.seg.internal;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Product;
import org.sopwith.operation.edit.Edits;
import org.sopwith.seg.SegmentationContent;
import org.sopwith.seg.SourceImages;

/** What an object that is made of images begins with: patient, study, series and equipment. */
final class DerivedObject {
  static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
  static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
  private static final String UTF_8 = "ISO_IR 192";

  private DerivedObject() {}

  /**
   * Begins an object of a new series.
   *
   * @param iodOf the SOP class whose IOD says what the images pass on
   * @throws OperationException if the images have no study or frame of reference
   */
  static DataSet begin(
      SourceImages source,
      String sopClass,
      String iodOf,
      String modality,
      SegmentationContent content,
      LocalDateTime now,
      Consumer<String> remarks)
      throws OperationException {
    DataSet root = new DataSet();
    root.set(Tag.SpecificCharacterSet, VR.CS, UTF_8);
    SourceAttributes.copy(
        source.attributes(), root, SourceAttributes.iod(iodOf), iodOf, source.fileName(), remarks);
    require(root, Tag.StudyInstanceUID, "Study Instance UID", source);
    require(root, Tag.FrameOfReferenceUID, "Frame of Reference UID", source);
    root.set(Tag.SOPClassUID, VR.UI, sopClass);
    root.set(Tag.SOPInstanceUID, VR.UI, Edits.newUid());
    root.set(Tag.Modality, VR.CS, modality);
    series(root, content, now);
    equipment(root);
    return root;
  }

  private static void require(DataSet root, int tag, String name, SourceImages source)
      throws OperationException {
    if (root.string(tag).isEmpty()) {
      throw new OperationException(
          "%s has no valid %s, which what is made of it needs.".formatted(source.fileName(), name));
    }
  }

  private static void series(DataSet root, SegmentationContent content, LocalDateTime now) {
    root.set(Tag.SeriesInstanceUID, VR.UI, Edits.newUid());
    root.setInts(Tag.SeriesNumber, VR.IS, content.seriesNumber());
    root.set(Tag.SeriesDate, VR.DA, DATE.format(now));
    root.set(Tag.SeriesTime, VR.TM, TIME.format(now));
    root.setInts(Tag.InstanceNumber, VR.IS, content.instanceNumber());
    optional(root, Tag.SeriesDescription, VR.LO, content.seriesDescription());
    if (!content.clinicalTrialCoordinatingCenter().isEmpty()
        || !content.clinicalTrialSeriesId().isEmpty()) {
      root.set(
          Tag.ClinicalTrialCoordinatingCenterName,
          VR.LO,
          content.clinicalTrialCoordinatingCenter());
      optional(root, Tag.ClinicalTrialSeriesID, VR.LO, content.clinicalTrialSeriesId());
    }
    optional(root, Tag.ClinicalTrialTimePointID, VR.LO, content.clinicalTrialTimePointId());
  }

  private static void equipment(DataSet root) {
    root.set(Tag.Manufacturer, VR.LO, Product.NAME);
    root.set(Tag.ManufacturerModelName, VR.LO, Product.NAME);
    root.set(Tag.DeviceSerialNumber, VR.LO, "0");
    root.set(Tag.SoftwareVersions, VR.LO, Product.version());
  }

  /** Sets an attribute if there is a text for it. */
  static void optional(DataSet to, int tag, VR vr, String text) {
    if (!text.isEmpty()) {
      to.set(tag, vr, text);
    }
  }
}
