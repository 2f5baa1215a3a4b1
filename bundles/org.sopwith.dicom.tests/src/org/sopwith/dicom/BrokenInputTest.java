// SPDX-License-Identifier: EPL-2.0
package org.sopwith.dicom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BrokenInputTest {

  @Test
  void aFileCutAnywhereGivesWhatComesBeforeTheCut() throws IOException {
    byte[] whole = FaithfulRoundTripTest.written(file());
    int most = DicomFile.parse(whole).dataSet().size();
    int before = 0;
    for (int length = 133; length < whole.length; length++) {
      try {
        DicomFile file = DicomFile.parse(Arrays.copyOf(whole, length));
        walk(file.dataSet());
        assertTrue(file.dataSet().size() >= before - 1 && file.dataSet().size() <= most);
        before = file.dataSet().size();
        for (Problem problem : file.problems()) {
          assertTrue(problem.offset() >= 0 && problem.offset() <= length, problem.toString());
        }
      } catch (DicomException e) {
        assertTrue(length < 200, "cut at " + length + ": " + e.getMessage());
      }
    }
    assertEquals(most, before);
  }

  @Test
  void whatIsAddedBehindACutIsReadAgain() throws IOException {
    byte[] whole = FaithfulRoundTripTest.written(file());
    for (int length = 400; length < whole.length; length++) {
      DicomFile file = DicomFile.parse(Arrays.copyOf(whole, length));
      file.dataSet().set(0x7FE10010, VR.LO, "SOPWITH TEST");
      file.dataSet().set(0x7FE11001, VR.LO, "added");
      DicomFile again = DicomFile.parse(FaithfulRoundTripTest.written(file));
      assertEquals("added", again.dataSet().string(0x7FE11001, ""), "cut at " + length);
      assertEquals(file.dataSet().size(), again.dataSet().size(), "cut at " + length);
    }
  }

  @Test
  void changedBytesNeverThrowAnythingButDicomException() throws IOException {
    byte[] whole = FaithfulRoundTripTest.written(file());
    Random random = new Random(20260102);
    for (int run = 0; run < 20_000; run++) {
      byte[] bytes = whole.clone();
      for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
        bytes[128 + random.nextInt(bytes.length - 128)] = (byte) random.nextInt(256);
      }
      try {
        DicomFile file = DicomFile.parse(bytes);
        walk(file.dataSet());
        file.dataSet().set(Tag.PatientComments, "edited");
        file.write(new ByteArrayOutputStream());
      } catch (DicomException e) {
        assertTrue(e.offset() >= 0);
      }
    }
  }

  @Test
  void aCharacterSetThatIsASequenceIsIgnored() throws IOException {
    DataSet d = new DataSet().setEmptySequence(Tag.SpecificCharacterSet);
    d.addItem(Tag.SpecificCharacterSet).set(Tag.PatientID, "1");
    d.set(Tag.PatientName, "Doe^Jane");
    TransferSyntax syntax = TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN;
    byte[] bytes = FaithfulRoundTripTest.written(DicomFile.create(syntax, d));
    DataSet read = DicomFile.parse(bytes).dataSet();
    assertEquals("Doe^Jane", read.string(Tag.PatientName, ""));
    read.set(Tag.PatientComments, "edited");
  }

  @Test
  void encapsulatedPixelDataInAnEncodingThatMustNotHaveItCanBeEditedAround() throws IOException {
    DataSet d = new DataSet().set(Tag.PatientID, "1");
    byte[] head =
        FaithfulRoundTripTest.written(
            DicomFile.create(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN, d));
    byte[] cut = {
      (byte) 0xE0,
      0x7F,
      0x10,
      0,
      -1,
      -1,
      -1,
      -1,
      (byte) 0xFE,
      -1,
      0,
      (byte) 0xE0,
      0,
      0,
      0,
      0,
      (byte) 0xFE,
      -1,
      0,
      (byte) 0xE0,
      2,
      0,
      0,
      0,
      7,
      8
    };
    byte[] whole = Arrays.copyOf(head, head.length + cut.length);
    System.arraycopy(cut, 0, whole, head.length, cut.length);
    DicomFile file = DicomFile.parse(whole);
    file.dataSet().set(0x7FE10010, VR.LO, "SOPWITH TEST");
    DataSet again = DicomFile.parse(FaithfulRoundTripTest.written(file)).dataSet();
    assertEquals(2, again.get(Tag.PixelData).orElseThrow().fragments().orElseThrow().length(1));
    assertEquals("SOPWITH TEST", again.string(0x7FE10010, ""));
  }

  @Test
  void endlessNestingEndsWithAProblem() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(
        FaithfulRoundTripTest.written(
            DicomFile.create(
                TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, new DataSet().set(Tag.PatientID, "1"))));
    byte[] level = {
      0x40,
      0,
      0x30,
      (byte) 0xA7,
      'S',
      'Q',
      0,
      0,
      -1,
      -1,
      -1,
      -1,
      (byte) 0xFE,
      -1,
      0,
      (byte) 0xE0,
      -1,
      -1,
      -1,
      -1
    };
    for (int i = 0; i < 100_000; i++) {
      out.write(level);
    }
    DicomFile file = DicomFile.parse(out.toByteArray());
    assertTrue(file.problems().stream().anyMatch(p -> p.id().equals("nesting-too-deep")));
    assertEquals("1", file.dataSet().string(Tag.PatientID, ""));
  }

  @Test
  void aLyingLengthIsCutAndSaidWithItsOffset() throws IOException {
    byte[] bytes =
        FaithfulRoundTripTest.written(
            DicomFile.create(
                TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
                new DataSet().setBytes(Tag.PixelData, VR.OW, new byte[100])));
    int header = bytes.length - 112;
    bytes[header + 11] = 0x7F;
    DicomFile file = DicomFile.parse(bytes);
    Problem problem = file.problems().get(0);
    assertEquals("truncated-value", problem.id());
    assertEquals(header, problem.offset());
    assertEquals(100, file.dataSet().bytes(Tag.PixelData).length);
  }

  @Test
  void whatIsNotDicomIsRefusedInOneSentence() {
    for (byte[] bytes :
        new byte[][] {
          {},
          {0},
          {8, 0, 5, 0, 'C', 'S', 0, 0, 1, 2},
          new byte[4096],
          "II*\0 a TIFF file, says who".getBytes(StandardCharsets.ISO_8859_1),
          "{\"json\": true, \"and\": \"some more text to be long enough\"}"
              .repeat(10)
              .getBytes(StandardCharsets.UTF_8)
        }) {
      DicomException e = assertThrows(DicomException.class, () -> DicomFile.parse(bytes));
      assertFalse(e.getMessage().isBlank());
    }
  }

  @Test
  void aDataSetWithoutPreambleAndMetaIsRead() throws IOException {
    for (TransferSyntax syntax :
        new TransferSyntax[] {
          TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
          TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
          TransferSyntax.EXPLICIT_VR_BIG_ENDIAN
        }) {
      byte[] whole = TestFiles.nested(syntax);
      DicomFile sound = DicomFile.parse(whole);
      int start = (int) sound.dataSet().at(0).offset();
      DicomFile bare = DicomFile.parse(Arrays.copyOfRange(whole, start, whole.length));
      assertEquals(syntax.encoding(), bare.transferSyntax().encoding());
      assertEquals("Doe^Jane", bare.dataSet().string(Tag.PatientName, ""));
      assertEquals(513, bare.dataSet().integer(Tag.Rows, 0));
    }
  }

  @Test
  void aWrongTransferSyntaxIsNoticed() throws IOException {
    byte[] bytes = TestFiles.nested(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);
    DicomFile file = DicomFile.parse(bytes);
    file.meta().set(Tag.TransferSyntaxUID, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN.uid());
    DicomFile wrong = DicomFile.parse(FaithfulRoundTripTest.written(file));
    assertEquals("wrong-transfer-syntax", wrong.problems().get(0).id());
    assertEquals("Doe^Jane", wrong.dataSet().string(Tag.PatientName, ""));
  }

  private static DicomFile file() {
    DataSet d = TestFiles.everyVr();
    DataSet item = d.addItem(Tag.ReferencedSeriesSequence);
    item.addItem(Tag.ReferencedInstanceSequence).set(Tag.ReferencedSOPInstanceUID, "1.2");
    return DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, d);
  }

  private static int walk(DataSet dataSet) {
    int elements = 0;
    for (Element element : dataSet) {
      element.display(60);
      element.name();
      element.path().toString();
      elements++;
      for (DataSet item : element.items()) {
        elements += walk(item);
      }
    }
    return elements;
  }
}
