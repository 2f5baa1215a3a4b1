// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.operation.OperationException;

/** Content items of reports: what Table E.3.4-1 takes is gone, and the rest is as it was. */
class ContentTest extends Verifying {
  private static final int OBSERVER = 0;
  private static final int COMMENT = 1;
  private static final int TRACKING = 2;
  private static final int DATE = 3;
  private static final int SIZE = 4;
  private static final int FINDING = 5;
  private static final int SOURCE = 6;
  private static final int OTHER_NAME = 7;
  private static final int RECORD = 8;
  private static final int REGION = 9;

  private static Profile cleaned() {
    return BuiltinProfiles.find("basic-clean-structured-content").orElseThrow();
  }

  private static DataSet item(DataSet in, String type, String concept, String scheme) {
    DataSet item = in.addItem(Tag.ContentSequence);
    item.set(Tag.RelationshipType, "CONTAINS");
    item.set(Tag.ValueType, type);
    code(item, Tag.ConceptNameCodeSequence, concept, scheme);
    return item;
  }

  private static void code(DataSet in, int tag, String value, String scheme) {
    in.addItem(tag)
        .set(Tag.CodeValue, value)
        .set(Tag.CodingSchemeDesignator, scheme)
        .set(Tag.CodeMeaning, "of " + value);
  }

  /** A report with an item of each kind. */
  private static DataSet report() {
    DataSet report = Before.image(1);
    for (int tag : new int[] {Tag.PixelData, Tag.Rows, Tag.Columns, Tag.BitsAllocated}) {
      report.remove(tag);
    }
    report.set(Tag.SOPClassUID, "1.2.840.10008.5.1.4.1.1.88.33");
    report.set(Tag.Modality, "SR");
    report.set(Tag.ValueType, "CONTAINER");
    item(report, "PNAME", "121008", "DCM").set(Tag.PersonName, "Pebblebrook^Harald");
    item(report, "TEXT", "121106", "DCM").set(Tag.TextValue, "told by nobody");
    item(report, "UIDREF", "112040", "DCM").set(Tag.UID, "1.2.3.77");
    item(report, "DATE", "111060", "DCM").set(Tag.Date, "20210911");
    DataSet size = item(report, "NUM", "410668003", "SCT");
    DataSet value = size.addItem(Tag.MeasuredValueSequence).set(Tag.NumericValue, "12.5");
    code(value, Tag.MeasurementUnitsCodeSequence, "mm", "UCUM");
    code(item(report, "CODE", "121071", "DCM"), Tag.ConceptCodeSequence, "4147007", "SCT");
    item(report, "IMAGE", "121233", "DCM")
        .addItem(Tag.ReferencedSOPSequence)
        .set(Tag.ReferencedSOPClassUID, "1.2.840.10008.5.1.4.1.1.2")
        .set(Tag.ReferencedSOPInstanceUID, "1.2.3.78");
    item(report, "PNAME", "1234", "99X").set(Tag.PersonName, "Pebblebrook^Harald");
    item(report, "TEXT", "121022", "DCM").set(Tag.TextValue, "ACC20210077");
    DataSet region = item(report, "SCOORD", "111030", "DCM").set(Tag.GraphicType, "POINT");
    region.setDoubles(Tag.GraphicData, VR.FL, 3, 4);
    return report;
  }

  /** What the profile makes of it. */
  private static DataSet good() {
    DataSet report = Before.cleaned(report(), "REMOVED", "113104");
    at(report, OBSERVER).set(Tag.PersonName, "Removed");
    at(report, TRACKING).set(Tag.UID, "2.25.77");
    at(report, DATE).set(Tag.Date, "19000101");
    at(report, SOURCE)
        .items(Tag.ReferencedSOPSequence)
        .get(0)
        .set(Tag.ReferencedSOPInstanceUID, "2.25.78");
    at(report, OTHER_NAME).set(Tag.PersonName, "Removed");
    return report;
  }

  private static DataSet at(DataSet report, int item) {
    return report.items(Tag.ContentSequence).get(item);
  }

  private Set<String> found(Profile profile, Consumer<DataSet> change)
      throws IOException, OperationException {
    original(report());
    DataSet result = good();
    change.accept(result);
    // The comment and the record go, the last first.
    result.removeItem(Tag.ContentSequence, RECORD);
    result.removeItem(Tag.ContentSequence, COMMENT);
    result(result);
    Set<String> rules = new TreeSet<>();
    rules(verify(profile)).stream().filter(rule -> rule.contains(".sr.")).forEach(rules::add);
    return rules;
  }

  @Test
  void nothingIsFoundInWhatWasDoneRight() throws IOException, OperationException {
    assertEquals(Set.of(), found(cleaned(), report -> {}));
  }

  @ParameterizedTest
  @ValueSource(ints = {OBSERVER, TRACKING, DATE, OTHER_NAME})
  void whatIsToGoMustNotBeLeft(int item) throws IOException, OperationException {
    DataSet before = at(report(), item);
    for (int tag : new int[] {Tag.PersonName, Tag.UID, Tag.Date}) {
      if (before.contains(tag)) {
        assertEquals(
            Set.of("deid.sr.not-taken"),
            found(cleaned(), report -> at(report, item).set(tag, before.string(tag, ""))));
      }
    }
  }

  @Test
  void aTextOfTheTableMustNotBeLeft() throws IOException, OperationException {
    original(report());
    DataSet result = good();
    result(result);
    assertEquals(
        2,
        verify(cleaned()).findings().list().stream()
            .filter(finding -> finding.rule().equals("deid.sr.not-taken"))
            .mapToLong(finding -> finding.count())
            .sum());
  }

  @Test
  void measurementsCodesAndCoordinatesMustBeAsTheyWere() throws IOException, OperationException {
    assertEquals(
        Set.of("deid.sr.changed"),
        found(
            cleaned(),
            report ->
                at(report, SIZE)
                    .items(Tag.MeasuredValueSequence)
                    .get(0)
                    .set(Tag.NumericValue, "12.6")));
    assertEquals(
        Set.of("deid.sr.changed"),
        found(
            cleaned(),
            report ->
                at(report, FINDING)
                    .items(Tag.ConceptCodeSequence)
                    .get(0)
                    .set(Tag.CodeValue, "4147008")));
    assertEquals(
        Set.of("deid.sr.changed"),
        found(cleaned(), report -> at(report, REGION).setDoubles(Tag.GraphicData, VR.FL, 3, 5)));
  }

  @Test
  void measurementsCodesAndReferencesMustNotGo() throws IOException, OperationException {
    assertEquals(
        Set.of("deid.sr.lost"),
        found(cleaned(), report -> at(report, SIZE).remove(Tag.MeasuredValueSequence)));
    assertEquals(
        Set.of("deid.sr.lost"),
        found(
            cleaned(),
            report -> code(at(report, FINDING), Tag.ConceptNameCodeSequence, "121072", "DCM")));
    assertEquals(
        Set.of("deid.sr.no-value"),
        found(cleaned(), report -> at(report, SOURCE).remove(Tag.ReferencedSOPSequence)));
  }

  @Test
  void withoutTheOptionAllValuesAreDummies() throws IOException, OperationException {
    assertEquals(Set.of("deid.sr.not-taken"), found(basic(), report -> {}));
  }
}
