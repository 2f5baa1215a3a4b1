// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.operation.OperationException;

/** Original values that a profile wants recorded (PS3.3 C.12.1.1.9). */
class OriginalsRecorderTest {
  @TempDir Path folder;

  private final DataSet object = DeidentifierTest.ct(1);

  private DeidentifiedObject apply(String overrides, String... attributes) throws Exception {
    String text =
        "sopwith-deid: 1\nname: T\nedition: 2024c\nrecord-original:\n  - "
            + String.join("\n  - ", attributes)
            + "\n"
            + overrides;
    return new Deidentifier(
            ProfileText.parse(text, "t"), folder, DeidKey.random(), Cleaners.standard())
        .deidentify(DeidentifierTest.written(object));
  }

  private DataSet entry(String... attributes) throws Exception {
    List<DataSet> entries =
        apply("", attributes).file().dataSet().items(Tag.OriginalAttributesSequence);
    assertEquals(1, entries.size());
    return entries.get(0);
  }

  private static DataSet values(DataSet entry) {
    assertEquals(1, entry.items(Tag.ModifiedAttributesSequence).size());
    return entry.items(Tag.ModifiedAttributesSequence).get(0);
  }

  @Test
  void whatWasChangedIsRecordedWithWhenWhyAndByWhom() throws Exception {
    object.set(Tag.StationName, "CT-7");
    object.set(Tag.KVP, "120");
    DataSet entry = entry("StationName", "KVP", "PatientID");
    assertEquals("COERCE", entry.string(Tag.ReasonForTheAttributeModification, ""));
    assertTrue(entry.string(Tag.ModifyingSystem, "").startsWith("Sopwith"));
    assertTrue(entry.string(Tag.AttributeModificationDateTime, "").matches("\\d{14}"));
    assertTrue(entry.contains(Tag.SourceOfPreviousValues));
    DataSet values = values(entry);
    assertEquals("CT-7", values.string(Tag.StationName, ""));
    assertEquals(object.string(Tag.PatientID), values.string(Tag.PatientID));
    assertFalse(values.contains(Tag.KVP));
  }

  @Test
  void aSequenceIsRecordedWhole() throws Exception {
    DataSet item = object.addItem(Tag.ReferencedStudySequence);
    item.set(Tag.ReferencedSOPClassUID, "1.2.840.10008.3.1.2.3.1");
    item.set(Tag.ReferencedSOPInstanceUID, "1.2.3.4");
    item.addItem(Tag.PurposeOfReferenceCodeSequence).set(Tag.CodeMeaning, "why");
    DataSet recorded =
        values(entry("ReferencedStudySequence")).items(Tag.ReferencedStudySequence).getLast();
    assertEquals("1.2.3.4", recorded.string(Tag.ReferencedSOPInstanceUID, ""));
    assertEquals(
        "why",
        recorded.items(Tag.PurposeOfReferenceCodeSequence).get(0).string(Tag.CodeMeaning, ""));
  }

  @Test
  void aValueThatDoesNotConformIsRecordedAsItsBytes() throws Exception {
    byte[] date = "12 May 2020 ".getBytes(StandardCharsets.US_ASCII);
    object.setBytes(Tag.StudyDate, VR.DA, date);
    DataSet entry = entry("StudyDate");
    assertEquals(Optional.empty(), values(entry).string(Tag.StudyDate));
    assertTrue(values(entry).contains(Tag.StudyDate));
    DataSet wrong = entry.items(Tag.NonconformingModifiedAttributesSequence).get(0);
    assertEquals("(0008,0020)", wrong.string(Tag.SelectorAttribute, ""));
    assertArrayEquals(date, wrong.bytes(Tag.NonconformingDataElementValue));
  }

  @Test
  void aValueTooManyDoesNotConformEither() throws Exception {
    object.setBytes(Tag.StationName, VR.SH, "A\\B ".getBytes(StandardCharsets.US_ASCII));
    assertEquals(1, entry("StationName").items(Tag.NonconformingModifiedAttributesSequence).size());
  }

  @Test
  void whatWasAddedIsRecordedWithoutAValue() throws Exception {
    DataSet values = values(entry("PatientIdentityRemoved"));
    assertTrue(values.contains(Tag.PatientIdentityRemoved));
    assertEquals(Optional.empty(), values.string(Tag.PatientIdentityRemoved));
  }

  @Test
  void aPrivateAttributeBringsItsCreator() throws Exception {
    object.set(0x00090010, VR.LO, "ACME 1.0");
    object.set(0x00091001, VR.LO, "private");
    DataSet values = values(entry("(0009,1001)"));
    assertEquals("ACME 1.0", values.string(0x00090010, ""));
    assertEquals("private", values.string(0x00091001, ""));
  }

  @Test
  void whatWasRecordedBeforeStaysIfTheProfileKeepsIt() throws Exception {
    object.set(Tag.StationName, "CT-7");
    object
        .addItem(Tag.OriginalAttributesSequence)
        .addItem(Tag.ModifiedAttributesSequence)
        .set(Tag.StationName, "CT-6");
    List<DataSet> entries =
        apply(
                "overrides:\n  - attribute: OriginalAttributesSequence\n    action: keep\n",
                "StationName")
            .file()
            .dataSet()
            .items(Tag.OriginalAttributesSequence);
    assertEquals(2, entries.size());
    assertEquals("CT-7", values(entries.get(1)).string(Tag.StationName, ""));
  }

  @Test
  void whatHasRecordedValuesIsFlaggedAndNothingElseIs() throws Exception {
    object.set(Tag.StationName, "CT-7");
    assertTrue(
        apply("", "StationName").flags().stream().anyMatch(flag -> flag.contains("everybody")));
    object.remove(Tag.StationName);
    DeidentifiedObject result = apply("", "StationName");
    assertEquals(List.of(), result.flags());
    assertFalse(result.file().dataSet().contains(Tag.OriginalAttributesSequence));
  }

  @Test
  void pixelDataAreNotRecorded() {
    assertThrows(OperationException.class, () -> apply("", "PixelData"));
  }
}
