// SPDX-License-Identifier: EPL-2.0
package org.sopwith.standard.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.UID;
import org.sopwith.dicom.VR;

/** What each construct comes to. */
class ConditionTest {
  private final Map<String, Verdict> modules = new HashMap<>();
  private final Map<String, DataSet> objects = new HashMap<>();
  private final DataSet dataSet = new DataSet();

  private final Situation situation =
      new Situation() {
        @Override
        public Verdict module(String name) {
          return modules.getOrDefault(name, Verdict.UNKNOWN);
        }

        @Override
        public Optional<DataSet> referenced(String uid) {
          return Optional.ofNullable(objects.get(uid));
        }
      };

  private void is(Verdict expected, DataSet item, String condition) {
    assertEquals(expected, Condition.parse(condition).evaluate(item, situation), condition);
  }

  private void isTrue(String condition) {
    is(Verdict.TRUE, dataSet, condition);
  }

  private void isFalse(String condition) {
    is(Verdict.FALSE, dataSet, condition);
  }

  private void isUnknown(String condition) {
    is(Verdict.UNKNOWN, dataSet, condition);
  }

  @Test
  void presenceAndValueAreToldApart() {
    dataSet.set(Tag.PatientID, "1").set(Tag.PatientName).setEmptySequence(Tag.SourceImageSequence);
    dataSet.addItem(Tag.ReferencedImageSequence);
    for (String there : List.of("PatientID", "ReferencedImageSequence")) {
      isTrue("present " + there);
      isFalse("absent " + there);
      isTrue("valued " + there);
      isFalse("empty " + there);
    }
    for (String empty : List.of("PatientName", "SourceImageSequence")) {
      isTrue("present " + empty);
      isFalse("absent " + empty);
      isFalse("valued " + empty);
      isTrue("empty " + empty);
    }
    isFalse("present PatientSex");
    isTrue("absent PatientSex");
    isFalse("valued PatientSex");
    isFalse("empty PatientSex");
  }

  @Test
  void oneValueOrItemCanBeMeant() {
    dataSet.set(Tag.ImageType, "ORIGINAL", "", "AXIAL");
    dataSet.addItem(Tag.ReferencedImageSequence).set(Tag.ReferencedSOPInstanceUID, "1.2");
    dataSet.addItem(Tag.ReferencedImageSequence);
    isTrue("ImageType[1] = ORIGINAL");
    isFalse("ImageType[3] = ORIGINAL");
    isTrue("ImageType = AXIAL");
    isTrue("present ImageType[3]");
    isFalse("present ImageType[4]");
    isTrue("present ImageType[2]");
    isFalse("valued ImageType[2]");
    isTrue("empty ImageType[2]");
    isTrue("present ReferencedImageSequence[2]");
    isFalse("present ReferencedImageSequence[3]");
    isTrue("present ReferencedImageSequence[1]/ReferencedSOPInstanceUID");
    isFalse("present ReferencedImageSequence[2]/ReferencedSOPInstanceUID");
    isFalse("present ReferencedImageSequence[3]/ReferencedSOPInstanceUID");
  }

  @Test
  void numbersCompareAsNumbersAndTextAsText() {
    dataSet.setInts(Tag.SamplesPerPixel, VR.US, 10).set(Tag.SliceThickness, "2.50");
    dataSet.set(Tag.StudyDate, "20240131").set(Tag.PatientID, "9a");
    isTrue("SamplesPerPixel > 9");
    isFalse("SamplesPerPixel < 9");
    isTrue("SamplesPerPixel >= 10");
    isTrue("SamplesPerPixel <= 1e1");
    isTrue("SliceThickness = 2.5");
    isTrue("StudyDate < 20240201");
    isTrue("PatientID > 10");
  }

  @Test
  void notEqualNeedsAValueAndNoneThatIsEqual() {
    dataSet.set(Tag.ImageType, "ORIGINAL", "PRIMARY").set(Tag.Modality);
    isFalse("ImageType != ORIGINAL");
    isTrue("ImageType[2] != ORIGINAL");
    isTrue("ImageType != DERIVED");
    isFalse("Modality != CT");
    isFalse("PatientSex != M");
    isTrue("not PatientSex = M");
  }

