// SPDX-License-Identifier: EPL-2.0
package org.sopwith.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Fragments;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.VR;

class FrameReaderTest {
  static DataSet image(int rows, int columns, int bits, byte[] pixels) {
    return new DataSet()
        .set(Tag.Modality, "OT")
        .setInts(Tag.SamplesPerPixel, VR.US, 1)
        .set(Tag.PhotometricInterpretation, "MONOCHROME2")
        .setInts(Tag.Rows, VR.US, rows)
        .setInts(Tag.Columns, VR.US, columns)
        .setInts(Tag.BitsAllocated, VR.US, bits)
        .setInts(Tag.BitsStored, VR.US, bits)
        .setInts(Tag.HighBit, VR.US, bits - 1)
        .setInts(Tag.PixelRepresentation, VR.US, 0)
        .setBytes(Tag.PixelData, bits > 8 ? VR.OW : VR.OB, pixels);
  }

  static FrameReader open(DataSet dataSet) throws FrameException {
    return FrameReader.of(DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, dataSet));
  }

  @Test
  void framesOfOneBitThatDoNotEndOnByteBordersComeOutRight() throws Exception {
    DataSet dataSet = image(1, 3, 1, new byte[] {0b1110_1001 - 256, 0});
    dataSet.set(Tag.NumberOfFrames, "3");
    FrameReader reader = open(dataSet);
    assertEquals(3, reader.frames());
    assertEquals(1, reader.frame(0).value(0, 0, 0));
    assertEquals(0, reader.frame(0).value(0, 1, 0));
    assertEquals(1, reader.frame(1).value(0, 0, 0));
    assertEquals(0, reader.frame(1).value(0, 1, 0));
    assertEquals(1, reader.frame(2).value(0, 0, 0));
    assertEquals(1, reader.frame(2).value(0, 1, 0));
  }

  @Test
  void aMissingFrameIsNamedCountedFromOne() throws Exception {
    DataSet dataSet = image(2, 2, 8, new byte[8]);
    dataSet.set(Tag.NumberOfFrames, "3");
    FrameReader reader = open(dataSet);
    assertEquals(2, reader.frames());
    assertEquals(3, reader.declaredFrames());
    FrameException e = assertThrows(FrameException.class, () -> reader.frame(2));
    assertEquals(2, e.frame());
    assertTrue(e.getMessage().startsWith("Frame 3: "), e.getMessage());
  }

  @Test
  void anObjectWithoutPixelDataOrExtentIsRefused() {
    assertThrows(FrameException.class, () -> open(new DataSet()));
    assertThrows(FrameException.class, () -> open(image(0, 2, 8, new byte[2])));
    assertThrows(FrameException.class, () -> open(image(1, 2, 12, new byte[4])));
  }

  @Test
  void aTransferSyntaxWithoutDecoderIsNamed() {
    DataSet dataSet = image(1, 2, 8, new byte[2]);
    dataSet.setFragments(
        Tag.PixelData, VR.OB, Fragments.of(List.of(new byte[0], new byte[] {1, 2})));
    TransferSyntax highThroughput = TransferSyntax.of("1.2.840.10008.1.2.4.201");
    UnsupportedTransferSyntaxException e =
        assertThrows(
            UnsupportedTransferSyntaxException.class,
            () -> FrameReader.of(DicomFile.create(highThroughput, dataSet)));
    assertEquals("1.2.840.10008.1.2.4.201", e.uid());
    assertTrue(e.getMessage().contains("High-Throughput"), e.getMessage());
  }

  @Test
  void aBrokenCompressedFrameEndsInAFrameException() throws Exception {
    for (String uid : List.of("1.2.5", "1.2.4.50", "1.2.4.70", "1.2.4.80", "1.2.4.90", "1.2.8.1")) {
      DataSet dataSet = image(1, 2, 8, new byte[2]);
      dataSet.setFragments(
          Tag.PixelData, VR.OB, Fragments.of(List.of(new byte[0], new byte[] {1, 2})));
      FrameReader reader =
          FrameReader.of(DicomFile.create(TransferSyntax.of("1.2.840.10008." + uid), dataSet));
      assertThrows(FrameException.class, () -> reader.frame(0), uid);
    }
  }

  @Test
  void aHugeExtentWithoutDataBehindItAllocatesNothing() throws Exception {
    for (String uid : List.of("1.2.5", "1.2.4.50", "1.2.4.70", "1.2.4.80", "1.2.4.90", "1.2.8.1")) {
      DataSet dataSet = image(40000, 50000, 8, new byte[2]);
      dataSet.setFragments(
          Tag.PixelData, VR.OB, Fragments.of(List.of(new byte[0], new byte[4096])));
      FrameReader reader =
          FrameReader.of(DicomFile.create(TransferSyntax.of("1.2.840.10008." + uid), dataSet));
      assertThrows(FrameException.class, () -> reader.frame(0), uid);
    }
    DataSet tooLarge = image(65535, 65535, 8, new byte[2]);
    assertThrows(FrameException.class, () -> open(tooLarge));
  }

  @Test
  void onlyFewDecodedFramesStayInMemory() throws Exception {
    DataSet dataSet = image(64, 64, 1, new byte[2000 * 512]);
    dataSet.set(Tag.NumberOfFrames, "2000");
    FrameReader reader = open(dataSet);
    WeakReference<Frame> first = new WeakReference<>(reader.frame(0));
    for (int i = 1; i < reader.frames(); i++) {
      reader.frame(i);
    }
    for (int i = 0; first.get() != null && i < 20; i++) {
      System.gc();
      Thread.sleep(10);
    }
    assertNull(first.get());
  }

  @Test
  void attributesOfAFrameComeFromItsOwnGroupThenFromTheSharedOneThenFromTheRoot() throws Exception {
    DataSet dataSet = image(2, 2, 8, new byte[8]);
    dataSet.set(Tag.NumberOfFrames, "2").set(Tag.RescaleSlope, "9");
    DataSet shared = dataSet.addItem(Tag.SharedFunctionalGroupsSequence);
    shared
        .addItem(Tag.PixelValueTransformationSequence)
        .set(Tag.RescaleSlope, "2")
        .set(Tag.RescaleIntercept, "-10");
    shared.addItem(Tag.PixelMeasuresSequence).set(Tag.PixelSpacing, "0.5", "0.25");
    shared
        .addItem(Tag.PlaneOrientationSequence)
        .set(Tag.ImageOrientationPatient, "1", "0", "0", "0", "1", "0");
    for (int i = 0; i < 2; i++) {
      DataSet own = dataSet.addItem(Tag.PerFrameFunctionalGroupsSequence);
      own.addItem(Tag.PlanePositionSequence)
          .set(Tag.ImagePositionPatient, "10", "20", Integer.toString(30 + i));
      if (i == 1) {
        own.addItem(Tag.PixelValueTransformationSequence).set(Tag.RescaleSlope, "3");
        own.addItem(Tag.FrameVOILUTSequence)
            .set(Tag.WindowCenter, "40")
            .set(Tag.WindowWidth, "400");
      }
    }
    FrameReader reader = open(dataSet);
    assertEquals(-8, reader.modality(0).apply(1));
    assertEquals(3, reader.modality(1).apply(1));
    assertTrue(reader.voi(0).isEmpty());
    assertInstanceOf(VoiTransform.Window.class, reader.voi(1).get(0));
    PlanePosition plane = reader.plane(1).orElseThrow();
    assertEquals(new Vector(10.5, 21.5, 31), plane.patient(2, 3));
    assertEquals(31, plane.distance());
  }

  @Test
  void overlaysComeFromTheirOwnDataAndFromUnusedBits() throws Exception {
    byte[] cells = {1, 0x10, 2, 0, 3, 0x10, 4, 0};
    DataSet dataSet = image(2, 2, 16, cells);
    dataSet.setInts(Tag.BitsStored, VR.US, 12).setInts(Tag.HighBit, VR.US, 11);
    for (int group : new int[] {0x60000000, 0x60020000}) {
      dataSet
          .setInts(group | 0x0010, VR.US, 2)
          .setInts(group | 0x0011, VR.US, 2)
          .set(group | 0x0040, VR.CS, "G")
          .setInts(group | 0x0050, VR.SS, 1, 1);
    }
    dataSet.setInts(0x60000102, VR.US, 12);
    dataSet.setInts(0x60020102, VR.US, 0).setBytes(0x60023000, VR.OW, new byte[] {0b1000, 0});
    FrameReader reader = open(dataSet);
    assertEquals(1, reader.frame(0).value(0, 0, 0));
    List<Overlay> overlays = reader.overlays(0);
    assertEquals(2, overlays.size());
    assertTrue(overlays.get(0).isSet(0, 0));
    assertFalse(overlays.get(0).isSet(0, 1));
    assertTrue(overlays.get(0).isSet(1, 0));
    assertTrue(overlays.get(1).isSet(1, 1));
    assertEquals(1, overlays.get(1).bits().cardinality());
  }

  @Test
  void valuesComeWithTheirMeaningOnRequest() throws Exception {
    DataSet dataSet = image(1, 2, 8, new byte[] {0, 100});
    dataSet.set(Tag.RescaleSlope, "2").set(Tag.RescaleIntercept, "-1000");
    FrameReader reader = open(dataSet);
    assertArrayEquals(new double[] {-1000, -800}, reader.frame(0).values(reader.modality(0)));
  }
}
