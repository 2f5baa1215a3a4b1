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
 * Section 8.3), so that another one is worth a look: in another language it is a note.
 */
final class MeaningRule extends BasicRule implements ElementRule {
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
    if (!meanings.isEmpty()
        && meanings.stream().noneMatch(meaning -> Meanings.isSame(meaning, code.meaning()))) {
      Finding finding =
          finding("The meaning is not the one that PS3.16 prints for the code.")
              .at(at.path())
              .expecting(
                  meanings.stream().sorted().collect(Collectors.joining(" or ")), code.toString());
      boolean ascii = code.meaning().chars().allMatch(c -> c < 0x80);
      sink.accept(ascii ? finding : finding.as(Severity.NOTE));
    }
  }
}