  @Test
  void allNeedsAValueAndEachToBeSo() {
    dataSet.set(Tag.ImageType, "A", "B", "").set(Tag.Modality);
    isTrue("all ImageType in (A, B, C)");
    isFalse("all ImageType in (A, C)");
    isTrue("ImageType in (A, C)");
    isFalse("ImageType in (C, D)");
    isTrue("all ImageType != C");
    isFalse("all ImageType = A");
    isFalse("all Modality = CT");
    isFalse("all PatientSex = M");
  }

  @Test
  void aKeywordStandsForAUid() {
    dataSet.set(Tag.SOPClassUID, UID.CTImageStorage);
    isTrue("SOPClassUID = CTImageStorage");
    isTrue("SOPClassUID in (MRImageStorage, 1.2.840.10008.5.1.4.1.1.2)");
    isFalse("SOPClassUID != CTImageStorage");
    dataSet.set(Tag.SOPClassUID, "1.20");
    isFalse("SOPClassUID = 1.2");
  }

  @Test
  void valuesWithSpacesStandInQuotes() {
    dataSet.set(Tag.PhotometricInterpretation, "PALETTE COLOR");
    isTrue("PhotometricInterpretation = \"PALETTE COLOR\"");
  }

  @Test
  void countIsOfValuesOrItemsOfAllPlacesTogether() {
    dataSet.set(Tag.ImageType, "A", "B");
    for (int i = 0; i < 2; i++) {
      DataSet series = dataSet.addItem(Tag.ReferencedSeriesSequence);
      for (int j = 0; j <= i; j++) {
        series.addItem(Tag.ReferencedInstanceSequence);
      }
    }
    isTrue("count ImageType = 2");
    isTrue("count ReferencedSeriesSequence > 1");
    isTrue("count ReferencedSeriesSequence/ReferencedInstanceSequence = 3");
    isTrue("count ReferencedSeriesSequence[2]/ReferencedInstanceSequence = 2");
    isTrue("count Modality = 0");
    isTrue("count SourceImageSequence/PurposeOfReferenceCodeSequence < 1");
  }

  @Test
  void pathsLeadIntoItemsAndOutOfThem() {
    dataSet.set(Tag.Modality, "CT");
    DataSet series = dataSet.addItem(Tag.ReferencedSeriesSequence).set(Tag.SeriesInstanceUID, "1");
    DataSet first = series.addItem(Tag.ReferencedInstanceSequence);
    series.addItem(Tag.ReferencedInstanceSequence).set(Tag.InstanceNumber, "7");
    isTrue("ReferencedSeriesSequence/ReferencedInstanceSequence/InstanceNumber = 7");
    isFalse("ReferencedSeriesSequence/ReferencedInstanceSequence[1]/InstanceNumber = 7");
    is(Verdict.TRUE, first, "/Modality = CT");
    is(Verdict.TRUE, dataSet, "/Modality = CT");
    is(Verdict.TRUE, first, "../SeriesInstanceUID = 1");
    is(Verdict.TRUE, first, "../../Modality = CT");
    is(Verdict.FALSE, first, "../Modality = CT");
    is(Verdict.FALSE, first, "present ../../../Modality");
    is(Verdict.TRUE, first, "absent ../../../Modality");
    is(Verdict.FALSE, first, "present Modality");
    is(Verdict.TRUE, first, "../ReferencedInstanceSequence/InstanceNumber = 7");
  }

