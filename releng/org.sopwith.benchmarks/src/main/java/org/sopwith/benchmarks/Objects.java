// SPDX-License-Identifier: EPL-2.0
package org.sopwith.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import org.sopwith.dicom.BulkData;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;

/** Objects to measure with. */
final class Objects {
  private static final int FRAME_BYTES = 512 * 512 / 8;

  private Objects() {}

  /** A CT image with 100 elements before its pixel data. */
  static DataSet ct(int number) {
    DataSet d = new DataSet();
    d.set(Tag.SOPClassUID, UID.CTImageStorage);
    d.set(Tag.SOPInstanceUID, "1.2.826.0.1.3680043.10.1." + (number + 1));
    d.set(Tag.StudyInstanceUID, "1.2.826.0.1.3680043.10.2");
    d.set(Tag.SeriesInstanceUID, "1.2.826.0.1.3680043.10.3");
    for (Dictionary.Entry entry : Dictionary.standard().entries()) {
      int tag = entry.baseTag();
      if (d.size() == 100) {
        break;
      }
      if (tag >>> 16 >= 8 && !d.contains(tag) && entry.vrs().size() == 1) {
        switch (entry.vrs().get(0)) {
          case CS, LO, SH, PN -> d.set(tag, "VALUE " + tag % 10);
          case DA -> d.set(tag, "20260102");
          case TM -> d.set(tag, "030405");
          case DS, IS -> d.set(tag, "12");
          default -> {}
        }
      }
    }
    return d.setBytes(Tag.PixelData, VR.OW, new byte[512 * 512 * 2]);
  }

  /** A conforming Segmentation with the functional groups that writers put into each frame. */
  static DataSet segmentation(int frames) {
    int segments = (frames + 127) / 128;
    DataSet d = segmentationHeader(frames);
    for (int segment = 1; segment <= segments; segment++) {
      DataSet item = d.addItem(Tag.SegmentSequence);
      item.setInts(Tag.SegmentNumber, VR.US, segment);
      item.set(Tag.SegmentLabel, "Segment " + segment);
      item.set(Tag.SegmentAlgorithmType, "MANUAL");
      code(
          item,
          Tag.SegmentedPropertyCategoryCodeSequence,
          "123037004",
          "SCT",
          "Anatomical Structure");
      code(item, Tag.SegmentedPropertyTypeCodeSequence, "10200004", "SCT", "Liver");
    }
    DataSet series = d.addItem(Tag.ReferencedSeriesSequence);
    series.set(Tag.SeriesInstanceUID, "1.2.826.0.1.3680043.10.3");
    for (int i = 0; i < 300; i++) {
      image(series.addItem(Tag.ReferencedInstanceSequence), i);
    }
    for (int i = 0; i < frames; i++) {
      DataSet frame = d.addItem(Tag.PerFrameFunctionalGroupsSequence);
      DataSet derivation = frame.addItem(Tag.DerivationImageSequence);
      DataSet source = image(derivation.addItem(Tag.SourceImageSequence), i % 300);
      code(
          source,
          Tag.PurposeOfReferenceCodeSequence,
          "121322",
          "DCM",
          "Source image for image processing operation");
      code(derivation, Tag.DerivationCodeSequence, "113076", "DCM", "Segmentation");
      frame
          .addItem(Tag.FrameContentSequence)
          .setInts(Tag.DimensionIndexValues, VR.UL, 1 + i / 128, 1 + i % 128);
      frame
          .addItem(Tag.PlanePositionSequence)
          .setDoubles(Tag.ImagePositionPatient, VR.DS, -250, -250, i % 128 * 1.25);
      frame
          .addItem(Tag.SegmentIdentificationSequence)
          .setInts(Tag.ReferencedSegmentNumber, VR.US, 1 + i / 128);
    }
    return d.setBulk(Tag.PixelData, VR.OB, zeros((long) frames * FRAME_BYTES));
  }

