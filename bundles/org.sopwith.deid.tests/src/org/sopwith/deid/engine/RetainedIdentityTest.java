// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;

/** What an option retains by its column stays as it is, but for what tells the patient directly. */
class RetainedIdentityTest {
  private DataSet object;

  @BeforeEach
  void make() {
    object = DeidentifierTest.ct(1);
    object.set(Tag.PatientName, "Quillfeather^Zoe");
    object.set(Tag.PatientID, "QF-4711-0815");
    object.set(Tag.PatientBirthDate, "20210914");
    object.set(Tag.PatientAddress, "7 Fountain Lane, 1234 Little Brambling");
    object.set(Tag.ReferringPhysicianName, "Pebblebrook^Harald");
    object.set(Tag.InstitutionName, "Bramble Clinic");
    object.set(Tag.InstitutionAddress, "1 Clinic Hill, 1234 Little Brambling");
    object.set(Tag.StationName, "CT-BRAMBLE-1");
  }

  private DeidentifiedObject apply(String profile) throws Exception {
    return DeidentifierTest.cleaned(BuiltinProfiles.find(profile).orElseThrow(), object);
  }

  private DataSet result(String profile) throws Exception {
    return apply(profile).file().dataSet();
  }

  @Test
  void thePlaceOfADeviceStaysThoughItIsAlsoThatOfTheInstitutionAndThePatient() throws Exception {
    object.set(Tag.GantryID, "GANTRY-LITTLE-BRAMBLING");
    object.set(Tag.DeviceSerialNumber, "Bramble Clinic 7");
    DataSet result = result("basic-retain-device-identity");
    assertEquals("GANTRY-LITTLE-BRAMBLING", result.string(Tag.GantryID, ""));
    assertEquals("Bramble Clinic 7", result.string(Tag.DeviceSerialNumber, ""));
  }

  @Test
  void theAddressOfAnInstitutionInTheTownOfThePatientStays() throws Exception {
    DataSet result = result("basic-retain-institution-identity");
    assertEquals("1 Clinic Hill, 1234 Little Brambling", result.string(Tag.InstitutionAddress, ""));
  }

  @Test
  void namesAndNumbersAndTheStreetOfThePatientGoFromWhatAnOptionRetains() throws Exception {
    object.set(Tag.GantryID, "for Zoe Quillfeather");
    object.set(Tag.DeviceSerialNumber, "SN of QF47110815");
    object.set(Tag.StationName, "Fountain Lane 7");
    DataSet result = result("basic-retain-device-identity");
    assertEquals("for ***", result.string(Tag.GantryID, ""));
    assertEquals("SN of ***", result.string(Tag.DeviceSerialNumber, ""));
    assertEquals("*** 7", result.string(Tag.StationName, ""));
  }

  @Test
  void theTitleOfADeviceStaysWhereDevicesAreRetainedAndLosesPersons() throws Exception {
    object.set(Tag.StationAETitle, "CTBRAMBLE1");
    object.set(Tag.RetrieveAETitle, "PACS QUILLFEATHER");
    DataSet result = result("basic-retain-device-identity");
    assertEquals("CTBRAMBLE1", result.string(Tag.StationAETitle, ""));
    assertEquals("PACS ***", result.string(Tag.RetrieveAETitle, ""));
  }

  @Test
  void datesOfEventsOnTheDayOfBirthStayWithFullDatesButNoTextTellsIt() throws Exception {
    object.set(Tag.StudyDate, "20210914");
    object.set(Tag.FrameComments, "born 14 Sep 2021");
    DataSet result = result("basic-retain-full-dates");
    assertEquals("20210914", result.string(Tag.StudyDate, ""));
    assertEquals("", result.string(Tag.PatientBirthDate, ""));
    assertTrue(!result.string(Tag.FrameComments, "").contains("2021"));
  }

  @Test
  void aTimeZoneStaysAValidOneWhereDatesAreMoved() throws Exception {
    object.set(Tag.TimezoneOffsetFromUTC, "+0200");
    DataSet result = result("basic-retain-modified-dates");
    assertEquals("+0200", result.string(Tag.TimezoneOffsetFromUTC, ""));
  }

  @Test
  void uidsOfInstancesThatTheTableDoesNotListAreReplacedToo() throws Exception {
    object.set(Tag.SOPInstanceUIDOfConcatenationSource, "1.2.826.0.1.99.7");
    DataSet result = result("basic");
    assertTrue(result.string(Tag.SOPInstanceUIDOfConcatenationSource, "").startsWith("2.25."));
  }

  @Test
  void aUidThatIsRetainedStaysWhateverItHoldsAndTheReportSaysSo() throws Exception {
    object.set(Tag.PatientID, "47110815");
    object.set(Tag.FrameOfReferenceUID, "1.2.826.0.1.47110815.1");
    DeidentifiedObject done = apply("basic-retain-uids");
    assertEquals(
        "1.2.826.0.1.47110815.1", done.file().dataSet().string(Tag.FrameOfReferenceUID, ""));
    assertEquals(
        List.of(
            "The profile keeps FrameOfReferenceUID, and it holds a number or name of the patient."),
        done.flags());
  }
}
