// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopwith.deid.compare.ProfileComparison.Difference;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.operation.OperationException;

/** In what two profiles differ, and in what they do not. */
class ProfileComparisonTest {
  private static ProfileComparison compare(String left, String right) throws OperationException {
    return ProfileComparison.of(profile(left), profile(right));
  }

  private static Profile profile(String lines) throws OperationException {
    return ProfileText.parse(
        "sopwith-deid: 1\nedition: 2024c\n" + lines.replace(';', '\n') + "\n", "a");
  }

  @Test
  void everyBuiltInProfileIsLikeItself() {
    for (String name : BuiltinProfiles.names()) {
      Profile a = BuiltinProfiles.find(name).orElseThrow();
      assertTrue(ProfileComparison.of(a, BuiltinProfiles.find(name).orElseThrow()).isSame(), name);
    }
  }

  @Test
  void namesReasonsAndCommentsDoNotCount() throws OperationException {
    assertTrue(
        compare(
                "name: A;overrides:;  # why;  - vr: LO;    action: keep;    reason: x",
                "name: B;overrides:;  - vr: LO;    action: keep")
            .isSame());
  }

  @Test
  void anOptionIsADifferenceWithTheRowsThatItChanges() throws OperationException {
    ProfileComparison found = compare("name: A", "name: A;options:;  - retain-uids");
    assertEquals(ConfidentialityOption.RETAIN_UIDS, found.options().getFirst().option().option());
    assertFalse(found.options().getFirst().left());
    assertTrue(
        found.rows().stream()
            .map(each -> each.left().row())
            .toList()
            .containsAll(found.options().getFirst().option().rows()));
    assertEquals("keep", found.rows().getFirst().right().action());
    assertEquals(List.of(), found.settings());
  }

  @Test
  void settingsAreDifferencesByTheirKeys() throws OperationException {
    ProfileComparison found = compare("burned-in: flag", "shift-to: 400");
    assertEquals(
        List.of(
            new Difference("shift-to", "3650", "400"),
            new Difference("burned-in", "flag", "refuse")),
        found.settings());
    assertEquals(List.of(), found.rows());
  }

  @Test
  void overridesAreBroughtTogetherByWhatTheyAreFor() throws OperationException {
    ProfileComparison found =
        compare(
            "overrides:;  - attribute: StudyDate;    action: keep;  - vr: LO;    action: hash",
            "overrides:;  - attribute: StudyDate;    action: remove;  - vr: UT;    action: remove");
    assertEquals(
        List.of(
            new Difference("StudyDate", "keep", "remove"),
            new Difference("vr LO", "hash", ""),
            new Difference("vr UT", "", "remove")),
        found.overrides());
    assertTrue(found.rows().stream().anyMatch(row -> row.left().row().tag().equals("00080020")));
  }

  @Test
  void theOrderOfOverridesIsADifference() throws OperationException {
    ProfileComparison found =
        compare(
            "overrides:;  - vr: DA;    action: keep;  - group: '0008';    action: remove",
            "overrides:;  - group: '0008';    action: remove;  - vr: DA;    action: keep");
    assertEquals(1, found.overrides().size());
    assertEquals("keep", found.rows().getFirst().left().action());
    assertEquals("remove", found.rows().getFirst().right().action());
  }
}
