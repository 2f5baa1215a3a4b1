// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
  private static final String BIG = "1.2.840.10008.1.2.2";

  @ParameterizedTest
  @ValueSource(
      strings = {"1.2.840.10008.1.2", "1.2.840.10008.1.2.1", BIG, "1.2.840.10008.1.2.1.99"})
  void valuesOfEveryVrSurviveEveryEncoding(String uid) throws IOException {
    DataSet before = TestFiles.everyVr();
    TransferSyntax syntax = TransferSyntax.of(uid);
    DicomFile file =
        DicomFile.parse(FaithfulRoundTripTest.written(DicomFile.create(syntax, before)));
    assertEquals(List.of(), file.problems());
    assertEquals(syntax, file.transferSyntax());
    assertEquals(before.size(), file.dataSet().size());
    for (Element element : before) {
      Element read = file.dataSet().get(element.tag()).orElseThrow();
      if (syntax.isExplicit()) {
        assertEquals(element.vr(), read.vr());
        assertEquals(element.strings(), read.strings(), element.toString());
      }
      assertEquals(
          element.items().size(),
          syntax.isExplicit() ? read.items().size() : element.items().size());
      if (!BIG.equals(uid) && !element.isSequence()) {
        assertArrayEquals(element.bytes(), read.bytes(), element.toString());
      }
    }
  }

  @Test
  void bigEndianWordsAreGivenInLittleEndianOrder() throws IOException {
    DataSet d = new DataSet();
    d.setBytes(Tag.PixelData, VR.OW, new byte[] {1, 0, 2, 0});
    byte[] bytes =
        FaithfulRoundTripTest.written(DicomFile.create(TransferSyntax.EXPLICIT_VR_BIG_ENDIAN, d));
    assertEquals(0, bytes[bytes.length - 4]);
    assertEquals(1, bytes[bytes.length - 3]);
    DataSet read = DicomFile.parse(bytes).dataSet();
    assertArrayEquals(new byte[] {1, 0, 2, 0}, read.bytes(Tag.PixelData));
    assertArrayEquals(new int[] {1, 2}, read.ints(Tag.PixelData));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.840.10008.1.2", "1.2.840.10008.1.2.1", BIG})
  void aDataSetMayBeginWithAnyGroup(String uid) throws IOException {
    TransferSyntax syntax = TransferSyntax.of(uid);
    for (int tag :
        new int[] {
          Tag.SpecificCharacterSet, Tag.ModifiedAttributesSequence, Tag.EncryptedContent, Tag.Rows
        }) {
      DataSet d = new DataSet();
      if (Dictionary.standard().vr(tag).isSequence()) {
        d.addItem(tag).set(Tag.PatientID, "inner");
      } else {
        d.setBytes(tag, Dictionary.standard().vr(tag), new byte[2]);
      }
      DicomFile file = DicomFile.parse(FaithfulRoundTripTest.written(DicomFile.create(syntax, d)));
      assertEquals(List.of(), file.problems());
      assertEquals(syntax, file.transferSyntax());
      assertTrue(file.dataSet().contains(tag));
    }
  }

  @Test
  void aValueTooLongForAShortHeaderIsWrittenAsUn() throws IOException {
    DataSet d = new DataSet();
    d.setBytes(Tag.ImageComments, VR.LT, new byte[70_000]);
    d.setInts(Tag.Rows, VR.US, 7);
    DicomFile file =
        DicomFile.parse(
            FaithfulRoundTripTest.written(
                DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, d)));
    assertEquals(List.of(), file.problems());
    assertEquals(70_000, file.dataSet().bytes(Tag.ImageComments).length);
    assertEquals(VR.LT, file.dataSet().get(Tag.ImageComments).orElseThrow().vr());
  }

  @ParameterizedTest
  @ValueSource(ints = {101, 2_000, 20_000})
  void whatIsNestedTooDeepToBeReadIsNotWritten(int depth) {
    IOException refusal =
        assertThrows(IOException.class, () -> FaithfulRoundTripTest.written(nested(depth)));
    assertTrue(
        refusal.getMessage().startsWith("Sequences are nested deeper than 100 levels"),
        refusal.getMessage());
  }

  @Test
  void whatIsNestedAsDeepAsIsReadIsWritten() throws IOException {
    DicomFile file = DicomFile.parse(FaithfulRoundTripTest.written(nested(100)));
    assertEquals(List.of(), file.problems());
    DataSet item = file.dataSet();
    for (int level = 0; level < 100; level++) {
      item = item.items(Tag.ContentSequence).getFirst();
    }
    assertTrue(item.isEmpty());
  }

  private static DicomFile nested(int depth) {
    DataSet root = new DataSet();
    DataSet item = root;
    for (int level = 0; level < depth; level++) {
      item = item.addItem(Tag.ContentSequence);
    }
    return DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, root);
  }

  @Test
  void aSequenceWrittenAsUnIsReadInImplicitVr() throws IOException {
    DataSet item = new DataSet();
    item.set(Tag.PatientID, "4711");
    byte[] implicit = {
      (byte) 0xFE,
      (byte) 0xFF,
      0,
      (byte) 0xE0,
      12,
      0,
      0,
      0,
      0x10,
      0,
      0x20,
      0,
      4,
      0,
      0,
      0,
      '4',
      '7',
      '1',
      '1'
    };
    DataSet d = new DataSet();
    d.setBytes(Tag.ReferencedStudySequence, VR.UN, implicit);
    byte[] bytes =
        FaithfulRoundTripTest.written(
            DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, d));
    DicomFile file = DicomFile.parse(bytes);
    Element read = file.dataSet().get(Tag.ReferencedStudySequence).orElseThrow();
    assertEquals(VR.SQ, read.vr());
    assertEquals("4711", read.items().get(0).string(Tag.PatientID, ""));
    read.items().get(0).set(Tag.PatientID, "471100");
    DicomFile again = DicomFile.parse(FaithfulRoundTripTest.written(file));
    assertEquals(List.of(), again.problems());
    assertEquals(
        "471100",
        again
            .dataSet()
            .item(Tag.ReferencedStudySequence, 0)
            .orElseThrow()
            .string(Tag.PatientID, ""));
  }

  @Test
  void fileMetaInformationIsCompleteAndItsLengthRight() throws IOException {
    DicomFile file = DicomFile.parse(TestFiles.nested(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN));
    assertEquals(List.of(), file.problems());
    assertEquals("1.2.3.4", file.meta().string(Tag.MediaStorageSOPInstanceUID, ""));
    assertTrue(file.meta().contains(Tag.ImplementationClassUID));
  }
}
