// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.code;

import java.util.Optional;
import java.util.function.Consumer;
import org.sopwith.dicom.DataSet;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.standard.CodingSchemes;
import org.sopwith.standard.CodingSchemes.CodingScheme;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/** Coding schemes are those of PS3.16 Table 8-1, private ones, or described in the object. */
final class SchemeRule extends BasicRule implements ElementRule {
  SchemeRule() {
    super("code.scheme", "Coding schemes are known", Severity.WARNING, ps33("8.2"));
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    if (at.tag() != Tag.CodingSchemeDesignator
        || at.element().owner().parentTag() == Tag.CodingSchemeIdentificationSequence) {
      return;
    }
    String designator = at.element().string().orElse("");
    if (designator.isEmpty()
        || designator.equals("L")
        || CodedEntries.isSnomedRt(designator)
        || designator.startsWith("99")) {
      return;
    }
    Optional<CodingScheme> scheme = CodingSchemes.standard().find(designator);
    if (scheme.isEmpty() && !isDescribed(at, designator)) {
      sink.accept(
          finding("The coding scheme is not one of PS3.16, and the object does not describe it")
              .at(at.path())
              .expecting(
                  "a designator of PS3.16 Table 8-1, one that begins with 99,"
                      + " or one of Coding Scheme Identification Sequence (0008,0110)",
                  designator));
    } else if (scheme.isPresent() && scheme.get().deprecated()) {
      sink.accept(
          finding("The coding scheme is deprecated")
              .see(CodedEntries.ps316("8", CodingSchemes.standard().edition().edition()))
              .as(Severity.NOTE)
              .at(at.path())
              .expecting("a coding scheme that is not", designator));
    }
  }

  private static boolean isDescribed(ElementAt at, String designator) {
    for (DataSet scheme :
        at.item().instance().dataSet().items(Tag.CodingSchemeIdentificationSequence)) {
      if (designator.equals(scheme.string(Tag.CodingSchemeDesignator, ""))) {
        return true;
      }
    }
    return false;
  }
}