  @Test
  void referencesLeadToObjectsAtHand() {
    objects.put("1.1", new DataSet().set(Tag.Modality, "MR"));
    DataSet item = dataSet.addItem(Tag.ReferencedImageSequence);
    isFalse("ReferencedImageSequence->Modality = MR");
    isTrue("absent ReferencedImageSequence->Modality");
    item.set(Tag.ReferencedSOPInstanceUID, "1.1");
    isTrue("ReferencedImageSequence->Modality = MR");
    isFalse("ReferencedImageSequence->Modality = CT");
    is(Verdict.TRUE, item, "->Modality = MR");
    is(Verdict.TRUE, item, "../ReferencedImageSequence->Modality = MR");
    DataSet other = dataSet.addItem(Tag.ReferencedImageSequence);
    other.set(Tag.ReferencedSOPInstanceUID, "1.2");
    is(Verdict.UNKNOWN, other, "->Modality = MR");
    is(Verdict.UNKNOWN, other, "absent ->Modality");
    is(Verdict.UNKNOWN, other, "count ->Modality > 0");
    isTrue("ReferencedImageSequence->Modality = MR");
    isUnknown("ReferencedImageSequence->Modality = CT");
    isUnknown("all ReferencedImageSequence->Modality = MR");
    isFalse("all ReferencedImageSequence->Modality = CT and PatientSex = M");
  }

  @Test
  void functionalGroupsAreThoseOfTheFrame() {
    DataSet shared = dataSet.addItem(Tag.SharedFunctionalGroupsSequence);
    shared.addItem(Tag.CTImageFrameTypeSequence).set(Tag.FrameType, "ORIGINAL");
    DataSet one = dataSet.addItem(Tag.PerFrameFunctionalGroupsSequence);
    one.addItem(Tag.FrameContentSequence).setInts(Tag.TemporalPositionIndex, VR.UL, 1);
    DataSet two = dataSet.addItem(Tag.PerFrameFunctionalGroupsSequence);
    DataSet content = two.addItem(Tag.FrameContentSequence);
    content.setInts(Tag.TemporalPositionIndex, VR.UL, 2);
    is(Verdict.TRUE, content, "frame/FrameContentSequence/TemporalPositionIndex = 2");
    is(Verdict.FALSE, content, "frame/FrameContentSequence/TemporalPositionIndex = 1");
    is(Verdict.TRUE, two, "frame/CTImageFrameTypeSequence/FrameType[1] = ORIGINAL");
    DataSet inShared = shared.items(Tag.CTImageFrameTypeSequence).getFirst();
    is(Verdict.TRUE, inShared, "frame/CTImageFrameTypeSequence/FrameType[1] = ORIGINAL");
    is(Verdict.TRUE, inShared, "frame/FrameContentSequence/TemporalPositionIndex = 1");
    is(Verdict.TRUE, inShared, "frame/FrameContentSequence/TemporalPositionIndex = 2");
    isTrue("frame/FrameContentSequence/TemporalPositionIndex = 2");
    isTrue("present frame/CTImageFrameTypeSequence");
    isFalse("present frame/MRImageFrameTypeSequence");
    DataSet derived = one.addItem(Tag.CTImageFrameTypeSequence).set(Tag.FrameType, "DERIVED");
    is(Verdict.FALSE, derived, "frame/CTImageFrameTypeSequence/FrameType = ORIGINAL");
    isTrue("frame/CTImageFrameTypeSequence/FrameType = DERIVED");
    DataSet outside = dataSet.addItem(Tag.SourceImageSequence);
    is(Verdict.TRUE, outside, "frame/CTImageFrameTypeSequence/FrameType = DERIVED");
  }

  @Test
  void sopClassesAreWhatTheirIodSays() {
    Map<String, List<Verdict>> expected =
        Map.of(
            UID.CTImageStorage,
            List.of(Verdict.FALSE, Verdict.TRUE),
            UID.EnhancedCTImageStorage,
            List.of(Verdict.TRUE, Verdict.TRUE),
            UID.LabelMapSegmentationStorage,
            List.of(Verdict.TRUE, Verdict.TRUE),
            UID.UltrasoundMultiFrameImageStorage,
            List.of(Verdict.TRUE, Verdict.TRUE),
            UID.XRayAngiographicImageStorage,
            List.of(Verdict.TRUE, Verdict.TRUE),
            UID.ParametricMapStorage,
            List.of(Verdict.TRUE, Verdict.TRUE),
            UID.RTDoseStorage,
            List.of(Verdict.TRUE, Verdict.UNKNOWN),
            UID.BasicTextSRStorage,
            List.of(Verdict.FALSE, Verdict.FALSE),
            "1.2.3",
            List.of(Verdict.UNKNOWN, Verdict.UNKNOWN));
    expected.forEach(
        (uid, verdicts) -> {
          dataSet.set(Tag.ReferencedSOPClassUID, uid);
          is(verdicts.getFirst(), dataSet, "multiframe ReferencedSOPClassUID");
          is(verdicts.getLast(), dataSet, "image ReferencedSOPClassUID");
        });
    isFalse("image SOPClassUID");
  }

