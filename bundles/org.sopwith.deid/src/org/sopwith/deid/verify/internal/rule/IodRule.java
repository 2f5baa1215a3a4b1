// SPDX-License-Identifier: EPL-2.0
package org.sopwith.deid.verify.internal.rule;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.sopwith.deid.verify.internal.pair.ObjectPair;
import org.sopwith.dicom.DicomFile;
import org.sopwith.operation.Finding;
import org.sopwith.operation.Severity;
import org.sopwith.validate.Validator;

/** The object is as valid as it was: validation finds no error that it did not find before. */
final class IodRule extends ObjectRule {
  private final Validator validator;

  IodRule(Validator validator) {
    super(
        "deid.iod.new-finding", "Objects are as valid as they were", Severity.ERROR, "PS3.15 E.1");
    this.validator = validator;
  }

  @Override
  public void check(ObjectPair pair, Consumer<Finding> sink) {
    Set<String> before = new HashSet<>();
    validate(pair.original(), pair.file(), finding -> before.add(key(finding)));
    Set<String> told = new HashSet<>();
    validate(
        pair.result(),
        pair.file(),
        finding -> {
          if (finding.severity() == Severity.ERROR
              && !before.contains(key(finding))
              && told.add(key(finding))) {
            sink.accept(
                finding("Validation finds an error that the original does not have")
                    .in(pair.file())
                    .at(finding.path())
                    .expecting("", finding.rule() + ": " + finding.message()));
          }
        });
  }

  private void validate(DicomFile file, String name, Consumer<Finding> sink) {
    validator.validate(validator.instance(file), name, sink);
  }

  private static String key(Finding finding) {
    return finding.rule() + " " + finding.path().replaceAll("\\[[0-9]+]", "");
  }
}
