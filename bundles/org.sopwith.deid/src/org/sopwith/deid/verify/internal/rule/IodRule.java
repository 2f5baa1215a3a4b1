// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.deid.verify.internal.pair.ObjectPair;
import org.sopwith.dicom.AttributePath;
import org.sopwith.dicom.DicomFile;
import org.sopwith.dicom.Tag;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.Validator;

/** The object is as valid as it was: validation finds no error that it did not find before. */
final class IodRule extends ObjectRule {
  private final Validator validator;
  private final Expectations expectations;

  IodRule(Validator validator, Expectations expectations) {
    super(
        "deid.iod.new-finding", "Objects are as valid as they were", Severity.ERROR, "PS3.15 E.1");
    this.validator = validator;
    this.expectations = expectations;
  }

  @Override
  public void check(ObjectPair pair, Consumer<Finding> sink) {
    Map<String, Finding> errors = new LinkedHashMap<>();
    validate(
        pair.result(),
        pair.file(),
        finding -> {
          if (finding.severity() == Severity.ERROR) {
            errors.putIfAbsent(key(finding), finding);
          }
        });
    if (!errors.isEmpty()) {
      validate(pair.original(), pair.file(), finding -> errors.remove(key(finding)));
    }
    errors.values().forEach(finding -> report(pair, finding, sink));
  }

  private void report(ObjectPair pair, Finding finding, Consumer<Finding> sink) {
    Finding told =
        isOfTheTable(finding)
            ? Finding.warning(
                "deid.iod.by-table",
                "Validation finds an error that the original does not have, as Table E.1-1 wants it")
            : finding("Validation finds an error that the original does not have");
    sink.accept(
        told.in(pair.file())
            .at(finding.path())
            .expecting("", finding.rule() + ": " + finding.message()));
  }

  /**
   * Whether the table brings it about: it removes what is required, puts a dummy where nothing is
   * allowed, or takes the codes of a report away that its template asks for.
   */
  private boolean isOfTheTable(Finding finding) {
    if (finding.rule().startsWith("sr.")) {
      Expected content = expectations.of(Tag.ContentSequence);
      return !content.isKept() && !content.isCleaned();
    }
    List<AttributePath.Step> steps = AttributePath.parse(finding.path()).steps();
    Expected expected = expectations.of(steps.get(steps.size() - 1).tag());
    return finding.rule().endsWith("-missing")
        ? expected.actions().equals(Set.of("X"))
        : finding.rule().equals("iod.not-allowed")
            && expected.isRuled()
            && (expected.needsValue() || expected.isKept());
  }

  private void validate(DicomFile file, String name, Consumer<Finding> sink) {
    validator.validate(validator.instance(file), name, sink);
  }

  private static String key(Finding finding) {
    return finding.rule() + " " + finding.path().replaceAll("\\[[0-9]+]", "");
  }
}