  @Test
  void modulesAreAskedOfTheSituation() {
    modules.put("Cine", Verdict.TRUE);
    modules.put("Mask", Verdict.FALSE);
    isTrue("module \"Cine\"");
    isFalse("module \"Mask\"");
    isUnknown("module \"Multi-frame\"");
    assertEquals(
        Verdict.UNKNOWN, Condition.parse("module \"Cine\"").evaluate(dataSet, Situation.NONE));
    assertEquals(Optional.empty(), Situation.NONE.referenced("1.2"));
  }

  @ParameterizedTest
  @CsvSource({
    "never, never, FALSE, FALSE",
    "never, fact, FALSE, UNKNOWN",
    "never, always, FALSE, TRUE",
    "fact, never, FALSE, UNKNOWN",
    "fact, fact, UNKNOWN, UNKNOWN",
    "fact, always, UNKNOWN, TRUE",
    "always, never, FALSE, TRUE",
    "always, fact, UNKNOWN, TRUE",
    "always, always, TRUE, TRUE"
  })
  void andAndOrAreKleenes(String left, String right, Verdict and, Verdict or) {
    String a = left.replace("fact", "fact \"x\"");
    String b = right.replace("fact", "fact \"y\"");
    is(and, dataSet, a + " and " + b);
    is(or, dataSet, a + " or " + b);
  }

  @Test
  void notTurnsRound() {
    isFalse("not always");
    isTrue("not never");
    isUnknown("not fact \"x\"");
    isTrue("not not always");
  }

  @Test
  void andBindsTighterThanOrAndNotTighterThanBoth() {
    isTrue("always or never and never");
    isFalse("(always or never) and never");
    isTrue("not never or always");
    isFalse("not (never or always)");
  }

  @Test
  void factsAndModulesAreListed() {
    Condition condition =
        Condition.parse("fact \"b\" and not (fact \"a\" or module \"Cine\") or fact \"a\"");
    assertEquals(Set.of("a", "b"), condition.facts());
    assertEquals(Set.of("Cine"), condition.modules());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SamplesPerPixel > 1 | Samples per Pixel (0028,0002) is greater than 1",
        "not SamplesPerPixel > 1 | Samples per Pixel (0028,0002) is not greater than 1",
        "absent PatientID | Patient ID (0010,0020) is not present",
        "valued PatientID | Patient ID (0010,0020) is present and not empty",
        "/ImageType[1] in (A, B, C) | value 1 of Image Type (0008,0008) of the object is A, B or C",
        "Modality != CT | Modality (0008,0060) has a value that is not CT",
        "all Modality != CT | every value of Modality (0008,0060) is not CT",
        "not all Modality = CT | not every value of Modality (0008,0060) is CT",
        "count SourceImageSequence > 1"
            + " | the number of items of Source Image Sequence (0008,2112) is greater than 1",
        "count ImageType != 3 | the number of values of Image Type (0008,0008) is not 3",
        "../SourceImageSequence[2]/PatientID = x"
            + " | Patient ID (0010,0020) in item 2 of Source Image Sequence (0008,2112)"
            + " one level up is x",
        "present frame/SourceImageSequence->PatientID"
            + " | Patient ID (0010,0020) of the object referenced by Source Image Sequence"
            + " (0008,2112) of the frame is present",
        "not fact \"it rains\" | it is not so that it rains",
        "fact \"a\" and (fact \"b\" or fact \"c\") | a and (b or c)",
        "not (fact \"a\" or always) | it is not so that a and in no case",
        "multiframe SOPClassUID | SOP Class UID (0008,0016) is the SOP class of multi-frame images",
        "module \"Cine\" | the module Cine is present"
      })
  void conditionsCanBeReadAloud(String condition, String words) {
    assertEquals(words, Condition.parse(condition).describe());
  }
}
