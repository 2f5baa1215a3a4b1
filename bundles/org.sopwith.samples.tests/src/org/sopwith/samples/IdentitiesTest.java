// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Element;
import org.sopwith.dicom.Tag;
import org.sopwith.standard.DeidentificationTable;

/** The study is a test for de-identification: identities are in all the places that are listed. */
class IdentitiesTest {
  /** Kinds of places, with examples that each object has to have. */
  private static final List<String> EVERYWHERE =
      List.of(
          // who
          "PatientName",
          "PatientID",
          "IssuerOfPatientID",
          "PatientBirthDate",
          "PatientBirthTime",
          "PatientSex",
          "PatientAge",
          "OtherPatientNames",
          "PatientBirthName",
          "PatientMotherBirthName",
          "MilitaryRank",
          "Occupation",
          "EthnicGroup",
          "PatientReligiousPreference",
          "ResponsiblePerson",
          "ResponsibleOrganization",
          "OtherPatientIDsSequence[2].PatientID",
          "OtherPatientIDsSequence[1].IssuerOfPatientID",
          "PatientInsurancePlanCodeSequence[1].CodeMeaning",
          "PatientPrimaryLanguageCodeSequence[1].PatientPrimaryLanguageModifierCodeSequence[1].CodeValue",
          // addresses and numbers to call
          "PatientAddress",
          "PatientTelephoneNumbers",
          "PatientTelecomInformation",
          "CountryOfResidence",
          "RegionOfResidence",
          "InstitutionAddress",
          "ReferringPhysicianAddress",
          "ReferringPhysicianTelephoneNumbers",
          "ReferringPhysicianIdentificationSequence[1].PersonAddress",
          "ReferringPhysicianIdentificationSequence[1].PersonTelephoneNumbers",
          "ReferringPhysicianIdentificationSequence[1].PersonTelecomInformation",
          "OrderCallbackPhoneNumber",
          "OrderCallbackTelecomInformation",
          // staff and institutions
          "ReferringPhysicianName",
          "ConsultingPhysicianName",
          "PhysiciansOfRecord",
          "NameOfPhysiciansReadingStudy",
          "RequestingPhysician",
          "PerformingPhysicianName",
          "OperatorsName",
          "NamesOfIntendedRecipientsOfResults",
          "OrderEnteredBy",
          "OperatorIdentificationSequence[1].PersonIdentificationCodeSequence[1].CodeMeaning",
          "InstitutionName",
          "InstitutionCodeSequence[1].CodeMeaning",
          "InstitutionalDepartmentName",
          // devices
          "DeviceSerialNumber",
          "DeviceUID",
          "StationName",
          "PerformedStationAETitle",
          "PerformedStationName",
          "ContributingEquipmentSequence[1].DeviceSerialNumber",
          "ContributingEquipmentSequence[1].OperatorsName",
          // orders, visits, trials
          "AccessionNumber",
          "StudyID",
          "AdmissionID",
          "ServiceEpisodeID",
          "PlacerOrderNumberImagingServiceRequest",
          "FillerOrderNumberImagingServiceRequest",
          "RequestAttributesSequence[1].AccessionNumber",
          "RequestAttributesSequence[1].RequestedProcedureID",
          "RequestAttributesSequence[1].StudyInstanceUID",
          "RequestAttributesSequence[1].ScheduledProcedureStepDescription",
          "ClinicalTrialSponsorName",
          "ClinicalTrialSubjectID",
          "ClinicalTrialSiteName",
          "OriginalAttributesSequence[1].ModifiedAttributesSequence[1].PatientName",
          "OriginalAttributesSequence[1].AttributeModificationDateTime",
          // free text
          "StudyDescription",
          "SeriesDescription",
          "ProtocolName",
          "ImageComments",
          "PatientComments",
          "AdditionalPatientHistory",
          "Allergies",
          "MedicalAlerts",
          "PerformedProcedureStepDescription",
          "CommentsOnThePerformedProcedureStep",
          "ImagingServiceRequestComments",
          "VisitComments",
          "RequestedProcedureComments",
          "ContributingEquipmentSequence[1].ContributionDescription",
          // dates and times
          "StudyDate",
          "StudyTime",
          "SeriesDate",
          "SeriesTime",
          "ContentDate",
          "ContentTime",
          "AcquisitionDateTime",
          "InstanceCreationDate",
          "TimezoneOffsetFromUTC",
          "AdmittingDate",
          "PerformedProcedureStepStartDate",
          "PerformedProcedureStepEndTime",
          "ScheduledProcedureStepStartDate",
          "ContributingEquipmentSequence[1].ContributionDateTime",
          // UIDs
          "StudyInstanceUID",
          "SeriesInstanceUID",
          "SOPInstanceUID",
          "InstanceCreatorUID",
          "ReferencedStudySequence[1].ReferencedSOPInstanceUID",
          "ReferencedPatientSequence[1].ReferencedSOPInstanceUID",
          "ReferencedPerformedProcedureStepSequence[1].ReferencedSOPInstanceUID");

