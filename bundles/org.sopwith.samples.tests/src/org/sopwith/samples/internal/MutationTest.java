// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.OperationException;
import org.sopwith.operation.RuleDescription;
import org.sopwith.operation.Severity;
import org.sopwith.operation.edit.Edit;
import org.sopwith.operation.edit.Edits;
import org.sopwith.validate.Rules;

/** Each known way to break an object is reported by the rule that is meant for it. */
class MutationTest {
  static List<Mutation> mutations() {
    return Mutation.all("mutations.tsv");
  }

  @ParameterizedTest
  @EnumSource
  void anUnbrokenObjectHasNoErrorsAndNoWarningsButForRetiredAttributes(BaseObject base)
      throws IOException {
    List<Finding> findings =
        Mutation.findings(base.bytes()).stream()
            .filter(finding -> finding.severity() != Severity.NOTE)
            .filter(finding -> base.isSmall() || !finding.rule().equals("value.retired"))
            .toList();
    assertEquals(List.of(), findings);
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void aBrokenObjectIsReportedByTheRuleMeantForIt(Mutation mutation) throws IOException {
    List<Finding> findings = Mutation.findings(mutation.mutant());
    assertFalse(mutation.expected(findings).isEmpty(), () -> describe(findings));
    assertTrue(findings.stream().noneMatch(finding -> finding.rule().equals("rule-failed")));
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void whatWasBrokenAndPutRightIsSilent(Mutation mutation) throws IOException {
    assertEquals(List.of(), mutation.expected(Mutation.findings(mutation.undone())));
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void theQuickFixSilencesTheRule(Mutation mutation) throws IOException, OperationException {
    byte[] mutant = mutation.mutant();
    for (Finding finding : mutation.expected(Mutation.findings(mutant))) {
      if (finding.fix().isPresent()) {
        try (DicomFile file = DicomFile.parse(mutant)) {
          new Edits(file).apply(Edit.parse(finding.fix().get().options()));
          List<Finding> after = Mutation.findings(BaseObject.write(file));
          assertEquals(List.of(), mutation.expected(after));
        }
      }
    }
  }

  @Test
  void eachRuleOfAMutationIsThereOrIsOneOfTheReader() {
    Set<String> rules =
        Rules.load().all().stream().map(RuleDescription::id).collect(Collectors.toSet());
    List<String> unknown =
        mutations().stream()
            .map(Mutation::rule)
            .filter(rule -> !rules.contains(rule) && !rule.startsWith("encoding."))
            .toList();
    assertEquals(List.of(), unknown);
  }

  @ParameterizedTest
  @EnumSource(names = {"CINE", "RTDOSE", "SEG"})
  void whatFollowsFromAnUnreadableNumberOfFramesIsNotReported(BaseObject base) throws IOException {
    try (DicomFile file = base.open()) {
      file.dataSet().set(Tag.NumberOfFrames, "2A");
      List<String> errors =
          Mutation.findings(BaseObject.write(file)).stream()
              .filter(finding -> finding.severity() == Severity.ERROR)
              .map(Finding::rule)
              .toList();
      assertEquals(List.of("value.representation"), errors);
    }
  }

  private static String describe(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.severity() != Severity.NOTE)
        .map(finding -> finding.rule() + " at " + finding.path() + ": " + finding.message())
        .collect(Collectors.joining("\n", "reported instead:\n", ""));
  }
}
