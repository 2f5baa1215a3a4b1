// SPDX-License-Identifier: EPL-2.0
package org.sopwith.samples.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.dicom.DicomFile;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.samples.Sample;
import org.sopwith.validate.CollectionRule;
import org.sopwith.validate.CollectionRun;
import org.sopwith.validate.FileNames;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** The made-up study conforms, and an object that does not go with the others is reported. */
class StudyMutationTest {
  /** What PS3.15 tells to take out although it is retired: the study has it for that. */
  private static final Set<String> RETIRED = Set.of("EthnicGroup", "ReasonForStudy");

  private final Validator validator = new Validator(Rules.load(), Map.of());

  @TempDir Path folder;

  static List<Mutation> mutations() {
    return Mutation.all("study-mutations.tsv");
  }

  @Test
  void theStudyHasNoErrorsAndNoWarningsButForWhatIsToBeTakenOut() throws IOException {
    List<Finding> findings = together(Sample.FILES.all());
    for (Path path : Sample.FILES.all()) {
      try (DicomFile file = DicomFile.open(path)) {
        validator.validate(validator.instance(file), path.toString(), findings::add);
      }
    }
    assertEquals(
        RETIRED,
        findings.stream()
            .filter(finding -> finding.rule().equals("value.retired"))
            .map(Finding::path)
            .collect(Collectors.toSet()));
    findings.removeIf(finding -> finding.rule().equals("value.retired"));
    findings.removeIf(finding -> finding.severity() == Severity.NOTE);
    assertEquals(List.of(), findings);
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void whatDoesNotGoWithTheOthersIsReported(Mutation mutation) throws IOException {
    Path mutant = Files.write(folder.resolve("mutant.dcm"), mutation.mutant());
    List<Path> files = new ArrayList<>(Sample.FILES.ct().subList(0, 2));
    files.add(Sample.FILES.mr());
    files.add(Sample.FILES.us());
    assertTrue(mutation.expected(together(files)).isEmpty());
    files.remove(mutation.base().path());
    files.add(mutant);
    List<Finding> findings = together(files);
    assertFalse(mutation.expected(findings).isEmpty(), findings::toString);
  }

  private List<Finding> together(List<Path> files) throws IOException {
    List<Finding> findings = new ArrayList<>();
    CollectionRun run =
        new CollectionRun(
            Rules.load().collectionRules().stream().filter(CollectionRule::onByDefault).toList());
    for (Path path : files) {
      try (DicomFile file = DicomFile.open(path)) {
        run.see(validator.instance(file), path.toString(), findings::add);
      }
    }
    FileNames names = new FileNames(files::iterator);
    run.end(names, true, findings::add);
    return names.name(findings);
  }
}
