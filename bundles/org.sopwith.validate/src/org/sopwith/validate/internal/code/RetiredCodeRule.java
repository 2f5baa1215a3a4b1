// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.operation.edit.Edit;
import org.sopwith.standard.Code;
import org.sopwith.standard.Codes;
import org.sopwith.standard.SrtToSct;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/** Codes that have a successor: SNOMED-RT style ones (PS3.16 Annex O), retired ones of DCM. */
final class RetiredCodeRule extends BasicRule implements ElementRule {
  /** Longer codes are not for Code Value (PS3.3 Section 8.1). */
  private static final int LONGEST = 16;

  RetiredCodeRule() {
    super(
        "code.retired",
        "Codes are not retired",
        Severity.WARNING,
        CodedEntries.ps316("O", SrtToSct.standard().edition().edition()));
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    if (!CodedEntries.isCode(at.tag())) {
      return;
    }
    DataSet item = at.element().owner();
    Optional<Code> found = CodedEntries.of(item);
    if (found.isEmpty()) {
      return;
    }
    Code code = found.get();
    if (CodedEntries.isSnomedRt(code.scheme())) {
      checkSnomedRt(at, code, sink);
    } else if (code.scheme().equals("DCM")
        && Codes.standard().find(code.value()).filter(Codes.Entry::retired).isPresent()) {
      // The templates of PS3.16 ask for some of these still.
      sink.accept(
          finding("The code is retired")
              .as(Severity.NOTE)
              .see(CodedEntries.ps316("D", Codes.standard().edition().edition()))
              .at(at.path())
              .expecting("a code that is not retired", code.toString()));
    }
  }

  private void checkSnomedRt(ElementAt at, Code code, Consumer<Finding> sink) {
    Optional<String> concept = SrtToSct.standard().find(code.value());
    Finding finding =
        finding("SNOMED-RT style codes are retired in favour of SNOMED CT")
            .at(at.path())
            .expecting(
                concept
                    .map(c -> new Code(c, CodedEntries.SNOMED_CT, code.meaning()).toString())
                    .orElse("a code of SNOMED CT"),
                code.toString());
    sink.accept(
        concept
            .filter(c -> at.tag() == Tag.CodeValue && c.length() <= LONGEST)
            .map(c -> finding.fixedBy("Use the SNOMED CT code", edits(at.element().owner(), c)))
            .orElse(finding));
  }

  private static List<String> edits(DataSet item, String concept) {
    List<String> words = new ArrayList<>();
    words.addAll(set(item, Tag.CodeValue, concept));
    words.addAll(set(item, Tag.CodingSchemeDesignator, CodedEntries.SNOMED_CT));
    return words;
  }

  private static List<String> set(DataSet item, int tag, String text) {
    return new Edit.Set(AttributePath.of(item, tag), Optional.empty(), text).words();
  }
}
