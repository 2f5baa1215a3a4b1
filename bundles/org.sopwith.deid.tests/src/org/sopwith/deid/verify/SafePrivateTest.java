// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.dicom.VR;
import org.sopwith.operation.OperationException;

/** Private attributes under Retain Safe Private: those of Table E.3.10-1 stay, others go. */
class SafePrivateTest extends Verifying {
  private static final int LISTED = 0x70531000;
  private static final int OTHER = 0x70531077;

  private static Profile safe() {
    return BuiltinProfiles.find("basic-retain-safe-private").orElseThrow();
  }

  private static DataSet withPrivate(DataSet image) {
    image.reservePrivateBlock("Philips PET Private Group", 0x7053);
    image.set(LISTED, VR.DS, "0.1234");
    image.set(OTHER, VR.LO, "whatever");
    return image;
  }

  private Set<String> found(Profile profile, DataSet original, Consumer<DataSet> change)
      throws IOException, OperationException {
    original(original);
    DataSet result = Before.cleaned(withPrivate(Before.image(1)), "REMOVED", "113111");
    result.remove(OTHER);
    change.accept(result);
    result(result);
    return rules(verify(profile));
  }

  private Set<String> found(Consumer<DataSet> change) throws IOException, OperationException {
    return found(safe(), withPrivate(Before.image(1)), change);
  }

  @Test
  void whatTheTableListsStaysAndAllElseGoes() throws IOException, OperationException {
    assertEquals(Set.of(), found(result -> {}));
  }

  @Test
  void whatTheTableDoesNotListMustGo() throws IOException, OperationException {
    assertEquals(
        Set.of("deid.action.not-removed"), found(result -> result.set(OTHER, VR.LO, "whatever")));
  }

  @Test
  void whatTheTableListsMustStay() throws IOException, OperationException {
    assertEquals(Set.of("deid.retained.lost"), found(result -> result.remove(LISTED)));
    assertEquals(
        Set.of("deid.retained.changed"), found(result -> result.set(LISTED, VR.DS, "0.1235")));
  }

  @Test
  void privateAttributesThatNoOriginalHasAreFound() throws IOException, OperationException {
    assertEquals(
        Set.of("deid.private.added"),
        found(
            result -> {
              result.reservePrivateBlock("ACME", 0x0029);
              result.set(0x00291001, VR.LO, "seven");
            }));
  }

  @Test
  void whatTheObjectDeclaresCountsBeforeTheTable() throws IOException, OperationException {
    DataSet original = declaring(withPrivate(Before.image(1)));
    assertEquals(Set.of("deid.retained.lost"), found(safe(), original, SafePrivateTest::declaring));
    assertEquals(
        Set.of(),
        found(safe(), original, result -> declaring(result).set(OTHER, VR.LO, "whatever")));
  }

  private static DataSet declaring(DataSet image) {
    DataSet block = image.addItem(Tag.PrivateDataElementCharacteristicsSequence);
    block.setInts(Tag.PrivateGroupReference, VR.US, 0x7053);
    block.set(Tag.PrivateCreatorReference, "Philips PET Private Group");
    block.set(Tag.BlockIdentifyingInformationStatus, "SAFE");
    return image;
  }

  @Test
  void whatAnOverrideKeepsMustStay() throws IOException, OperationException {
    Profile profile =
        ProfileText.parse(
            """
            sopwith-deid: 1
            name: kept
            edition: 2024c
            options:
              - retain-safe-private
            overrides:
              - private: Philips PET Private Group
                action: keep
            """,
            "kept");
    DataSet original = withPrivate(Before.image(1));
    assertEquals(Set.of("deid.retained.lost"), found(profile, original, result -> {}));
    assertEquals(
        Set.of(), found(profile, original, result -> result.set(OTHER, VR.LO, "whatever")));
  }
}
