// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.OperationException;

/** What is done to each attribute: removed, replaced, kept, as the profile says. */
class AttributesTest extends Verifying {
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
  void aNumberThatTheProfileKeepsMustBeAsItWas() throws IOException, OperationException {
    assertEquals(
        Set.of("deid.retained.changed"),
        wrong(modifiedDates(), image -> image.set(Tag.InstanceNumber, "99")));
  }

  @Test
  void whatAnAttributeThatGoesIsNeededForMayGoWithIt() throws IOException, OperationException {
    original(
        Before.image(1)
            .set(Tag.ResponsiblePerson, "Woodruff^Ann")
            .set(Tag.ResponsiblePersonRole, "OWNER"));
    result(removed(1));
    assertEquals(Set.of(), rules(verify(basic())));
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
}
