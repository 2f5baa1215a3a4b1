// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.OperationException;

/** UIDs, patients and dates are replaced in one way over all objects. */
class ConsistencyTest extends Verifying {
  @Test
  void nothingIsFoundWhereDatesWereMovedTogether() throws IOException, OperationException {
    assertEquals(Set.of(), wrong(modifiedDates(), image -> {}));
  }

  @Test
  void uidsMustBeReplaced() throws IOException, OperationException {
    Set<String> found = wrong(basic(), image -> image.set(Tag.SeriesInstanceUID, "1.2.3.3.1"));
    assertTrue(found.containsAll(Set.of("deid.uid.unchanged", "deid.leak.value")), found::toString);
  }

  @Test
  void aUidMustNotBecomeTwo() throws IOException, OperationException {
    assertEquals(
        Set.of("deid.uid.inconsistent"),
        wrong(
            basic(),
            image ->
                image
                    .items(Tag.SourceImageSequence)
                    .get(0)
                    .set(Tag.ReferencedSOPInstanceUID, "2.25.99")));
  }

  @Test
  void twoUidsMustNotBecomeOne() throws IOException, OperationException {
    Set<String> found = wrong(basic(), image -> image.set(Tag.SOPInstanceUID, "2.25.3"));
    assertTrue(found.contains("deid.uid.inconsistent"), found::toString);
  }

  @Test
  void aPatientMustNotBecomeTwo() throws IOException, OperationException {
    assertEquals(
        Set.of("deid.patient.inconsistent"),
        wrong(basic(), image -> image.set(Tag.PatientID, "P-2")));
  }

  @Test
  void twoPatientsMustNotBecomeOne() throws IOException, OperationException {
    DataSet another =
        Before.image(2).set(Tag.PatientID, "AN-3141-5926").set(Tag.PatientName, "A^B");
    another.set(Tag.StudyInstanceUID, "1.2.3.2.9").set(Tag.SeriesInstanceUID, "1.2.3.3.9");
    original(Before.image(1), another);
    DataSet merged = removed(2);
    merged.set(Tag.StudyInstanceUID, "2.25.29").set(Tag.SeriesInstanceUID, "2.25.39");
    result(removed(1), merged);
    assertEquals(Set.of("deid.patient.inconsistent"), rules(verify(basic())));
  }

  @Test
  void datesThatStayMustNotBeEmptied() throws IOException, OperationException {
    assertEquals(
        Set.of("deid.date.lost"), wrong(modifiedDates(), image -> image.set(Tag.StudyDate)));
  }

  @Test
  void datesThatStayMustBeMoved() throws IOException, OperationException {
    Set<String> found = wrong(modifiedDates(), image -> image.set(Tag.StudyDate, "20210914"));
    assertTrue(
        found.containsAll(Set.of("deid.date.not-shifted", "deid.date.inconsistent")),
        found::toString);
  }

  @Test
  void datesOfAPatientMustMoveTogether() throws IOException, OperationException {
    assertEquals(
        Set.of("deid.date.inconsistent"),
        wrong(modifiedDates(), image -> image.set(Tag.SeriesDate, "20200105")));
  }

  /** The same Patient ID of two issuers. */
  private Set<String> twoIssuers(String first, String second)
      throws IOException, OperationException {
    DataSet other = Before.image(2).set(Tag.StudyInstanceUID, "1.2.3.2.9");
    other.set(Tag.SeriesInstanceUID, "1.2.3.3.9").set(Tag.IssuerOfPatientID, "Lakeside");
    original(Before.image(1).set(Tag.IssuerOfPatientID, "Hillside"), other);
    DataSet now = removed(2).set(Tag.StudyInstanceUID, "2.25.29");
    now.set(Tag.SeriesInstanceUID, "2.25.39").set(Tag.PatientID, second);
    result(removed(1).set(Tag.PatientID, first), now.set(Tag.PatientName, second));
    return rules(verify(basic()));
  }

  @Test
  void theSameIdOfTwoIssuersIsOfTwoPatients() throws IOException, OperationException {
    assertEquals(Set.of(), twoIssuers("P-1", "P-2"));
    assertEquals(Set.of("deid.patient.inconsistent"), twoIssuers("P-1", "P-1"));
  }

  @Test
  void anIssuerNeedNotBeToldInAllObjectsOfAStudy() throws IOException, OperationException {
    original(Before.image(1).set(Tag.IssuerOfPatientID, "Hillside"), Before.image(2));
    result(removed(1), removed(2));
    assertEquals(Set.of(), rules(verify(basic())));
  }

  @Test
  void theNameOfAPatientMustNotBecomeTwo() throws IOException, OperationException {
    assertEquals(
        Set.of("deid.patient.inconsistent"),
        wrong(basic(), image -> image.set(Tag.PatientName, "P-2")));
  }
}
