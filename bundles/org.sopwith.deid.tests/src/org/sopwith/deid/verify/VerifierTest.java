// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;

/** Each rule finds the one thing that was done wrong, and nothing in what was done right. */
class VerifierTest {
  private static final String MODIFIED_DATES = "113107";

  @TempDir Path directory;

  private static Profile basic() {
    return BuiltinProfiles.find("basic").orElseThrow();
  }

  private static Profile modifiedDates() {
    return BuiltinProfiles.find("basic-retain-modified-dates").orElseThrow();
  }

  private static DataSet removed(int number) {
    return Before.cleaned(Before.image(number), "REMOVED");
  }

  private static DataSet modified(int number) {
    return Before.cleaned(Before.image(number), "MODIFIED", MODIFIED_DATES);
  }

  private void original(DataSet... objects) {
    for (int i = 0; i < objects.length; i++) {
      Before.write(objects[i], directory.resolve("before").resolve("o" + i));
    }
  }

  private void result(DataSet... objects) {
    for (int i = 0; i < objects.length; i++) {
      Before.write(objects[i], directory.resolve("after").resolve("r" + i));
    }
  }

  private Verification verify(Profile profile) throws IOException, OperationException {
    return new Verifier()
        .verify(
            VerificationRequest.of(directory.resolve("before"), directory.resolve("after"))
                .with(profile),
            Progress.NONE);
  }

  private static Set<String> rules(Verification verification) {
    Set<String> rules = new TreeSet<>();
    for (Finding finding : verification.findings().list()) {
      rules.add(finding.rule());
    }
    return rules;
  }

  /** What is found when one thing is done wrong to the second of three results. */
  private Set<String> wrong(Profile profile, Consumer<DataSet> change)
      throws IOException, OperationException {
    boolean dates = profile.getOptions().size() > 0 && profile.getName().contains("dates");
    original(Before.image(1), Before.image(2), Before.image(3));
    DataSet second = dates ? modified(2) : removed(2);
    change.accept(second);
    result(dates ? modified(1) : removed(1), second, dates ? modified(3) : removed(3));
    return rules(verify(profile));
  }

  @Test
  void nothingIsFoundInWhatWasDoneRight() throws IOException, OperationException {
    original(Before.image(1), Before.image(2), Before.image(3));
    result(removed(1), removed(2), removed(3));
    Verification verification = verify(basic());
    assertEquals(Set.of(), rules(verification));
    assertTrue(
        verification.facts().stream()
            .anyMatch(f -> f.name().startsWith("Pairs") && f.value().equals("3")));
    assertTrue(
        verification.decisions().stream()
            .anyMatch(
                d ->
                    d.path().equals("StudyDescription")
                        && d.rule().equals("E.1-1")
                        && d.option().equals("Basic Prof.")
                        && d.action().equals("X")
                        && d.outcome().equals("absent")
                        && d.allowed()
                        && d.count() == 3));
  }

  @Test
  void nothingIsFoundWhereDatesWereMovedTogether() throws IOException, OperationException {
    assertEquals(Set.of(), wrong(modifiedDates(), image -> {}));
  }

  @Test
  void whatIsToBeRemovedMustBeGone() throws IOException, OperationException {
    assertEquals(
        Set.of("deid.action.not-removed"),
        wrong(basic(), image -> image.set(Tag.StudyDescription, "Joint")));
  }

  @Test
  void whatIsToBeReplacedMustBeAnother() throws IOException, OperationException {
    assertEquals(
        Set.of("deid.action.not-replaced"),
        wrong(basic(), image -> image.set(Tag.PatientSex, "F")));
  }

  @Test
  void whatIsReplacedMustNotBeDropped() throws IOException, OperationException {
    original(Before.image(1).set(Tag.ClinicalTrialProtocolID, "TRIAL99"));
    result(removed(1));
    assertEquals(Set.of("deid.action.no-value"), rules(verify(basic())));
  }

  @Test
  void whatTheProfileKeepsMustBeThere() throws IOException, OperationException {
    assertEquals(
        Set.of("deid.retained.lost"), wrong(basic(), image -> image.remove(Tag.BodyPartExamined)));
  }

