// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopwith.deid.clean.Cleaners;
import org.sopwith.deid.profile.BuiltinProfiles;
import org.sopwith.deid.profile.ConfidentialityOption;
import org.sopwith.deid.profile.Profile;
import org.sopwith.deid.profile.ProfileText;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.Severity;
import org.sopwith.standard.DeidentificationTable;

/** What a profile comes to for each row, what options change, and what puts profiles right. */
class TableOutcomeTest {
  private static Profile profile(String lines) throws OperationException {
    return ProfileText.parse(
        "sopwith-deid: 1\nname: A\nedition: 2024c\n" + lines.replace(';', '\n') + "\n", "a");
  }

  private static TableOutcome outcome(String lines, String tag) throws OperationException {
    return TableOutcome.of(profile(lines)).stream()
        .filter(each -> each.row().tag().equals(tag))
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|00100010|empty|basic",
        "|00080020|empty|basic",
        "options:;  - retain-modified-dates|00080020|shift-date|retain-modified-dates",
        "options:;  - retain-full-dates|00080020|keep|retain-full-dates",
        "options:;  - clean-descriptors|00081030|clean|clean-descriptors",
        "overrides:;  - attribute: StudyDate;    action: keep|00080020|keep|override 1",
        "overrides:;  - attribute: (0008,002x);    action: keep|00080020|keep|override 1",
        "overrides:;  - group: '0008';    action: keep|00080020|keep|override 1",
        "overrides:;  - vr: DA;    action: coarsen|00080020|coarsen|override 1",
        "overrides:;  - vr: TM;    action: coarsen|00080020|empty|basic",
        "overrides:;  - attribute: StudyDate;    modality: CT;    action: keep|00080020|empty|basic; for some: override 1",
        "overrides:;  - value: x;    action: keep;  - vr: DA;    action: remove|00080020|remove|override 2; for some: override 1",
        "overrides:;  - attribute: RequestAttributesSequence[*].StudyInstanceUID;    action: keep|0020000D|replace-uid|basic; for some: override 1",
        "overrides:;  - private: ACME;    action: keep|ggggeeee|remove|basic; for some: override 1",
        "overrides:;  - private: ACME;    action: keep|00080020|empty|basic",
        "overrides:;  - group: '0009';    action: keep|ggggeeee|remove|basic; for some: override 1",
        "overrides:;  - attribute: PatientName;    action: keep|ggggeeee|remove|basic",
        "overrides:;  - attribute: Nothing;    action: keep|00080020|empty|basic",
        "overrides:;  - attribute: (6000,3000);    action: keep|60xx3000|remove|basic; for some: override 1",
        "overrides:;  - vr: SQ;    action: hash|00081111|X/Z/D|basic"
      })
  void aRowComesToOneActionBySomething(String lines, String tag, String action, String by)
      throws OperationException {
    TableOutcome outcome = outcome(lines == null ? "" : lines, tag);
    assertEquals(action, outcome.action());
    assertEquals(by, outcome.by());
  }

  @Test
  void rowsOfTheTableComeFirstThenThoseOfTheSupplement() throws OperationException {
    List<TableOutcome> outcomes = TableOutcome.of(profile(""));
    int rows = DeidentificationTable.standard().rows().size();
    assertTrue(outcomes.subList(0, rows).stream().allMatch(TableOutcome::listed));
    assertTrue(outcomes.size() > rows);
    assertFalse(outcomes.get(rows).listed());
  }

  @Test
  void everyOptionIsDescribedWithWhatItChanges() {
    List<OptionDescription> all = OptionDescription.all();
    assertEquals(
        List.of(ConfidentialityOption.values()),
        all.stream().map(OptionDescription::option).toList());
    OptionDescription uids = OptionDescription.of(ConfidentialityOption.RETAIN_UIDS);
    assertEquals("113110", uids.code());
    assertEquals("E.3.9", uids.section());
    assertEquals("Retain UIDs", uids.name());
    assertTrue(uids.rows().stream().anyMatch(row -> row.tag().equals("0020000D")));
    assertFalse(uids.rows().stream().anyMatch(row -> row.tag().equals("00100010")));
    assertEquals(List.of(), OptionDescription.of(ConfidentialityOption.CLEAN_PIXEL_DATA).rows());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "options:;  - retain-full-dates;  - retain-modified-dates",
        "shift-from: 9;shift-to: 3",
        "overrides:;  - attribute: (0010,9999);    action: keep",
        "overrides:;  - attribute: PatientName;    action: keep",
        "options:;  - retain-uids;overrides:;  - attribute: StudyInstanceUID;    action: remove",
        "overrides:;  - vr: DA;    action: keep;  - vr: DA;    action: empty"
      })
  void aFixTakesItsFindingAway(String lines) throws OperationException {
    Profile profile = profile(lines);
    List<Finding> before = findings(profile);
    ProfileFix.of(before.getFirst()).orElseThrow().edit().accept(profile);
    assertEquals(before.size() - 1, findings(profile).size());
  }

  @Test
  void anotherEditionIsPutRight() throws OperationException {
    Profile profile = BuiltinProfiles.find("basic").orElseThrow();
    profile.setEdition("2019a");
    ProfileFix fix = ProfileFix.of(findings(profile).getFirst()).orElseThrow();
    assertEquals("Use edition 2024c", fix.label());
    fix.edit().accept(profile);
    assertEquals(List.of(), findings(profile));
  }

  private static List<Finding> findings(Profile profile) {
    return ProfileCheck.check(profile, Cleaners.NONE).stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .toList();
  }
}
