// SPDX-License-Identifier: EPL-2.0
package org.sopwith.ui.tests.editor.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Dictionary;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;
import org.sopwith.operation.OperationException;
import org.sopwith.ui.editor.DicomDocument;
import org.sopwith.ui.editor.DicomDocument.Place;
import org.sopwith.ui.editor.internal.model.AttributeProposals;
import org.sopwith.ui.editor.internal.model.Bytes;
import org.sopwith.ui.editor.internal.model.CompareNode;
import org.sopwith.ui.editor.internal.model.Editing;
import org.sopwith.ui.editor.internal.model.ObjectSummary;
import org.sopwith.ui.editor.internal.model.Row;
import org.sopwith.ui.editor.internal.model.RowExport;
import org.sopwith.ui.editor.internal.model.RowTree;

class EditingTest {
  @TempDir Path folder;
  private final DataSet data = new DataSet();
  private DicomDocument document;
  private Editing editing;

  @BeforeEach
  void open() throws Exception {
    data.set(Tag.SOPClassUID, UID.CTImageStorage);
    data.set(Tag.SOPInstanceUID, "2.25.1");
    data.set(Tag.PatientID, "4711");
    for (int i = 0; i < 3; i++) {
      data.addItem(Tag.ReferencedStudySequence).set(Tag.ReferencedSOPInstanceUID, "2.25.9" + i);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, data).write(bytes);
    document = new DicomDocument(DicomFile.parse(bytes.toByteArray()));
    editing = new Editing(document);
  }

  private Place place(int tag) {
    return new Place(document.dataSet(), tag);
  }

  private byte[] bytes() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.file().write(bytes);
    return bytes.toByteArray();
  }

  @Test
  void undoGivesTheBytesOfTheFileBack() throws Exception {
    byte[] before = bytes();
    editing.set(place(Tag.PatientID), "4712");
    editing.delete(List.of(new Row.Tag(place(Tag.ReferencedStudySequence))));
    editing.set(place(Tag.SOPInstanceUID), "2.25.2");
    assertEquals("2.25.2", document.meta().string(Tag.MediaStorageSOPInstanceUID, ""));
    document.undo();
    document.undo();
    document.undo();
    assertFalse(document.isDirty());
    assertEquals("2.25.1", document.meta().string(Tag.MediaStorageSOPInstanceUID, ""));
    assertArrayEquals(before, bytes());
  }

  @Test
  void undoingPastWhatWasSavedIsAChange() throws Exception {
    editing.set(place(Tag.PatientID), "4712");
    document.saved(folder.resolve("x.dcm"), document.revision());
    assertFalse(document.isDirty());
    document.undo();
    assertTrue(document.isDirty());
    assertTrue(document.isChanged(place(Tag.PatientID)));
    editing.set(place(Tag.PatientID), "4713");
    assertTrue(document.isDirty(), "no way leads back to what was saved");
    document.undo();
    assertTrue(document.isDirty());
  }

  @Test
  void aRefusedEditChangesNothing() throws Exception {
    assertThrows(
        OperationException.class, () -> editing.set(place(Tag.SOPInstanceUID), "not a uid"));
    assertThrows(
        OperationException.class,
        () -> editing.set(new Place(document.meta(), Tag.TransferSyntaxUID), "1.2.3"));
    assertFalse(document.isDirty());
    assertTrue(document.undoLabel().isEmpty());
  }

  @Test
  void severalItemsAreDeletedInOneStep() throws Exception {
    List<DataSet> items = document.dataSet().items(Tag.ReferencedStudySequence);
    DataSet middle = items.get(1);
    editing.delete(
        List.of(
            new Row.Item(items.get(0), place(Tag.ReferencedStudySequence), 0),
            new Row.Item(items.get(2), place(Tag.ReferencedStudySequence), 2)));
    assertEquals(List.of(middle), document.dataSet().items(Tag.ReferencedStudySequence));
    document.undo();
    assertEquals(3, document.dataSet().items(Tag.ReferencedStudySequence).size());
  }

  @Test
  void aPrivateElementBringsItsCreatorAndBothGoWithOneUndo() throws Exception {
    Place added =
        editing.insert(
            document.dataSet(),
            AttributeProposals.step("(0029,xx10,ACME 1.0)").orElseThrow(),
            Optional.of(VR.LO),
            "thing");
    assertEquals(0x00291010, added.tag());
    assertEquals("ACME 1.0", document.dataSet().string(0x00290010, ""));
    document.undo();
    assertFalse(document.dataSet().contains(0x00290010));
    assertFalse(document.dataSet().contains(0x00291010));
  }

  @Test
  void whatIsOpenIsNotOverwritten() throws Exception {
    Path file = folder.resolve("ct.dcm");
    document.write(file);
    try (DicomDocument again = DicomDocument.open(file)) {
      Exception refused =
          assertThrows(IOException.class, () -> again.write(folder.resolve("ct.dcm")));
      assertTrue(refused.getMessage().contains("never overwritten"));
    }
  }

  @Test
  void attributesAreFoundByKeywordWordsAndTag() {
    assertEquals("PatientName", AttributeProposals.find("patientname").get(0).keyword());
    assertTrue(
        AttributeProposals.find("seg label").stream()
            .map(Dictionary.Entry::keyword)
            .anyMatch("SegmentLabel"::equals));
    assertEquals("PatientName", AttributeProposals.find("(0010,0010").get(0).keyword());
  }

  @Test
  void exportHasALineForEachElement() throws Exception {
    StringWriter csv = new StringWriter();
    RowExport.csv(document, new RowTree(document.file()).elementRows(), csv);
    assertTrue(
        csv.toString().contains("PatientID,\"(0010,0020)\",Patient ID,LO,1,4,4711"),
        csv.toString());
    StringWriter json = new StringWriter();
    RowExport.json(document, new RowTree(document.file()).elementRows(), json);
    assertTrue(
        json.toString().contains("ReferencedStudySequence[3].ReferencedSOPInstanceUID"),
        json.toString());
  }

  @Test
  void bytesAreShownBySixteen() {
    assertEquals(
        "00000010  41 00                                             A.\n",
        Bytes.picture(new byte[] {0x41, 0}, 16));
  }

  @Test
  void theSummarySaysWhatTheObjectIs() {
    assertTrue(
        ObjectSummary.of(document.file())
            .startsWith("CT Image Storage · Explicit VR Little Endian · "));
    assertEquals("523 kB", ObjectSummary.size(523_288));
    assertEquals("1.6 MB", ObjectSummary.size(1_591_962));
  }

  @Test
  void theChangedPartOfTwoTextsIsBetweenWhatTheyShare() {
    assertArrayEquals(new int[] {4, 2}, CompareNode.common("Doe^Jane", "Doe^Irene"));
    assertArrayEquals(new int[] {2, 0}, CompareNode.common("aa", "aaa"));
  }
}
