// SPDX-License-Identifier: EPL-2.0
package org.sopwith.validate.internal.value;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.sopwith.dicom.VR;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.operation.edit.ValueChecks;
import org.sopwith.validate.BasicRule;
import org.sopwith.validate.ElementAt;
import org.sopwith.validate.ElementRule;

/** Length, characters and form of text values (PS3.5 Section 6.2). */
final class RepresentationRule extends BasicRule implements ElementRule {
  RepresentationRule() {
    super("value.representation", "Values have the form of their VR", Severity.ERROR, "PS3.5 6.2");
  }

  @Override
  public void check(ElementAt at, Consumer<Finding> sink) {
    VR vr = at.vr();
    if (!vr.isText() || RightForm.isCertain(vr, at.bytes()) || CharacterSetRule.isWrong(at)) {
      return;
    }
    List<String> values = at.strings();
    Optional<String> problem =
        values.stream().flatMap(value -> ValueChecks.problem(vr, value).stream()).findFirst();
    problem.ifPresent(
        sentence ->
            sink.accept(
                fixed(
                    at,
                    values,
                    finding("The value does not have the form that its VR asks for")
                        .at(at.path())
                        .expecting(sentence, Fixes.found(at)))));
  }

  /** A code string in lower case has one right answer if the standard has it in upper case. */
  private static Finding fixed(ElementAt at, List<String> values, Finding finding) {
    if (at.vr() != VR.CS || values.size() != 1) {
      return finding;
    }
    String upper = values.get(0).toUpperCase(Locale.ROOT);
    return AllowedValues.isEnumerated(at, upper)
        ? finding.fixedBy("Write it in upper case", Fixes.set(at, upper))
        : finding;
  }
}
