// SPDX-License-Identifier: EPL-2.0
package org.sopwith.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopwith.dicom.DicomException;
import org.sopwith.dicom.DicomFile;
import org.sopwith.operation.Finding;
import org.sopwith.operation.RuleSet;
import org.sopwith.validate.Rules;
import org.sopwith.validate.Validator;

/** No bytes make a rule fail. */
class ValidatorFuzzTest {
  private static final Validator VALIDATOR = new Validator(Rules.load(), Map.of());

  static byte[][] seeds() throws IOException {
    return Seeds.files();
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "5m")
  void checksAnything(byte[] bytes) throws IOException {
    if (bytes == null) {
      return;
    }
    try (DicomFile file = DicomFile.parse(bytes)) {
      VALIDATOR.validate(VALIDATOR.instance(file), "file", ValidatorFuzzTest::mustNotFail);
    } catch (DicomException e) {
      // Not DICOM at all: there is nothing to check.
    }
  }

  private static void mustNotFail(Finding finding) {
    if (finding.rule().equals(RuleSet.RULE_FAILED)) {
      throw new AssertionError(finding.message() + ": " + finding.found());
    }
  }
}
