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
    d.set(Tag.SOPInstanceUID, "1.2.826.0.1.3680043.10.1." + number);
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

  /** A Segmentation with the functional groups that writers put into each frame. */
  static DataSet segmentation(int frames) {
    DataSet d = new DataSet();
    d.set(Tag.SOPClassUID, UID.SegmentationStorage);
    d.set(Tag.SOPInstanceUID, "1.2.826.0.1.3680043.10.4");
    d.setInts(Tag.NumberOfFrames, VR.IS, frames);
    d.setInts(Tag.Rows, VR.US, 512);
    d.setInts(Tag.Columns, VR.US, 512);
    d.setInts(Tag.BitsAllocated, VR.US, 1);
    for (int i = 0; i < frames; i++) {
      DataSet frame = d.addItem(Tag.PerFrameFunctionalGroupsSequence);
      DataSet image = frame.addItem(Tag.DerivationImageSequence);
      DataSet source = image.addItem(Tag.SourceImageSequence);
      source.set(Tag.ReferencedSOPClassUID, UID.CTImageStorage);
      source.set(Tag.ReferencedSOPInstanceUID, "1.2.826.0.1.3680043.10.1." + i % 300);
      image.addItem(Tag.DerivationCodeSequence).set(Tag.CodeValue, "113076");
      frame
          .addItem(Tag.FrameContentSequence)
          .setInts(Tag.DimensionIndexValues, VR.UL, i / 128, i % 128);
      frame
          .addItem(Tag.PlanePositionSequence)
          .setDoubles(Tag.ImagePositionPatient, VR.DS, -250, -250, i % 300 * 1.25);
      frame
          .addItem(Tag.SegmentIdentificationSequence)
          .setInts(Tag.ReferencedSegmentNumber, VR.US, 1 + i / 128);
    }
    return d.setBulk(Tag.PixelData, VR.OB, zeros((long) frames * FRAME_BYTES));
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
