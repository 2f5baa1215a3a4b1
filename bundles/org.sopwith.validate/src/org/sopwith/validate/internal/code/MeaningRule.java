// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.code;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.standard.Code;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/**
 * The meaning is one that PS3.16 prints for the code. Synonyms and translations are allowed (PS3.3
 * Section 8.3), so that another one is worth a look.
 */
final class MeaningRule extends BasicRule implements ElementRule {
  private static final String UNITS = "UCUM";

  MeaningRule() {
    super("code.meaning", "The meaning fits the code", Severity.WARNING, ps33("8.3"));
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    if (at.tag() != Tag.CodeMeaning) {
      return;
    }
    Optional<Code> found = CodedEntries.of(at.element().owner());
    if (found.isEmpty() || found.get().meaning().isEmpty()) {
      return;
    }
    Code code = found.get();
    Set<String> meanings = Meanings.of(CodedEntries.current(code));
    boolean symbol = code.scheme().equals(UNITS) && code.meaning().equals(code.value());
    if (!meanings.isEmpty()
        && !symbol
        && meanings.stream().noneMatch(meaning -> Meanings.isSame(meaning, code.meaning()))) {
      Finding finding =
          finding("The meaning is not the one that PS3.16 prints for the code")
              .at(at.path())
              .expecting(
                  meanings.stream().sorted().collect(Collectors.joining(" or ")), code.toString());
      sink.accept(isDoubtful(code) ? finding : finding.as(Severity.NOTE));
    }
  }

  /** Other languages, older editions and symbols of units differ with good reason. */
  private static boolean isDoubtful(Code code) {
    return code.meaning().chars().allMatch(c -> c < 0x80)
        && !code.scheme().equals(UNITS)
        && !CodedEntries.isSnomedRt(code.scheme());
  }
}
