// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.deid.profile.Profile;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Progress;

/** Whole objects: pixels, validity, what they say of themselves, counterparts, results alone. */
class ObjectsTest extends Verifying {
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
    assertEquals(Set.of("deid.private.added", "deid.private.kept"), found);
  }

  @Test
  void anImageIsPairedThoughNumberAndContentAreOthers() throws IOException, OperationException {
    DataSet[] before = new DataSet[3];
    DataSet[] after = new DataSet[3];
    for (int i = 0; i < 3; i++) {
      before[i] = Before.image(i + 1).set(Tag.SliceLocation, String.valueOf(10 * i));
      after[i] = removed(i + 1).set(Tag.SliceLocation, String.valueOf(10 * i));
    }
    after[1].set(Tag.InstanceNumber, "99").set(Tag.BodyPartExamined, "HIP");
    blank(after[1], 0, 1);
    original(before);
    result(after);
    Set<String> found = rules(verify(basic()));
    assertTrue(
        found.containsAll(
            Set.of("deid.pair.likeness", "deid.pixels.changed", "deid.retained.changed")),
        found::toString);
  }

  @Test
  void whatHasNoCounterpartIsSaid() throws IOException, OperationException {
    original(Before.image(1), Before.image(2));
    result(removed(1), removed(7));
    assertEquals(Set.of("deid.pair.missing", "deid.pair.strange"), rules(verify(basic())));
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

  @Test
  void withoutObjectsThereIsNothingToVerify() {
    assertThrows(
        OperationException.class,
        () -> new Verifier().verify(VerificationRequest.of(directory), Progress.NONE));
  }

  private static void blank(DataSet image, int from, int step) {
    byte[] pixels = image.bytes(Tag.PixelData);
    for (int i = from; i < from + 8; i++) {
      pixels[i] = (byte) (i * step + 200 * step);
    }
    image.setBytes(Tag.PixelData, VR.OB, pixels);
  }

  private Set<String> alone() throws IOException, OperationException {
    return rules(
        new Verifier().verify(VerificationRequest.of(directory.resolve("after")), Progress.NONE));
  }
}