  private static DataSet segmentationHeader(int frames) {
    DataSet d = new DataSet();
    d.set(Tag.SOPClassUID, UID.SegmentationStorage);
    d.set(Tag.SOPInstanceUID, "1.2.826.0.1.3680043.10.4");
    d.set(Tag.StudyInstanceUID, "1.2.826.0.1.3680043.10.2");
    d.set(Tag.SeriesInstanceUID, "1.2.826.0.1.3680043.10.5");
    d.set(Tag.FrameOfReferenceUID, "1.2.826.0.1.3680043.10.6");
    d.set(Tag.ImageType, "DERIVED", "PRIMARY");
    d.set(Tag.Modality, "SEG");
    d.set(Tag.ContentDate, "20260102");
    d.set(Tag.ContentTime, "030405");
    d.set(Tag.Manufacturer, "Sopwith");
    d.set(Tag.ManufacturerModelName, "Benchmark");
    d.set(Tag.DeviceSerialNumber, "1");
    d.set(Tag.SoftwareVersions, "1");
    d.set(Tag.SeriesNumber, "2");
    d.set(Tag.InstanceNumber, "1");
    d.set(Tag.ContentLabel, "BENCHMARK");
    for (int tag :
        new int[] {
          Tag.StudyDate,
          Tag.StudyTime,
          Tag.AccessionNumber,
          Tag.ReferringPhysicianName,
          Tag.PatientName,
          Tag.PatientID,
          Tag.PatientBirthDate,
          Tag.PatientSex,
          Tag.StudyID,
          Tag.PositionReferenceIndicator,
          Tag.ContentDescription,
          Tag.ContentCreatorName
        }) {
      d.set(tag);
    }
    d.set(Tag.LossyImageCompression, "00");
    d.set(Tag.SegmentationType, "BINARY");
    d.set(Tag.PhotometricInterpretation, "MONOCHROME2");
    d.setInts(Tag.NumberOfFrames, VR.IS, frames);
    d.setInts(Tag.SamplesPerPixel, VR.US, 1);
    d.setInts(Tag.Rows, VR.US, 512);
    d.setInts(Tag.Columns, VR.US, 512);
    d.setInts(Tag.BitsAllocated, VR.US, 1);
    d.setInts(Tag.BitsStored, VR.US, 1);
    d.setInts(Tag.HighBit, VR.US, 0);
    d.setInts(Tag.PixelRepresentation, VR.US, 0);
    String organization = "1.2.826.0.1.3680043.10.7";
    d.addItem(Tag.DimensionOrganizationSequence).set(Tag.DimensionOrganizationUID, organization);
    dimension(d, organization, Tag.ReferencedSegmentNumber, Tag.SegmentIdentificationSequence);
    dimension(d, organization, Tag.ImagePositionPatient, Tag.PlanePositionSequence);
    DataSet shared = d.addItem(Tag.SharedFunctionalGroupsSequence);
    shared
        .addItem(Tag.PlaneOrientationSequence)
        .setDoubles(Tag.ImageOrientationPatient, VR.DS, 1, 0, 0, 0, 1, 0);
    DataSet measures = shared.addItem(Tag.PixelMeasuresSequence);
    measures.setDoubles(Tag.PixelSpacing, VR.DS, 0.5, 0.5);
    measures.setDoubles(Tag.SliceThickness, VR.DS, 1.25);
    return d;
  }

  private static void dimension(DataSet d, String organization, int index, int group) {
    DataSet item = d.addItem(Tag.DimensionIndexSequence);
    item.set(Tag.DimensionOrganizationUID, organization);
    item.setInts(Tag.DimensionIndexPointer, VR.AT, index);
    item.setInts(Tag.FunctionalGroupPointer, VR.AT, group);
  }

  private static DataSet image(DataSet item, int number) {
    item.set(Tag.ReferencedSOPClassUID, UID.CTImageStorage);
    return item.set(Tag.ReferencedSOPInstanceUID, "1.2.826.0.1.3680043.10.1." + (number + 1));
  }

  private static void code(DataSet owner, int tag, String value, String scheme, String meaning) {
    DataSet code = owner.addItem(tag);
    code.set(Tag.CodeValue, value);
    code.set(Tag.CodingSchemeDesignator, scheme);
    code.set(Tag.CodeMeaning, meaning);
  }

  private static BulkData zeros(long length) {
    return new BulkData() {
      @Override
      public long length() {
        return length;
      }

      @Override
      public InputStream open() {
        return new InputStream() {
          private long left = length;

          @Override
          public int read() {
            return left-- > 0 ? 0 : -1;
          }

          @Override
          public int read(byte[] target, int offset, int count) throws IOException {
            int n = (int) Math.min(count, left);
            java.util.Arrays.fill(target, offset, offset + n, (byte) 0);
            left -= n;
            return n == 0 && count > 0 ? -1 : n;
          }
        };
      }
    };
  }
}