  private static final Map<String, List<String>> SOMEWHERE =
      Map.of(
          "ct",
          List.of(
              "FrameOfReferenceUID",
              "IrradiationEventUID",
              "AcquisitionUID",
              "GantryID",
              "GeneratorID",
              "UDISequence[1].UniqueDeviceIdentifier",
              "ContrastBolusAgent",
              "ContrastBolusStartTime",
              "DateOfLastCalibration",
              "DerivationDescription",
              "ReferencedImageSequence[1].ReferencedSOPInstanceUID",
              "(6000,3000)",
              "(6000,0022)",
              "(0029,xx10,BRAMBLEWARE CT 1)",
              "(0029,xx11,BRAMBLEWARE CT 1)",
              "(0029,xx12,BRAMBLEWARE CT 1)[1].PatientID",
              "(0029,xx12,BRAMBLEWARE CT 1)[1].(0029,xx01,BRAMBLEWARE CT 1)",
              "(0043,xx27,GEMS_PARM_01)"),
          "mr",
          List.of(
              "FrameOfReferenceUID",
              "DimensionOrganizationSequence[1].DimensionOrganizationUID",
              "PerFrameFunctionalGroupsSequence[1].FrameContentSequence[1].FrameComments",
              "PerFrameFunctionalGroupsSequence[24].FrameContentSequence[1].FrameAcquisitionDateTime",
              "AcquisitionContextSequence[1].PersonName",
              "AcquisitionContextSequence[2].Date",
              "(0029,xx10,BRAMBLEWARE MR 1)",
              "(2001,xx03,Philips Imaging DD 001)"),
          "us",
          List.of("TransducerData", "(0029,xx10,BRAMBLEWARE US 1)"));

  private static Path path(String object) {
    return switch (object) {
      case "ct" -> Sample.FILES.ct().get(0);
      case "mr" -> Sample.FILES.mr();
      default -> Sample.FILES.us();
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"ct", "mr", "us"})
  void identitiesAreInAllListedPlaces(String object) throws IOException {
    try (DicomFile file = DicomFile.open(path(object))) {
      for (String place : EVERYWHERE) {
        assertFalse(isEmpty(file, place), place + " has no value");
      }
      for (String place : SOMEWHERE.get(object)) {
        assertFalse(isEmpty(file, place), place + " has no value");
      }
    }
  }

  private static boolean isEmpty(DicomFile file, String place) {
    return AttributePath.parse(place).find(file.dataSet()).map(Element::isEmpty).orElse(true);
  }

  @Test
  void aGoodPartOfTheConfidentialityProfileHasSomethingToDo() throws IOException {
    Set<String> present = new TreeSet<>();
    for (String object : List.of("ct", "mr", "us")) {
      try (DicomFile file = DicomFile.open(path(object))) {
        collect(file.dataSet(), present);
      }
    }
    long rows =
        DeidentificationTable.standard().rows().stream()
            .filter(row -> present.contains(row.tag()))
            .count();
    assertTrue(rows > 190, "rows of PS3.15 Table E.1-1 with an attribute: " + rows);
  }

  private static void collect(DataSet dataSet, Set<String> tags) {
    for (Element element : dataSet) {
      tags.add(String.format("%08X", element.tag()));
      element.items().forEach(item -> collect(item, tags));
    }
  }

  @Test
  void namesAreInMoreThanOneCharacterSet() throws IOException {
    try (DicomFile ct = DicomFile.open(path("ct"));
        DicomFile mr = DicomFile.open(path("mr"))) {
      assertEquals(
          List.of("Applegarth^Wren", "Møller^Åse"), ct.dataSet().strings(Tag.OperatorsName));
      assertEquals(
          List.of("Yamada^Tarou=山田^太郎=やまだ^たろう", "Πεύκου^Ελένη"),
          mr.dataSet().strings(Tag.OperatorsName));
      assertEquals("Thistledown^Zoë", ct.dataSet().string(Tag.PatientBirthName, ""));
      assertEquals("Thistledown^Zoë", mr.dataSet().string(Tag.PatientBirthName, ""));
      assertEquals(
          "Thistledown^Zoë".getBytes(StandardCharsets.UTF_8).length,
          mr.dataSet().bytes(Tag.PatientBirthName).length);
    }
  }
}
