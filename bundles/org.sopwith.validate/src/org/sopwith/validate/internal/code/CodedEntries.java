// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.code;

import java.util.Optional;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.StandardReference;
import org.sopwith.standard.Code;
import org.sopwith.standard.SrtToSct;

/** Coded entries in data sets (PS3.3 Section 8). */
final class CodedEntries {
  static final String SNOMED_CT = "SCT";

  private CodedEntries() {}

  /** Whether the attribute is one of the three that hold a code. */
  static boolean isCode(int tag) {
    return tag == Tag.CodeValue || tag == Tag.LongCodeValue || tag == Tag.URNCodeValue;
  }

  /** The coded entry of an item; empty if it has no code. */
  static Optional<Code> of(DataSet item) {
    return item.string(Tag.CodeValue)
        .or(() -> item.string(Tag.LongCodeValue))
        .or(() -> item.string(Tag.URNCodeValue))
        .map(
            value ->
                new Code(
                    value,
                    item.string(Tag.CodingSchemeDesignator, ""),
                    item.string(Tag.CodeMeaning, "")));
  }

  /** Whether a coding scheme stands for SNOMED-RT style codes. */
  static boolean isSnomedRt(String scheme) {
    return scheme.equals("SRT") || scheme.equals("SNM3") || scheme.equals("99SDM");
  }

  /** The code as the standard has it now: SNOMED-RT style codes as SNOMED CT. */
  static Code current(Code code) {
    return isSnomedRt(code.scheme())
        ? SrtToSct.standard()
            .find(code.value())
            .map(concept -> new Code(concept, SNOMED_CT, code.meaning()))
            .orElse(code)
        : code;
  }

  /** A section of PS3.16 and the edition of the table there. */
  static StandardReference ps316(String section, String edition) {
    return new StandardReference("PS3.16 " + section, edition);
  }
}
