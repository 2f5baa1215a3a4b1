// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Severity;

/** What is said of a profile while it is written. */
class ProfileCheckTest {
  private static List<Finding> check(String lines) throws OperationException {
    String text = "sopwith-deid: 1\nname: A\n" + lines.replace(';', '\n') + "\n";
    return ProfileCheck.check(ProfileText.parse(text, "a"), Cleaners.NONE);
  }

  static List<String> builtin() {
    return BuiltinProfiles.names();
  }

  @ParameterizedTest
  @MethodSource("builtin")
  void builtInProfilesAreSound(String name) {
    Profile profile = BuiltinProfiles.find(name).orElseThrow();
    assertEquals(
        List.of(),
        ProfileCheck.check(profile, Cleaners.NONE).stream()
            .filter(
                finding ->
                    finding.severity() == Severity.ERROR
                        || finding.rule().equals("deid.unreachable"))
            .toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "edition: 2019a|deid.edition|edition",
        "edition: 2024c;options:;  - retain-full-dates;  - retain-modified-dates|deid.dates|options",
        "edition: 2024c;shift-from: 9;shift-to: 3|deid.shift|shift-from",
        "edition: 2024c;overrides:;  - attribute: PatientNam;    action: keep|deid.override|overrides[1]",
        "edition: 2024c;overrides:;  - attribute: (0010,9999);    action: keep|deid.unknown-attribute|overrides[1]",
        "edition: 2024c;overrides:;  - value: '(';    action: keep|deid.override|overrides[1]",
        "edition: 2024c;overrides:;  - attribute: PatientName;    action: keep|deid.keeps|overrides[1]",
        "edition: 2024c;options:;  - retain-uids;overrides:;  - attribute: StudyInstanceUID;    action: remove|deid.undoes-option|overrides[1]",
        "edition: 2024c;options:;  - retain-modified-dates;overrides:;  - attribute: StudyDate;    action: remove|deid.undoes-option|overrides[1]",
        "edition: 2024c;options:;  - retain-modified-dates;overrides:;  - attribute: StudyDate;    action: keep|deid.keeps|overrides[1]",
        "edition: 2024c;overrides:;  - vr: DA;    action: keep;  - vr: DA;    action: empty|deid.unreachable|overrides[2]",
        "edition: 2024c;overrides:;  - vr: LO;    action: map|deid.with|overrides[1]",
        "edition: 2024c;options:;  - clean-descriptors|deid.no-cleaner|options",
        "edition: 2024c;record-original:;  - StudyDescription|deid.record-original|record-original"
      })
  void whatIsWrongIsFoundWhereItIs(String lines, String rule, String path)
      throws OperationException {
    List<Finding> findings = check(lines);
    assertEquals(List.of(rule), findings.stream().map(Finding::rule).toList());
    assertEquals(path, findings.get(0).path());
  }

  @Test
  void aContradictoryProfileIsRefused() throws OperationException {
    Profile profile = BuiltinProfiles.find("basic").orElseThrow();
    profile.setEdition("2019a");
    OperationException e =
        assertThrows(OperationException.class, () -> ProfileCheck.requireSound(profile));
    assertEquals(
        "The profile 'Basic' cannot be used, edition: The profile is of another edition of PS3.15"
            + " than the table of this program; look at what is new, then change it. 2019a",
        e.getMessage());
  }
}
