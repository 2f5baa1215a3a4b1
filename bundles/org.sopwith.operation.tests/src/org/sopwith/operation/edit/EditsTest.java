// SPDX-License-Identifier: EPL-2.0
package org.sopwith.operation.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Samples;

class EditsTest {
  private DicomFile file;
  private DataSet ct;

  @BeforeEach
  void open() throws Exception {
    file = DicomFile.parse(Samples.bytes(Samples.ct()));
    ct = file.dataSet();
  }

  @Test
  void valuesAreSetWithTheVrOfElementOrDictionary() throws Exception {
    set("PatientID=X", "PixelSpacing=1\\2", "Rows=+7", "SmallestImagePixelValue=3", "PatientSex=");
    assertEquals("X", ct.string(Tag.PatientID, ""));
    assertEquals(List.of("1", "2"), ct.strings(Tag.PixelSpacing));
    assertEquals(7, ct.integer(Tag.Rows, 0));
    assertEquals(VR.US, ct.get(Tag.SmallestImagePixelValue).orElseThrow().vr());
    assertTrue(ct.get(Tag.PatientSex).orElseThrow().isEmpty());
  }

  @Test
  void binaryValuesAreHexadecimalAndTextOfOneValueKeepsItsBackslash() throws Exception {
    set("PixelData=0100 02ff", "PatientComments=a\\b");
    assertArrayEquals(new byte[] {1, 0, 2, -1}, ct.bytes(Tag.PixelData));
    assertEquals("a\\b", ct.string(Tag.PatientComments, ""));
  }

  @Test
  void signedPixelsDecideBetweenUsAndSs() throws Exception {
    set("PixelRepresentation=1", "SmallestImagePixelValue=-3");
    assertEquals(VR.SS, ct.get(Tag.SmallestImagePixelValue).orElseThrow().vr());
  }

  @Test
  void newUidIsValidAndRepeatedInTheMetaHeader() throws Exception {
    set("SOPInstanceUID=@new");
    String uid = ct.string(Tag.SOPInstanceUID, "");
    assertTrue(uid.startsWith("2.25."));
    assertTrue(ValueChecks.problem(VR.UI, uid).isEmpty());
    assertEquals(uid, file.meta().string(Tag.MediaStorageSOPInstanceUID, ""));
  }

  @Test
  void privateElementGetsItsBlockByCreator() throws Exception {
    set("(0029,xx11,ACME 1.0):DS=1.5", "(0029,xx01,OTHER=2):UN=00ff", "(0029,xx10,ACME 1.0)=new");
    assertEquals("1.5", ct.string(0x00291011, ""));
    assertEquals("OTHER=2", ct.string(0x00290011, ""));
    assertArrayEquals(new byte[] {0, -1}, ct.bytes(0x00291101));
    assertEquals("new", ct.string(0x00291010, ""));
  }

  @Test
  void itemsAreAddedFilledAndRemovedInOrder() throws Exception {
    apply(
        new Edit.AddItem(Edit.parsePath("SourceImageSequence")),
        Edit.Set.parse("SourceImageSequence[4].ReferencedSOPInstanceUID=2.25.14"),
        new Edit.Delete(Edit.parsePath("SourceImageSequence[1]")),
        Edit.Set.parse("SourceImageSequence[*].ReferencedSOPClassUID=1.2.3"));
    List<String> uids = new ArrayList<>();
    for (DataSet item : ct.items(Tag.SourceImageSequence)) {
      uids.add(item.string(Tag.ReferencedSOPInstanceUID, ""));
      assertEquals("1.2.3", item.string(Tag.ReferencedSOPClassUID, ""));
    }
    assertEquals(List.of("2.25.12", "2.25.13", "2.25.14"), uids);
  }

  @Test
  void elementsAreDeletedByPathTagOrCreator() throws Exception {
    apply(
        new Edit.Delete(Edit.parsePath("(0010,0020)")),
        new Edit.Delete(Edit.parsePath("SourceImageSequence[*].ReferencedSOPClassUID")),
        new Edit.Delete(Edit.parsePath("(0029,xx10,ACME 1.0)")));
    assertFalse(ct.contains(Tag.PatientID));
    assertFalse(ct.contains(0x00291010));
    for (DataSet item : ct.items(Tag.SourceImageSequence)) {
      assertFalse(item.contains(Tag.ReferencedSOPClassUID));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PatientBirthDate=20241301|PatientBirthDate cannot be '20241301': A date is a day of the calendar, written YYYYMMDD.
          PatientID=A\\B|PatientID has VM 1 by PS3.6; these are 2 values.
          PatientID:UI=1.2|PatientID has VR LO by PS3.6, not UI.
          SourceImageSequence=x|SourceImageSequence is a sequence and has items, not a value; use --add-item.
          SourceImageSequence[9].ReferencedSOPInstanceUID=1|There is nothing for SourceImageSequence[9].ReferencedSOPInstanceUID to be in; add the items before it with --add-item.
          SourceImageSequence[1]=1|SourceImageSequence[1] is an item; name an element in it.
          (0031,1001)=1|(0031,1001) has no private creator; write (0031,xx01,CREATOR).
          (0031,xx01,X)=1|The dictionary has no VR for (0031,xx01,X); write it as in (0031,xx01,X):LO=...
          TransferSyntaxUID=1.2|TransferSyntaxUID says how the file is encoded and cannot be edited alone.
          PatientName=山田|PatientName cannot be '山田': A character cannot be written in the Specific Character Set of the object.
          Rows=-1|Rows cannot be '-1': US is a whole number from 0 to 65535.
          """)
  void wrongEditIsRefusedInOneSentence(String edit, String sentence) {
    assertEquals(sentence, assertThrows(OperationException.class, () -> set(edit)).getMessage());
  }

  @Test
  void missingThingsCannotBeDeleted() {
    for (String path : List.of("PatientSex", "SourceImageSequence[9]", "(0029,xx77,ACME 1.0)")) {
      Edit edit = new Edit.Delete(org.sopwith.dicom.AttributePath.parse(path));
      assertThrows(OperationException.class, () -> apply(edit));
    }
  }

  @Test
  void editIsPrintedAsTheOptionThatReadsIt() throws Exception {
    assertEquals(
        "--set PatientID=X --set 'PatientName=O'\\''Hara^J' --delete 'A[1]'"
            .replace("A[1]", "SourceImageSequence[1]"),
        Edit.options(
            List.of(
                Edit.Set.parse("PatientID=X"),
                Edit.Set.parse("PatientName=O'Hara^J"),
                new Edit.Delete(Edit.parsePath("SourceImageSequence[1]")))));
  }

  private void set(String... edits) throws OperationException {
    List<Edit> list = new ArrayList<>();
    for (String edit : edits) {
      list.add(Edit.Set.parse(edit));
    }
    new Edits(file).apply(list);
  }

  private void apply(Edit... edits) throws OperationException {
    new Edits(file).apply(List.of(edits));
  }
}