  @Test
  void whatTheProfileKeepsMustBeAsItWas() throws IOException, OperationException {
    assertEquals(
        Set.of("deid.retained.changed"),
        wrong(basic(), image -> image.set(Tag.BodyPartExamined, "HIP")));
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

  @Test
  void pixelsMustBeAsTheyWere() throws IOException, OperationException {
    assertEquals(Set.of("deid.pixels.changed"), wrong(basic(), image -> blank(image, 0, 1)));
  }

  @Test
  void pixelsMayBeBlankedWhereTheProfileCleansThem() throws IOException, OperationException {
    Profile profile = BuiltinProfiles.find("basic-clean-pixel-data").orElseThrow();
    original(Before.image(1));
    DataSet blanked = Before.cleaned(Before.image(1), "REMOVED", "113101");
    blank(blanked, 0, 0);
    result(blanked);
    assertEquals(Set.of(), rules(verify(profile)));
    blank(blanked, 8, 1);
    result(blanked);
    assertEquals(Set.of("deid.pixels.changed"), rules(verify(profile)));
  }

  private static void blank(DataSet image, int from, int step) {
    byte[] pixels = image.bytes(Tag.PixelData);
    for (int i = from; i < from + 8; i++) {
      pixels[i] = (byte) (i * step + 200 * step);
    }
    image.setBytes(Tag.PixelData, VR.OB, pixels);
  }

  @Test
  void pixelDataMustNotGo() throws IOException, OperationException {
    Set<String> found = wrong(basic(), image -> image.remove(Tag.PixelData));
    assertTrue(found.contains("deid.pixels.lost"), found::toString);
  }

  @Test
  void validityMustNotSuffer() throws IOException, OperationException {
    assertEquals(
        Set.of("deid.iod.new-finding"), wrong(basic(), image -> image.remove(Tag.StudyID)));
  }

  @Test
  void resultsMustSayThatTheyAre() throws IOException, OperationException {
    assertEquals(
        Set.of("deid.marker.missing"),
        wrong(basic(), image -> image.remove(Tag.PatientIdentityRemoved)));
  }

  @Test
  void resultsMustNameTheMethodsOfTheProfile() throws IOException, OperationException {
    assertEquals(
        Set.of("deid.marker.method"),
        wrong(
            basic(),
            image ->
                image
                    .items(Tag.DeidentificationMethodCodeSequence)
                    .get(0)
                    .set(Tag.CodeValue, "113109")));
  }

  @Test
  void whatIsSaidOfDatesMustBeTrue() throws IOException, OperationException {
    assertEquals(
        Set.of("deid.marker.temporal"),
        wrong(
            basic(),
            image -> image.set(Tag.LongitudinalTemporalInformationModified, "UNMODIFIED")));
  }

  @Test
  void burnedInTextMustNotBeSaid() throws IOException, OperationException {
    assertEquals(
        Set.of("deid.burned-in"),
        wrong(basic(), image -> image.set(Tag.BurnedInAnnotation, "YES")));
    assertEquals(
        Set.of("deid.burned-in.unknown"),
        wrong(basic(), image -> image.remove(Tag.BurnedInAnnotation)));
  }

  @Test
  void privateAttributesMustGoUnlessTheMethodsKeepThem() throws IOException, OperationException {
    Set<String> found =
        wrong(
            basic(),
            image -> {
              image.reservePrivateBlock("ACME", 0x0029);
              image.set(0x00291001, VR.LO, "7");
            });
    assertEquals(Set.of("deid.private.kept"), found);
  }

  @Test
  void whatHasNoCounterpartIsSaid() throws IOException, OperationException {
    original(Before.image(1), Before.image(2));
    result(removed(1), removed(7));
    assertEquals(Set.of("deid.pair.missing", "deid.pair.strange"), rules(verify(basic())));
  }

  @Test
  void overridesOfTheProfileAreExpectedToo() throws IOException, OperationException {
    Profile profile =
        ProfileText.parse(
            """
            sopwith-deid: 1
            name: kept
            edition: 2024c
            overrides:
              - attribute: PatientSex
                action: keep
              - attribute: BodyPartExamined
                action: remove
            """,
            "kept");
    original(Before.image(1));
    DataSet result = removed(1).set(Tag.PatientSex, "F");
    result(result);
    assertEquals(Set.of("deid.action.not-removed"), rules(verify(profile)));
    result.remove(Tag.BodyPartExamined);
    result(result);
    assertEquals(Set.of(), rules(verify(profile)));
    result.set(Tag.PatientSex);
    result(result);
    assertEquals(Set.of("deid.retained.lost"), rules(verify(profile)));
  }

  @Test
  void aMakerOfTheSameNameIsOnlyWarnedOf() throws IOException, OperationException {
    original(Before.image(1).set(Tag.Manufacturer, "Quillfeather Works"));
    result(removed(1).set(Tag.Manufacturer, "Quillfeather Works"));
    assertEquals(Set.of("deid.leak.product"), rules(verify(basic())));
  }

  @Test
  void whatNoRowIsForMayGoIfItHeldAnIdentifier() throws IOException, OperationException {
    original(
        Before.image(1).set(Tag.DocumentTitle, "of Zoe Quillfeather").set(Tag.LensMake, "Lens"));
    result(removed(1));
    assertEquals(Set.of(), rules(verify(basic())));
    original(Before.image(1).set(Tag.ImageType, "ORIGINAL").set(Tag.FilterMaterial, "COPPER"));
    assertEquals(Set.of("deid.retained.lost"), rules(verify(basic())));
    original(Before.image(1).set(Tag.DocumentTitle, "Letter"));
    assertEquals(Set.of("deid.unruled.changed"), rules(verify(basic())));
  }

  @Test
  void resultsAloneAreJudgedByFormAndPlace() throws IOException, OperationException {
    result(removed(1));
    assertEquals(Set.of(), alone());
    result(
        removed(1)
            .set(Tag.PatientComments, "call Dr. Pebblebrook, +99 555 010 4711, on 2021-09-14"));
    assertEquals(Set.of("deid.action.present", "deid.text.suspect"), alone());
  }

  private Set<String> alone() throws IOException, OperationException {
    return rules(
        new Verifier().verify(VerificationRequest.of(directory.resolve("after")), Progress.NONE));
  }

  @Test
  void withoutObjectsThereIsNothingToVerify() {
    assertThrows(
        OperationException.class,
        () -> new Verifier().verify(VerificationRequest.of(directory), Progress.NONE));
  }
}
