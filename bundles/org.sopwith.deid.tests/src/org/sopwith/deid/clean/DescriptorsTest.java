// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopwith.deid.engine.DeidKey;
import org.sopwith.deid.engine.Deidentifier;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.TransferSyntax;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;

/** Descriptions as they are written in many places, and what is left of each. */
class DescriptorsTest {
  private static final String NOTHING = "(nothing)";

  static DataSet patient() {
    DataSet object = new DataSet();
    object.set(Tag.SpecificCharacterSet, "ISO_IR 192");
    object.set(Tag.SOPClassUID, UID.CTImageStorage);
    object.set(Tag.SOPInstanceUID, "1.2.826.0.1.7.1");
    object.set(Tag.StudyInstanceUID, "1.2.826.0.1.7.2");
    object.set(Tag.Modality, "CT");
    object.set(Tag.Manufacturer, "SIEMENS");
    object.set(Tag.ManufacturerModelName, "SOMATOM Definition");
    object.set(Tag.StudyDate, "20210914");
    object.set(Tag.PatientName, "Doerfler^Zoë^Maren^Dr.");
    object.set(Tag.PatientID, "QF-4711-0815");
    object.set(Tag.PatientBirthDate, "19570312");
    object.set(Tag.PatientAddress, "7 Fountain Lane, 1234 Little Brambling");
    object.set(Tag.PatientTelephoneNumbers, "+99 555 010 4711");
    object.set(Tag.PatientMotherBirthName, "O'Toole^Ottilie");
    object.set(Tag.OtherPatientNames, "Иванова^Мария", "Yamada^Tarou=山田^太郎=やまだ^たろう");
    object.set(Tag.ReferringPhysicianName, "Pebblebrook^Harald");
    object.set(Tag.OperatorsName, "Møller^Åse");
    object.set(Tag.AccessionNumber, "ACC2021001");
    object.set(Tag.InstitutionName, "Bramble General Clinic");
    object.set(Tag.StationName, "CTBRAMBLE1");
    return object;
  }

  static String cleaned(DataSet object, String text) throws Exception {
    object.set(Tag.ImageComments, VR.LT, text);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DicomFile.create(TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, object).write(bytes);
    return new Deidentifier(
            BuiltinProfiles.find("basic-clean-descriptors").orElseThrow(),
            Path.of(""),
            DeidKey.random(),
            Cleaners.standard())
        .deidentify(DicomFile.parse(bytes.toByteArray()))
        .file()
        .dataSet()
        .string(Tag.ImageComments, "");
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = DescriptorsTest.class.getResourceAsStream("descriptors.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  /** A line without an arrow stays as it is. */
  @Test
  void ofEachDescriptionIsLeftWhatTheFileSays() throws Exception {
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    for (String line : lines()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] sides = line.split(" +-> ", 2);
      String result = cleaned(patient(), sides[0]);
      expected.add(line);
      String left = result.equals("Removed") ? NOTHING : result;
      actual.add(
          left.equals(sides[0])
              ? sides[0]
              : sides[0] + line.replaceFirst("^.*?( +-> ).*$|.*", "$1") + left);
    }
    assertEquals(String.join("\n", expected), String.join("\n", actual));
  }
}
